package org.fascicle.engine.internal.simd;

/** The loop that makes random bits, in two spellings with the same bits. Thread-safe. */
public interface BitLoops {

    /**
     * Makes 64 random bits for each of n places, and from all but the lowest 10 of them a position in [-1, 1). Places up to the
     * next multiple of 8 must exist and may be written.
     *
     * @param key odd and irregular
     * @param counters one per place
     * @param bits receives the bits
     * @param positions receives (bits &gt;&gt; 10) · 2^-53
     * @param n number of places
     */
    void fill(long key, long[] counters, long[] bits, double[] positions, int n);
}
