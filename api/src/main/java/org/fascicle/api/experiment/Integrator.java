package org.fascicle.api.experiment;

import java.util.Map;

/**
 * How derivatives become steps.
 *
 * @param method euler, heun, rk4, …
 * @param settings what the method needs, e.g. rtol
 */
public record Integrator(String method, Map<String, Value> settings) {

    /** Copies. */
    public Integrator {
        settings = Ordered.copy(settings);
    }

    /** A method without settings. */
    public static Integrator of(String method) {
        return new Integrator(method, Map.of());
    }
}
