package org.fascicle.io.internal.atlas;

/**
 * Uniform and normal draws that depend on a seed and on what they are for, and on nothing else: not on the order in which they
 * are asked for. The mixing function is that of SplitMix64 (Steele, Lea and Flood 2014, OOPSLA, doi 10.1145/2660193.2660195).
 *
 * @param seed any number
 */
record Draws(long seed) {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final int FRACTION_BITS = 53;

    /** In [0, 1), for a purpose and a pair. */
    double uniform(int purpose, long i, long j) {
        return (bits(purpose, i, j) >>> (Long.SIZE - FRACTION_BITS)) * 0x1p-53;
    }

    /** 0 to bound - 1, for a purpose and a number. */
    int below(int bound, int purpose, long i) {
        return (int) (uniform(purpose, i, 0) * bound);
    }

    /** Of mean 0 and deviation 1, by Box and Muller, for a purpose and a pair. */
    double normal(int purpose, long i, long j) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform(2 * purpose, i, j)));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform(2 * purpose + 1, i, j));
    }

    private long bits(int purpose, long i, long j) {
        return mix(mix(mix(mix(seed + GOLDEN) + purpose * GOLDEN) + i * GOLDEN) + j * GOLDEN);
    }

    private static long mix(long state) {
        long z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
