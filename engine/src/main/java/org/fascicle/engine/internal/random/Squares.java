package org.fascicle.engine.internal.random;

/**
 * The counter-based generator squares64 (B. Widynski, Squares: a fast counter-based RNG, arXiv:2004.06278, 2020): five
 * rounds of squaring a product of counter and key; no state.
 *
 * <p>The counter holds the step in its lower 40 bits and the index in its upper 24, so that no two draws of a stream
 * meet; what is left of the index moves the key.
 */
final class Squares {

    private static final int STEP_BITS = 40;
    private static final int INDEX_BITS = 64 - STEP_BITS;
    /** Even, so that keys stay odd. */
    private static final long KEY_STRIDE = 0x9e3779b97f4a7c16L;

    private Squares() {
    }

    /**
     * 64 random bits.
     *
     * @param key   odd and irregular, from {@link StreamKey}
     * @param index of the region, 0 to 2^32 - 1
     * @param step  0 to 2^40 - 1 (0.1 ms each: three years)
     */
    static long bits(long key, long index, long step) {
        return bits(key + (index >>> INDEX_BITS) * KEY_STRIDE, counter(index, step));
    }

    /** What is counted: steps, and indices as far as they fit. */
    static long counter(long index, long step) {
        return index << STEP_BITS | step;
    }

    /** Whether an index fits the counter and moves no key. */
    static boolean fitsCounter(long index) {
        return index >>> INDEX_BITS == 0;
    }

    /** The published function. */
    static long bits(long key, long counter) {
        var y = counter * key;
        var z = y + key;
        var x = Long.rotateLeft(y * y + y, 32);
        x = Long.rotateLeft(x * x + z, 32);
        x = Long.rotateLeft(x * x + y, 32);
        var t = x * x + z;
        x = Long.rotateLeft(t, 32);
        return t ^ (x * x + y) >>> 32;
    }
}
