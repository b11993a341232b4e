package org.fascicle.engine.internal.simd;

/**
 * The natural logarithm in the formula and order of {@code math.Log}. The exponent k, there a shift that keeps the sign and a
 * conversion, is here k + 1023 shifted without sign and put into the last bits of 2^52: the same number.
 */
final class WideLog {

    private static final long ROOT_OF_HALF = 0x3fe6a09e667f3bcdL;

    private WideLog() {
    }

    /** For positive normal numbers. */
    static int of(StraightCode code, int x) {
        code.demand(code.both(code.lessOrEqual(code.number(Double.MIN_NORMAL), x),
                code.lessOrEqual(x, code.number(Double.MAX_VALUE))));
        int bits = code.bits(x);
        int offset = code.wholes(Primitive.MINUS, bits, code.whole(ROOT_OF_HALF));
        int exponent = code.wholes(Primitive.AND, offset, code.whole(0xfff0000000000000L));
        int m = code.asDouble(code.wholes(Primitive.MINUS, bits, exponent));
        int biased = code.shift(Primitive.RIGHT, code.wholes(Primitive.PLUS, offset, code.whole(1023L << 52)), 52);
        int large = code.asDouble(code.wholes(Primitive.OR, biased, code.whole(Double.doubleToRawLongBits(0x1p52))));
        return combined(code, code.subtract(large, code.number(0x1p52 + 1023)), m);
    }

    private static int combined(StraightCode code, int k, int m) {
        int f = code.subtract(m, code.number(1));
        int s = code.divide(f, code.add(code.number(2), f));
        int half = code.multiply(code.multiply(code.number(0.5), f), f);
        int sum = code.add(half, remainder(code, code.multiply(s, s)));
        int small = code.add(code.multiply(s, sum), code.multiply(k, code.number(0x1.a39ef35793c76p-33)));
        int m1 = code.subtract(code.subtract(half, small), f);
        return code.subtract(code.multiply(k, code.number(0x1.62e42feep-1)), m1);
    }

    private static int remainder(StraightCode code, int z) {
        int w = code.multiply(z, z);
        int end = code.fma(w, code.number(0x1.2f112df3e5244p-3), code.number(0x1.7466496cb03dep-3));
        int odd = code.fma(w, code.fma(w, end, code.number(0x1.2492494229359p-2)), code.number(0x1.5555555555593p-1));
        int even = code.fma(w, code.fma(w, code.number(0x1.39a09d078c69fp-3), code.number(0x1.c71c51d8e78afp-3)),
                code.number(0x1.999999997fa04p-2));
        return code.fma(z, odd, code.multiply(w, even));
    }
}
