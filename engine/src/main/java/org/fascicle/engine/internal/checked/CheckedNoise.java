package org.fascicle.engine.internal.checked;

import java.util.Optional;
import org.fascicle.api.NoiseDescription;
import org.fascicle.engine.internal.language.Equations;

/**
 * Noise on a state's derivative or on a port.
 *
 * @param target name of the state or port
 * @param onState whether it is a state
 * @param description the process
 * @param equations its parsed equations
 * @param values its settings
 * @param shared whether all lanes get the same
 * @param correlation between lanes; empty: independent
 * @param times what it is multiplied by; empty: nothing
 */
public record CheckedNoise(String target, boolean onState, NoiseDescription description, Equations equations, Values values,
        boolean shared, Optional<Correlation> correlation, Optional<Multiplier> times) {
}
