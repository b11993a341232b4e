package org.fascicle.engine.internal.math;

/**
 * The natural logarithm, within 0.9 ulp. NaN below 0 and for NaN, -infinity at 0, infinity at infinity.
 *
 * <p>x = 2^k m with m in [√½, √2), f = m - 1, s = f / (2 + f): log(m) = f - f²/2 + s (f²/2 + R(s²)) with the minimax
 * polynomial R of fdlibm's e_log (Sun Microsystems 1993).
 */
public final class Log {

    private static final double SMALLEST = Double.MIN_NORMAL;
    private static final double LARGEST = Double.MAX_VALUE;
    private static final long ROOT_OF_HALF = 0x3fe6a09e667f3bcdL;
    private static final double LN2_HIGH = 0x1.62e42feep-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

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
        return Double.doubleToRawLongBits(x) - ROOT_OF_HALF >> 52;
    }

    private static double mantissa(double x) {
        var bits = Double.doubleToRawLongBits(x);
        return Double.longBitsToDouble(bits - (bits - ROOT_OF_HALF & 0xfff0000000000000L));
    }

    private static double combined(double k, double m) {
        var f = m - 1;
        var s = f / (2 + f);
        var half = 0.5 * f * f;
        return k * LN2_HIGH - ((half - (s * (half + remainder(s * s)) + k * LN2_LOW)) - f);
    }

    private static double remainder(double z) {
        var w = z * z;
        var end = Math.fma(w, 0x1.2f112df3e5244p-3, 0x1.7466496cb03dep-3);
        var odd = Math.fma(w, Math.fma(w, end, 0x1.2492494229359p-2), 0x1.5555555555593p-1);
        var even = Math.fma(w, Math.fma(w, 0x1.39a09d078c69fp-3, 0x1.c71c51d8e78afp-3), 0x1.999999997fa04p-2);
        return Math.fma(z, odd, w * even);
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
