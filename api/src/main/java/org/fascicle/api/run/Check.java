package org.fascicle.api.run;

import java.util.List;
import org.fascicle.api.Problem;

/** The outcome of a check. */
public sealed interface Check {

    /** Warnings, notes and errors, in the order of the experiment. */
    List<Problem> problems();

    /**
     * Can be run.
     *
     * @param plan how
     * @param problems warnings and notes
     */
    record Ready(Plan plan, List<Problem> problems) implements Check {
        /** Copies. */
        public Ready {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Cannot be run.
     *
     * @param problems at least one error
     */
    record Refused(List<Problem> problems) implements Check {
        /** Copies. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
