package org.fascicle.api.experiment;

import java.util.Map;
import java.util.Optional;

/**
 * Noise on an input port or on the derivative of a state.
 *
 * @param process id of a noise process
 * @param settings its parameters and choices
 * @param shared whether all regions get the same
 * @param correlation correlation between regions, a matrix
 */
public record Noise(String process, Map<String, Value> settings, boolean shared, Optional<Value> correlation) {

    /** Copies. */
    public Noise {
        settings = Ordered.copy(settings);
    }

    /** This noise with that setting. */
    public Noise with(String name, Value value) {
        return new Noise(process, Ordered.with(settings, name, value), shared, correlation);
    }
}
