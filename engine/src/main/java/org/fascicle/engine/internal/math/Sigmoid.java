package org.fascicle.engine.internal.math;

/** 1 / (1 + exp(-x)). */
public final class Sigmoid {

    private Sigmoid() {
    }

    public static double of(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    /** Writes the value at {@code x[i]} to {@code y[i]} for from &lt;= i &lt; to; both may be the same array. */
    public static void column(double[] x, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = of(x[i]);
        }
    }
}
