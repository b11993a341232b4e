package org.fascicle.engine.internal.math;

/** The natural logarithm. */
public final class Log {

    private Log() {
    }

    public static double of(double x) {
        return StrictMath.log(x);
    }

    /** Writes the value at {@code x[i]} to {@code y[i]} for from &lt;= i &lt; to; both may be the same array. */
    public static void column(double[] x, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = of(x[i]);
        }
    }
}
