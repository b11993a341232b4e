package org.fascicle.engine.internal.math;

/** 1 / (1 + exp(-x)), within 2 ulp. Exactly 1 above 37, 0 below -709.79 (where the true value is subnormal), NaN for NaN. */
public final class Sigmoid {

    private Sigmoid() {
    }

    /** The value at one argument. */
    public static double of(double x) {
        return 1 / (1 + Exp.of(-x));
    }

    /** Writes sigmoid(x[i]) to y[i] for from &lt;= i &lt; to; x and y may be the same array. */
    public static void column(double[] x, double[] y, int from, int to) {
        Chunk.each(x, y, from, to, Sigmoid::passes);
    }

    private static void passes(Chunk chunk, int n) {
        negate(chunk.x, n);
        Exp.passes(chunk, n);
        finish(chunk.y, n);
    }

    private static void negate(double[] x, int n) {
        for (var i = 0; i < n; i++) {
            x[i] = -x[i];
        }
    }

    private static void finish(double[] y, int n) {
        for (var i = 0; i < n; i++) {
            y[i] = 1 / (1 + y[i]);
        }
    }
}
