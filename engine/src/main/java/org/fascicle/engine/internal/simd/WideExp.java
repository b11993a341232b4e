package org.fascicle.engine.internal.simd;

/** exp and what other functions take of it, in the formula and order of {@code math.ExpReduction} and {@code math.Exp}. */
final class WideExp {

    private static final double MAGIC = 0x1.8p52 + 1023;

    private WideExp() {
    }

    /** For |x| up to 708. */
    static int of(StraightCode code, int x) {
        code.demand(code.lessOrEqual(code.abs(x), code.number(708)));
        int shifted = shifted(code, x);
        var split = split(code, x, shifted);
        int sum = code.add(code.number(1), split.r());
        int lost = code.add(code.subtract(code.number(1), sum), split.r());
        int factor = code.add(sum, code.add(lost, split.tail()));
        return code.multiply(factor, power(code, shifted));
    }

    /** round(x / ln 2), hidden in the lowest bits of a large number. */
    static int shifted(StraightCode code, int x) {
        return code.fma(x, code.number(0x1.71547652b82fep0), code.number(MAGIC));
    }

    /** 2^k of the above. */
    static int power(StraightCode code, int shifted) {
        return code.asDouble(code.shift(Primitive.LEFT, code.bits(shifted), 52));
    }

    /** exp(r) - 1. */
    static int excess(StraightCode code, int x, int shifted) {
        var split = split(code, x, shifted);
        return code.add(split.r(), split.tail());
    }

    /** 2^k exp(r) - 1. */
    static int minusOne(StraightCode code, int power, int excess) {
        return code.fma(power, excess, code.subtract(power, code.number(1)));
    }

    /** exp(x) = 2^k (1 + r + tail). */
    private record Split(int r, int tail) {
    }

    private static Split split(StraightCode code, int x, int shifted) {
        int k = code.subtract(shifted, code.number(MAGIC));
        int high = code.fma(k, code.number(-0x1.62e42fefa39efp-1), x);
        int low = code.multiply(k, code.number(-0x1.abc9e3b39803fp-56));
        int r = code.add(high, low);
        int rest = code.add(code.subtract(high, r), low);
        int r2 = code.multiply(r, r);
        return new Split(r, code.fma(r2, quadratic(code, r, r2), rest));
    }

    private static int quadratic(StraightCode code, int r, int r2) {
        int r4 = code.multiply(r2, r2);
        int a = code.fma(code.number(0x1.5555555555556p-5), r, code.number(0x1.5555555555556p-3));
        int b = code.fma(code.number(0x1.6c16c16c15f3fp-10), r, code.number(0x1.111111111070bp-7));
        int c = code.fma(code.number(0x1.a01a01a89ffdfp-16), r, code.number(0x1.a01a01a90240cp-13));
        int d = code.fma(code.number(0x1.27e4d64c90b3bp-22), r, code.number(0x1.71de0a3c95e69p-19));
        int e = code.fma(code.number(0x1.1f7c9e46e5139p-29), r, code.number(0x1.af3f071f885fcp-26));
        int low = code.fma(b, r2, a);
        int high = code.fma(d, r2, c);
        int all = code.fma(code.multiply(r4, r4), e, code.fma(r4, high, low));
        return code.fma(r, all, code.number(0.5));
    }
}
