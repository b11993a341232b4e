package org.fascicle.engine.internal.random;

import java.nio.charset.StandardCharsets;

/**
 * The key of one stream of random numbers: an odd, well mixed 64-bit hash of who draws. Two streams share a key with
 * probability 2^-63.
 */
public final class StreamKey {

    /** 2^64 divided by the golden ratio, made odd. */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private StreamKey() {
    }

    /**
     * The key of a stream.
     *
     * @param seed       of the experiment; any value
     * @param path       who draws, such as {@code cortex.S_e}
     * @param occurrence which of the draws in its text, from 0
     */
    public static long of(long seed, String path, int occurrence) {
        var bytes = path.getBytes(StandardCharsets.UTF_8);
        var hash = mix(seed + GOLDEN);
        for (var b : bytes) {
            hash = mix(hash ^ (b & 0xff)) + GOLDEN;
        }
        hash = mix(hash ^ bytes.length);
        return odd(mix(hash ^ occurrence));
    }

    /** A further key for the same draw: number 1, 2, … for its second, third, … number. */
    static long next(long key, long number) {
        return odd(mix(key + number * GOLDEN));
    }

    private static long odd(long hash) {
        return hash | 1;
    }

    /**
     * The finaliser of SplitMix64 (Stafford's variant 13): a bijection in which every input bit changes every output bit
     * with probability near 1/2.
     */
    private static long mix(long x) {
        var a = (x ^ x >>> 30) * 0xbf58476d1ce4e5b9L;
        var b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
        return b ^ b >>> 31;
    }
}
