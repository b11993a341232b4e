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
 * @param times what it is multiplied by; empty: nothing
 */
public record Noise(String process, Map<String, Value> settings, boolean shared, Optional<Value> correlation,
        Optional<Factor> times) {

    /** Copies. */
    public Noise {
        settings = Ordered.copy(settings);
    }

    /** Noise that does not depend on the state. */
    public Noise(String process, Map<String, Value> settings, boolean shared, Optional<Value> correlation) {
        this(process, settings, shared, correlation, Optional.empty());
    }

    /** This noise with that setting. */
    public Noise with(String name, Value value) {
        return new Noise(process, Ordered.with(settings, name, value), shared, correlation, times);
    }

    /** This noise, multiplied. */
    public Noise times(String expression, Sense sense) {
        return new Noise(process, settings, shared, correlation, Optional.of(new Factor(expression, sense)));
    }

    /** This noise, correlated between regions. */
    public Noise correlated(Value matrix) {
        return new Noise(process, settings, shared, Optional.of(matrix), times);
    }
}
