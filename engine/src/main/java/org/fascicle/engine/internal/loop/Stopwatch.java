package org.fascicle.engine.internal.loop;

import org.fascicle.api.run.Part;

/**
 * Where a worker's time goes. Within steps it looks at every 61st only: that costs nothing, and an odd stride meets work that
 * is done every 2, 4, … 32 steps in proportion.
 */
final class Stopwatch {

    private static final int STRIDE = 61;
    private static final int PARTS = Part.values().length;

    private final long[] sampled = new long[PARTS];
    private final long[] whole = new long[PARTS];
    private boolean on;
    private long last;

    /** A step begins. */
    void begin(long step) {
        on = step % STRIDE == 0;
        if (on) {
            last = System.nanoTime();
        }
    }

    /** Within a step, the time since the last call was spent on this. */
    void lap(Part part) {
        if (on) {
            long now = System.nanoTime();
            sampled[part.ordinal()] += now - last;
            last = now;
        }
    }

    /** Work on many steps at once begins. */
    void begin() {
        last = System.nanoTime();
    }

    /** Work on many steps at once, begun last, was this. */
    void end(Part part) {
        whole[part.ordinal()] += System.nanoTime() - last;
    }

    /** Estimate for all steps, in seconds. */
    double seconds(Part part) {
        return (sampled[part.ordinal()] * (double) STRIDE + whole[part.ordinal()]) * 1e-9;
    }
}
