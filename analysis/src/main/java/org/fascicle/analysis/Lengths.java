package org.fascicle.analysis;

import org.fascicle.api.InputException;
import org.fascicle.api.run.Outline;

/** Lengths of time as numbers of samples. */
final class Lengths {

    private static final double ROUNDING = 1e-9;

    private Lengths() {
    }

    /**
     * A setting in s as a number of samples.
     *
     * @throws InputException if it is no whole number of them, naming both neighbours
     */
    static int samples(String name, double seconds, Outline outline) throws InputException {
        double exact = seconds * 1000 / outline.periodMs();
        double nearest = Math.rint(exact);
        if (Math.abs(exact - nearest) > ROUNDING * Math.max(1, nearest)) {
            throw new InputException(name, name + ": " + seconds + " s is no whole number of samples (one per "
                    + outline.periodMs() + " ms)", Math.floor(exact) * outline.periodMs() / 1000 + " s or "
                    + Math.ceil(exact) * outline.periodMs() / 1000 + " s would be");
        }
        return (int) Math.min(nearest, Integer.MAX_VALUE);
    }

    /** Samples of a recording as it will be. */
    static int samples(Outline outline) {
        return (int) Math.min(outline.samples(), Integer.MAX_VALUE);
    }
}
