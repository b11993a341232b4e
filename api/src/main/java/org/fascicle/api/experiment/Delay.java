package org.fascicle.api.experiment;

import java.util.Map;

/**
 * How long links take.
 *
 * @param handler id of a delay handler
 * @param settings its parameters
 * @param steps how ms become steps: nearest, floor, ceil, linear
 */
public record Delay(String handler, Map<String, Value> settings, String steps) {

    /** Copies. */
    public Delay {
        settings = Ordered.copy(settings);
    }

    /** This delay with that setting. */
    public Delay with(String name, Value value) {
        return new Delay(handler, Ordered.with(settings, name, value), steps);
    }
}
