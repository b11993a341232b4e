package org.fascicle.engine.internal.loop;

import org.fascicle.api.run.Part;

/**
 * Where a worker's time goes. Looks at every 61st step only: that costs nothing, and an odd stride meets work that is done every
 * 2, 4, … 32 steps in proportion.
 */
final class Stopwatch {

    private static final int STRIDE = 61;
    private static final int PARTS = Part.values().length;

    private final long[] nanos = new long[PARTS];
    private boolean on;
    private long last;

    /** A step begins. */
    void begin(long step) {
        on = step % STRIDE == 0;
        if (on) {
            last = System.nanoTime();
        }
    }

    /** The time since the last call was spent on this. */
    void lap(Part part) {
        if (on) {
            long now = System.nanoTime();
            nanos[part.ordinal()] += now - last;
            last = now;
        }
    }

    /** Estimate for all steps, in seconds. */
    double seconds(Part part) {
        return nanos[part.ordinal()] * 1e-9 * STRIDE;
    }
}
