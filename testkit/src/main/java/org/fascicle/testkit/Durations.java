package org.fascicle.testkit;

import org.fascicle.api.experiment.Value;

/** Whole numbers of steps. */
final class Durations {

    private Durations() {
    }

    /** So many steps, in the unit of the step. */
    static Value times(Value dt, int steps) {
        if (dt instanceof Value.Quantity step) {
            return Value.of(step.value() * steps, step.unit());
        }
        throw new IllegalArgumentException("dt is " + dt + "; a number with a unit of time is needed");
    }
}
