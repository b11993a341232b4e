package org.fascicle.engine.internal.loop;

import org.fascicle.engine.internal.checked.Method;

/** An integration scheme: from t to t + h, inputs and noise held. */
interface Scheme {

    /** Number of stages besides the first. */
    int stages();

    /** Advances the states of all lanes; t and h in the model's own unit of time. */
    void step(Lanes lanes, double t, double h);

    /** The scheme of a method. */
    static Scheme of(Method method) {
        return switch (method) {
            case EULER -> new Euler();
            case HEUN -> new Heun();
            case RK4 -> new RungeKutta4();
        };
    }
}
