package org.fascicle.engine.internal.checked;

import java.util.Optional;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.data.DataArray;
import org.fascicle.engine.internal.language.Equations;

/**
 * A forward model between the recorded quantity and the samples.
 *
 * @param description its equations
 * @param equations parsed
 * @param time its unit of time
 * @param values its settings, one number each
 * @param method how its states are integrated
 * @param every steps of the experiment between steps of its own, which are driven by the mean over them
 * @param gain sensors × lanes, for instruments with sensors
 */
public record CheckedInstrument(InstrumentDescription description, Equations equations, ModelTime time, Values values,
        Method method, int every, Optional<DataArray> gain) {
}
