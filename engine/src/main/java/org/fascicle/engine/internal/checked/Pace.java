package org.fascicle.engine.internal.checked;

/**
 * The steps of a population's own, which part those of the experiment.
 *
 * @param count how many make one of the experiment's, at least 1
 * @param dtMs length of each in ms
 */
public record Pace(int count, double dtMs) {

    /** The steps of the experiment. */
    public static Pace of(double dtMs) {
        return new Pace(1, dtMs);
    }
}
