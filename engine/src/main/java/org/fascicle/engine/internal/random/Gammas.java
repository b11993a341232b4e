package org.fascicle.engine.internal.random;

/** Gamma numbers. */
public final class Gammas {

    private Gammas() {
    }

    public static double of(long key, long index, long step, double shape, double scale) {
        var sum = 0.0;
        for (int i = 0; i < (int) Math.max(1, shape); i++) {
            sum -= StrictMath.log(1 - Uniforms.of(key + 2L * i, index, step));
        }
        return scale * sum;
    }

    public static void column(long key, long[] index, long step, double shape, double scale, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = of(key, index[i], step, shape, scale);
        }
    }
}
