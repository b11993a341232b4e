package org.fascicle.engine.internal.math;

/** e to the power x. */
public final class Exp {

    private Exp() {
    }

    public static double of(double x) {
        return StrictMath.exp(x);
    }

    /** Writes the value at {@code x[i]} to {@code y[i]} for from &lt;= i &lt; to; both may be the same array. */
    public static void column(double[] x, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = of(x[i]);
        }
    }
}
