package org.fascicle.api.run;

import org.fascicle.api.Problem;

/** How a run stands. */
public sealed interface Outcome {

    /** There is more. */
    record Running() implements Outcome {
    }

    /** All steps are done. */
    record Done() implements Outcome {
    }

    /**
     * A state left every sensible range; the run is over, frames before that step are good.
     *
     * @param step the first bad step
     * @param problem population, variable, region, time, and what usually helps
     */
    record Diverged(long step, Problem problem) implements Outcome {
    }
}
