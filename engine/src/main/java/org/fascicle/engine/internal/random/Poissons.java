package org.fascicle.engine.internal.random;

/** Poisson numbers. */
public final class Poissons {

    private Poissons() {
    }

    public static double of(long key, long index, long step, double mean) {
        var limit = StrictMath.exp(-mean);
        var k = 0;
        for (var p = 1 - Uniforms.of(key, index, step); p > limit; k++) {
            p *= 1 - Uniforms.of(key + 2L * k + 2, index, step);
        }
        return k;
    }

    public static void column(long key, long[] index, long step, double mean, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = of(key, index[i], step, mean);
        }
    }
}
