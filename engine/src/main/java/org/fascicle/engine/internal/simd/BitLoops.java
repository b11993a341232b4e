package org.fascicle.engine.internal.simd;

/** The loop that makes random bits, in two spellings with the same bits. Thread-safe. */
public interface BitLoops {

    /** So many places behind the last must exist at most, up to a multiple of 8; what is written there means nothing. */
    int BEYOND = 7;
    /** So many of the lowest bits have no share in a position. */
    int LOWER = 10;

    /**
     * Makes 64 random bits for each of n places: squares64 of a counter, moved on by a step.
     *
     * @param key odd and irregular
     * @param counters that of place i at [at + i]
     * @param at first counter
     * @param step added to each counter
     * @param distances receives the bits; where the highest is 1, all but the {@value #LOWER} lowest are inverted: no number is
     *     negative, and a larger one is farther from the middle
     * @param positions receives the bits as a number with sign, with 0 for the {@value #LOWER} lowest: exact
     * @param n number of places
     */
    void fill(long key, long[] counters, int at, long step, long[] distances, double[] positions, int n);
}
