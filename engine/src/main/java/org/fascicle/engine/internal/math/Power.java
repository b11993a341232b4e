package org.fascicle.engine.internal.math;

/** x to the power y. */
public final class Power {

    private Power() {
    }

    public static double of(double x, double y) {
        return StrictMath.pow(x, y);
    }

    public static void column(double[] x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = of(x[i], y[i]);
        }
    }

    public static double integer(double x, int k) {
        var square = x;
        var product = 1.0;
        for (long n = Math.abs((long) k); n != 0; n >>= 1) {
            if ((n & 1) != 0) {
                product *= square;
            }
            square *= square;
        }
        return k < 0 ? 1 / product : product;
    }

    public static void integer(double[] x, int k, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = integer(x[i], k);
        }
    }
}
