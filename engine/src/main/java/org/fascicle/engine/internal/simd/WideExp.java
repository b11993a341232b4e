package org.fascicle.engine.internal.simd;

/**
 * exp and what other functions take of it, in the formula and order of {@code math.ExpReduction} and {@code math.Exp}. What is
 * needed of -x is computed of x with constants whose signs are turned, which gives the negative of every value to the bit.
 */
final class WideExp {

    private static final double MAGIC = 0x1.8p52 + 1023;
    private static final double LOG2_E = 0x1.71547652b82fep0;
    private static final double MINUS_LN2_HIGH = -0x1.62e42fefa39efp-1;
    private static final double MINUS_LN2_LOW = -0x1.abc9e3b39803fp-56;

    private WideExp() {
    }

    /** For |x| up to 708. */
    static int of(StraightCode code, int x) {
        demandOrdinary(code, x);
        int shifted = shifted(code, x);
        int power = power(code, shifted);
        return code.fma(power, excess(code, x, shifted), power);
    }

    /** 1 / (1 + exp(-x)) in the order of {@code math.Sigmoid}, for |x| up to 708. */
    static int sigmoid(StraightCode code, int x) {
        demandOrdinary(code, x);
        var minus = ofMinus(code, x, MAGIC + 2048);
        int onePlus = code.subtract(code.number(1), minus.power());
        return code.divide(code.number(1), code.fma(minus.power(), minus.minusExcess(), onePlus));
    }

    private static void demandOrdinary(StraightCode code, int x) {
        code.demand(code.lessOrEqual(code.abs(x), code.number(708)));
    }

    /** 1 - exp(-x) in the order of {@code math.ExpReduction}, for |x| up to 708. */
    static int oneMinusExpOfMinus(StraightCode code, int x) {
        var minus = ofMinus(code, x, MAGIC);
        return code.fma(minus.power(), minus.minusExcess(), code.subtract(code.number(1), minus.power()));
    }

    /** exp(-x) = 2^k exp(r): 2^k and 1 - exp(r). */
    private record OfMinus(int power, int minusExcess) {
    }

    /** With 2048 more in the large number the power is -2^k: the next bit comes to stand where the sign is. */
    private static OfMinus ofMinus(StraightCode code, int x, double magic) {
        int shifted = code.fma(x, code.number(-LOG2_E), code.number(magic));
        int k = code.subtract(shifted, code.number(magic));
        int high = code.fma(k, code.number(-MINUS_LN2_HIGH), x);
        int r = code.fma(k, code.number(-MINUS_LN2_LOW), high);
        int r2 = code.multiply(r, r);
        return new OfMinus(power(code, shifted), code.fma(r2, quadratic(code, r, r2, -1), r));
    }

    /** round(x / ln 2), hidden in the lowest bits of a large number. */
    static int shifted(StraightCode code, int x) {
        return code.fma(x, code.number(LOG2_E), code.number(MAGIC));
    }

    /** 2^k of the above. */
    static int power(StraightCode code, int shifted) {
        return code.asDouble(code.shift(Primitive.LEFT, code.bits(shifted), 52));
    }

    private static int excess(StraightCode code, int x, int shifted) {
        int k = code.subtract(shifted, code.number(MAGIC));
        int r = code.fma(k, code.number(MINUS_LN2_LOW), code.fma(k, code.number(MINUS_LN2_HIGH), x));
        int r2 = code.multiply(r, r);
        return code.fma(r2, quadratic(code, r, r2, 1), r);
    }

    /** exp(r) - 1. */
    static int closeExcess(StraightCode code, int x, int shifted) {
        int k = code.subtract(shifted, code.number(MAGIC));
        int high = code.fma(k, code.number(MINUS_LN2_HIGH), x);
        int r = code.fma(k, code.number(MINUS_LN2_LOW), high);
        int rest = code.fma(k, code.number(MINUS_LN2_LOW), code.subtract(high, r));
        int r2 = code.multiply(r, r);
        return code.add(r, code.fma(r2, quadratic(code, r, r2, 1), rest));
    }

    /** 2^k exp(r) - 1. */
    static int minusOne(StraightCode code, int power, int excess) {
        return code.fma(power, excess, code.subtract(power, code.number(1)));
    }

    /** sign · q(sign · r). */
    private static int quadratic(StraightCode code, int r, int z, double sign) {
        int even = code.fma(z, code.number(0x1.2895fd6d3f946p-22 * sign), code.number(0x1.a019b4c1c4189p-16 * sign));
        int odd = code.fma(z, code.number(0x1.a93bcfcaec531p-26), code.number(0x1.71e1536934647p-19));
        even = code.fma(z, even, code.number(0x1.6c16c179c271dp-10 * sign));
        odd = code.fma(z, odd, code.number(0x1.a01a007d91358p-13));
        even = code.fma(z, even, code.number(0x1.5555555553b2ap-5 * sign));
        odd = code.fma(z, odd, code.number(0x1.1111111134473p-7));
        odd = code.fma(z, odd, code.number(0x1.5555555555537p-3));
        return code.fma(r, code.fma(r, even, odd), code.number(0.5 * sign));
    }
}
