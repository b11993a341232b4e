package org.fascicle.engine.internal.math;

/**
 * What exp, sigmoid, linoid and tanh share: x = k ln 2 + r with k = round(x / ln 2) and |r| &lt;= 0.3466, and exp(r) = 1 + r +
 * r² q(r) with a polynomial q of degree 9. Straight-line code without a branch; for ordinary arguments only (|x| &lt;= 745).
 *
 * <p>q(0) = 1/2; the other coefficients are a minimax fit of the error of q (Remez exchange with 90 digits, then each rounded to
 * a double), times 4 r² for r &lt; -0.285, where exp is rounded coarsest; times |r|/2 for r in (-0.285, -0.255) and (0.1, 0.135),
 * where tanh is; times 0.12 |r| elsewhere. What comes of it, relative: 5.6e-17 of exp(r) - 1 (1.3e-17 in those two places),
 * 1.3e-17 of exp(r) (2.5e-18 for r &lt; -0.285).
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

    /** exp(r) - 1, within 1.8 ulp, and 1 for k = 0. */
    static double excess(double x) {
        var k = shifted(x) - MAGIC;
        var r = Math.fma(k, MINUS_LN2_LOW, Math.fma(k, MINUS_LN2_HIGH, x));
        return Math.fma(r * r, quadratic(r), r);
    }

    /** The same nearer to the true value, within 1.2 ulp: what r lost to rounding is added as well. */
    static double closeExcess(double x) {
        var k = shifted(x) - MAGIC;
        var high = Math.fma(k, MINUS_LN2_HIGH, x);
        var r = Math.fma(k, MINUS_LN2_LOW, high);
        var rest = Math.fma(k, MINUS_LN2_LOW, high - r);
        return r + Math.fma(r * r, quadratic(r), rest);
    }

    /** exp(x) - 1 of power = 2^k and excess = exp(r) - 1. */
    static double minusOne(double power, double excess) {
        return Math.fma(power, excess, power - 1);
    }

    /** (exp(r) - 1 - r) / r². */
    private static double quadratic(double r) {
        var z = r * r;
        var even = Math.fma(z, Math.fma(z, 0x1.2895fd6d3f946p-22, 0x1.a019b4c1c4189p-16), 0x1.6c16c179c271dp-10);
        var odd = Math.fma(z, Math.fma(z, 0x1.a93bcfcaec531p-26, 0x1.71e1536934647p-19), 0x1.a01a007d91358p-13);
        even = Math.fma(z, even, 0x1.5555555553b2ap-5);
        odd = Math.fma(z, Math.fma(z, odd, 0x1.1111111134473p-7), 0x1.5555555555537p-3);
        return Math.fma(r, Math.fma(r, even, odd), 0.5);
    }
}
