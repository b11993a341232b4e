package org.fascicle.engine.internal.random;

import org.fascicle.engine.internal.simd.BitLoops;

/**
 * The regions of some lanes, made ready to draw for many steps. Immutable.
 */
public final class Regions {

    private final long[] index;
    /** As the loops of random bits want them; empty if an index does not fit a counter. */
    private final long[] counters;
    private final int different;

    /** Index of the region of each lane, 0 to 2^32 - 1. */
    public Regions(long... index) {
        this.index = index.clone();
        long all = 0;
        for (var i : index) {
            all |= i;
        }
        counters = new long[Squares.fitsCounter(all) ? index.length + BitLoops.BEYOND : 0];
        for (var i = 0; i < index.length && counters.length > 0; i++) {
            counters[i] = Squares.counter(index[i], 0);
        }
        different = different(index);
    }

    private static int different(long[] index) {
        var end = index.length;
        while (end > 1 && index[end - 2] == index[end - 1]) {
            end--;
        }
        return end;
    }

    /** Region of a lane. */
    long at(int lane) {
        return index[lane];
    }

    /** Lanes from this one on have the region of the lane before it. */
    int different() {
        return different;
    }

    /** Whether {@link #counters} are there. */
    boolean fitCounters() {
        return counters.length > 0;
    }

    /** Counters at step 0 by lane, and room behind the last. */
    long[] counters() {
        return counters;
    }
}
