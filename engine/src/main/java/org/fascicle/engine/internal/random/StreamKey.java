package org.fascicle.engine.internal.random;

import java.nio.charset.StandardCharsets;

/** The key of one stream of random numbers. */
public final class StreamKey {

    private StreamKey() {
    }

    public static long of(long seed, String path, int occurrence) {
        var h = mix(seed + 0x9e3779b97f4a7c15L);
        for (var b : path.getBytes(StandardCharsets.UTF_8)) {
            h = mix(h + b);
        }
        return mix(h + occurrence) | 1;
    }

    static long mix(long x) {
        var a = (x ^ x >>> 30) * 0xbf58476d1ce4e5b9L;
        var b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
        return b ^ b >>> 31;
    }
}
