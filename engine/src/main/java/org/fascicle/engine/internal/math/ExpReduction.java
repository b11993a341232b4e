package org.fascicle.engine.internal.math;

/**
 * What exp, tanh and linoid share: x = k ln 2 + r with k = round(x / ln 2) and |r| &lt;= 0.347, and a polynomial of
 * degree 10 for exp(r) = 1 + r + r² q(r). Straight-line code without a branch; for ordinary arguments only (|x| &lt;=
 * 745).
 */
final class ExpReduction {

    private static final double LOG2_E = 0x1.71547652b82fep0;
    /** Adding it rounds to an integer; its 1023 puts the exponent bits of 2^k into the lowest bits of the sum. */
    private static final double MAGIC = 0x1.8p52 + 1023;
    private static final double MINUS_LN2_HIGH = -0x1.62e42fefa39efp-1;
    private static final double MINUS_LN2_LOW = -0x1.abc9e3b39803fp-56;

    private ExpReduction() {
    }

    /** k, hidden in the lowest bits of a large number. */
    static double shifted(double x) {
        return Math.fma(x, LOG2_E, MAGIC);
    }

    /** 2^k of {@link #shifted}, for -1022 &lt;= k &lt;= 1023. */
    static double power(double shifted) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) << 52);
    }

    /** exp(r), in [0.7, 1.42]. */
    static double factor(double x) {
        var k = shifted(x) - MAGIC;
        var high = Math.fma(k, MINUS_LN2_HIGH, x);
        var low = k * MINUS_LN2_LOW;
        var r = high + low;
        var rest = (high - r) + low;
        var sum = 1 + r;
        return sum + (((1 - sum) + r) + Math.fma(r * r, quadratic(r), rest));
    }

    /** exp(r) - 1, relatively exact near 0. */
    static double excess(double x) {
        var k = shifted(x) - MAGIC;
        var high = Math.fma(k, MINUS_LN2_HIGH, x);
        var low = k * MINUS_LN2_LOW;
        var r = high + low;
        var rest = (high - r) + low;
        return r + Math.fma(r * r, quadratic(r), rest);
    }

    /** exp(x) - 1 of power = 2^k and excess = exp(r) - 1. */
    static double minusOne(double power, double excess) {
        return Math.fma(power, excess, power - 1);
    }

    /** (exp(r) - 1 - r) / r², by Estrin's scheme. */
    private static double quadratic(double r) {
        var r2 = r * r;
        var r4 = r2 * r2;
        var a = Math.fma(0x1.5555555555556p-5, r, 0x1.5555555555556p-3);
        var b = Math.fma(0x1.6c16c16c15f3fp-10, r, 0x1.111111111070bp-7);
        var c = Math.fma(0x1.a01a01a89ffdfp-16, r, 0x1.a01a01a90240cp-13);
        var d = Math.fma(0x1.27e4d64c90b3bp-22, r, 0x1.71de0a3c95e69p-19);
        var e = Math.fma(0x1.1f7c9e46e5139p-29, r, 0x1.af3f071f885fcp-26);
        var low = Math.fma(b, r2, a);
        var high = Math.fma(d, r2, c);
        return Math.fma(r, Math.fma(r4 * r4, e, Math.fma(r4, high, low)), 0.5);
    }
}
