package org.fascicle.engine.internal.math;

/**
 * What sin and cos share: |x| = k π/2 + r with |r| &lt;= π/4, π/2 in three doubles, and the polynomials of fdlibm's
 * k_sin and k_cos (Sun Microsystems 1993) on r. Straight-line code without a branch; ordinary for |x| &lt;= 1e9.
 */
final class Angle {

    static final double ORDINARY = 1e9;

    private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;
    private static final double MAGIC = 0x1.8p52;
    private static final double HALF_PI_HIGH = 0x1.921fb54442d18p0;
    private static final double HALF_PI_MIDDLE = 0x1.1a62633145c07p-54;
    private static final double HALF_PI_LOW = -0x1.f1976b7ed8fbcp-110;

    private Angle() {
    }

    /** sin(r) of the size of x. */
    static double sine(double x) {
        var k = Math.fma(Math.abs(x), TWO_OVER_PI, MAGIC) - MAGIC;
        var high = Math.fma(-k, HALF_PI_HIGH, Math.abs(x));
        var middle = k * HALF_PI_MIDDLE;
        var r = high - middle;
        var rest = rest(k, high, middle, r);
        var z = r * r;
        var v = z * r;
        var low = Math.fma(z, Math.fma(z, 0x1.71de357b1fe7dp-19, -0x1.a01a019c161d5p-13), 0x1.111111110f8a6p-7);
        var high5 = Math.fma(z, 0x1.5d93a5acfd57cp-33, -0x1.ae5e68a2b9cebp-26);
        var p = Math.fma(z * z * z, high5, low);
        return r - ((z * (0.5 * rest - v * p) - rest) - v * -0x1.5555555555549p-3);
    }

    /** cos(r) of the size of x. */
    static double cosine(double x) {
        var k = Math.fma(Math.abs(x), TWO_OVER_PI, MAGIC) - MAGIC;
        var high = Math.fma(-k, HALF_PI_HIGH, Math.abs(x));
        var middle = k * HALF_PI_MIDDLE;
        var r = high - middle;
        var rest = rest(k, high, middle, r);
        var z = r * r;
        var low = Math.fma(z, Math.fma(z, 0x1.a01a019cb1590p-16, -0x1.6c16c16c15177p-10), 0x1.555555555554cp-5);
        var high4 = Math.fma(z, Math.fma(z, -0x1.8fae9be8838d4p-37, 0x1.1ee9ebdb4b1c4p-29), -0x1.27e4f809c52adp-22);
        var p = z * Math.fma(z * z * z, high4, low);
        var half = 0.5 * z;
        var w = 1 - half;
        return w + (((1 - w) - half) + (z * p - r * rest));
    }

    /** What r = high - middle lost: in the subtraction (Knuth's two-sum), in the product middle, in the third part of π/2. */
    private static double rest(double k, double high, double middle, double r) {
        var taken = r - high;
        var lost = (high - (r - taken)) - (middle + taken);
        return Math.fma(-k, HALF_PI_LOW, lost - Math.fma(k, HALF_PI_MIDDLE, -middle));
    }

    /**
     * The value in the quadrant of the size of x, turned by further quadrants (the sine by 0, the cosine by 1), its sign
     * changed where the sign bit is set in sign.
     */
    static double turned(double x, double sine, double cosine, long further, long sign) {
        var quadrant = Double.doubleToRawLongBits(Math.fma(Math.abs(x), TWO_OVER_PI, MAGIC)) + further;
        var odd = -(quadrant & 1);
        var bits = Double.doubleToRawLongBits(sine) & ~odd | Double.doubleToRawLongBits(cosine) & odd;
        return Double.longBitsToDouble(bits ^ (quadrant & 2) << 62 ^ sign & Long.MIN_VALUE);
    }

    /** The two polynomials of a chunk: sin(r) to a, cos(r) to b. */
    static void passes(Chunk chunk, int n) {
        sines(chunk.x, chunk.a, n);
        cosines(chunk.x, chunk.b, n);
    }

    private static void sines(double[] x, double[] y, int n) {
        for (var i = 0; i < n; i++) {
            y[i] = sine(x[i]);
        }
    }

    private static void cosines(double[] x, double[] y, int n) {
        for (var i = 0; i < n; i++) {
            y[i] = cosine(x[i]);
        }
    }
}
