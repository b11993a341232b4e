package org.fascicle.engine.internal.math;

import java.util.Arrays;

/**
 * x to the power y. An exponent that is an integer up to 64 in magnitude is a product in fixed order, the same to the
 * bit as {@link #integer}, for every x; any other exponent gives exp(y log x), NaN for x &lt; 0, with a relative error
 * of about 2e-16 (1 + |y log x|).
 */
public final class Power {

    private static final double LARGEST_PRODUCT = 64;

    private Power() {
    }

    /** The value at one pair of arguments. */
    public static double of(double x, double y) {
        return isProduct(y) ? integer(x, (int) y) : Exp.of(y * Log.of(x));
    }

    /** Writes x[i] to the power y[i] to z[i] for from &lt;= i &lt; to; arrays may be the same. */
    public static void column(double[] x, double[] y, double[] z, int from, int to) {
        var chunk = Chunk.room();
        for (var at = from; at < to; at += Chunk.LANES) {
            var n = Math.min(Chunk.LANES, to - at);
            if (hasProduct(y, at, at + n)) {
                scalar(x, y, z, at, at + n);
            } else {
                System.arraycopy(x, at, chunk.x, 0, n);
                Log.passes(chunk, n);
                System.arraycopy(y, at, chunk.x, 0, n);
                multiply(chunk.x, chunk.y, n);
                Exp.passes(chunk, n);
                System.arraycopy(chunk.y, 0, z, at, n);
            }
        }
    }

    /** Writes x[i] to the power y to z[i] for from &lt;= i &lt; to; x and z may be the same array. */
    public static void column(double[] x, double y, double[] z, int from, int to) {
        if (isProduct(y)) {
            integer(x, (int) y, z, from, to);
            return;
        }
        Chunk.each(x, z, from, to, (chunk, n) -> {
            Log.passes(chunk, n);
            scale(y, chunk.y, chunk.x, n);
            Exp.passes(chunk, n);
        });
    }

    /** Writes x to the power y[i] to z[i] for from &lt;= i &lt; to; y and z may be the same array. */
    public static void column(double x, double[] y, double[] z, int from, int to) {
        var logarithm = Log.of(x);
        var chunk = Chunk.room();
        for (var at = from; at < to; at += Chunk.LANES) {
            var n = Math.min(Chunk.LANES, to - at);
            if (hasProduct(y, at, at + n)) {
                for (var i = at; i < at + n; i++) {
                    z[i] = of(x, y[i]);
                }
            } else {
                System.arraycopy(y, at, chunk.y, 0, n);
                scale(logarithm, chunk.y, chunk.x, n);
                Exp.passes(chunk, n);
                System.arraycopy(chunk.y, 0, z, at, n);
            }
        }
    }

    private static void scale(double factor, double[] x, double[] y, int n) {
        for (var i = 0; i < n; i++) {
            y[i] = factor * x[i];
        }
    }

    /** x^k by squaring from the lowest bit of k up; 1 for k = 0, 1/x^|k| for negative k (0 where x^|k| overflows). */
    public static double integer(double x, int k) {
        var square = x;
        var product = 1.0;
        for (var rest = Math.abs((long) k); rest != 0; rest >>= 1) {
            product = (rest & 1) == 0 ? product : product * square;
            square *= square;
        }
        return k < 0 ? 1 / product : product;
    }

    /** Writes x[i]^k to y[i] for from &lt;= i &lt; to; x and y may be the same array. */
    public static void integer(double[] x, int k, double[] y, int from, int to) {
        var chunk = Chunk.room();
        for (var at = from; at < to; at += Chunk.LANES) {
            var n = Math.min(Chunk.LANES, to - at);
            System.arraycopy(x, at, chunk.x, 0, n);
            integer(chunk, k, n);
            System.arraycopy(chunk.y, 0, y, at, n);
        }
    }

    private static void integer(Chunk chunk, int k, int n) {
        Arrays.fill(chunk.y, 0, n, 1);
        for (var rest = Math.abs((long) k); rest != 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                multiply(chunk.y, chunk.x, n);
            }
            multiply(chunk.x, chunk.x, n);
        }
        if (k < 0) {
            invert(chunk.y, n);
        }
    }

    private static void multiply(double[] product, double[] factor, int n) {
        for (var i = 0; i < n; i++) {
            product[i] *= factor[i];
        }
    }

    private static void invert(double[] y, int n) {
        for (var i = 0; i < n; i++) {
            y[i] = 1 / y[i];
        }
    }

    private static void scalar(double[] x, double[] y, double[] z, int from, int to) {
        for (var i = from; i < to; i++) {
            z[i] = of(x[i], y[i]);
        }
    }

    private static boolean hasProduct(double[] y, int from, int to) {
        for (var i = from; i < to; i++) {
            if (isProduct(y[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether x to the power y is a product in fixed order, for every x. */
    public static boolean isProduct(double y) {
        return Math.abs(y) <= LARGEST_PRODUCT && y == Math.rint(y);
    }
}
