package org.fascicle.engine.internal.run;

import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedPopulation;

/** How many workers help. */
public final class Threads {

    /** Below so many lanes, workers wait for each other longer than they work. */
    private static final int WORTH_SHARING = 2000;

    private Threads() {
    }

    /** As many as wished; 0 means as many as help, never more than cores. */
    public static int choose(int wished, Checked checked) {
        int lanes = checked.populations().stream().mapToInt(CheckedPopulation::size).sum();
        if (wished > 0) {
            return Math.min(wished, lanes);
        }
        return lanes < WORTH_SHARING ? 1 : Math.min(lanes, Runtime.getRuntime().availableProcessors());
    }
}
