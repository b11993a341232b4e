package org.fascicle.engine.internal.math;

/** The cosine, x in rad. */
public final class Cos {

    private Cos() {
    }

    public static double of(double x) {
        return StrictMath.cos(x);
    }

    /** Writes the value at {@code x[i]} to {@code y[i]} for from &lt;= i &lt; to; both may be the same array. */
    public static void column(double[] x, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = of(x[i]);
        }
    }
}
