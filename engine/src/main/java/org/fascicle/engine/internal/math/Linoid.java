package org.fascicle.engine.internal.math;

/** x / (1 - exp(-x)), 1 at 0. */
public final class Linoid {

    private Linoid() {
    }

    public static double of(double x) {
        return x == 0 ? 1 : x / -StrictMath.expm1(-x);
    }

    /** Writes the value at {@code x[i]} to {@code y[i]} for from &lt;= i &lt; to; both may be the same array. */
    public static void column(double[] x, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = of(x[i]);
        }
    }
}
