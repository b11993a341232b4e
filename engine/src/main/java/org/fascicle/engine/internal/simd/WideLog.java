package org.fascicle.engine.internal.simd;

/**
 * The natural logarithm in the formula and order of {@code math.Log}. The exponent k, there the difference of two whole numbers,
 * is here k + 1023 put into the last bits of 2^52, less 2^52 + 1023: the same number.
 */
final class WideLog {

    private static final long ROOT_OF_HALF = 0x3fe6a09e667f3bcdL;
    private static final long BIAS = 0x3ff0000000000000L - ROOT_OF_HALF;
    /** The bits of the smallest normal number, biased; those of 0, subnormals and negative numbers come to less. */
    private static final double SMALLEST = Double.longBitsToDouble(Double.doubleToRawLongBits(Double.MIN_NORMAL) + BIAS);

    private WideLog() {
    }

    /** For normal numbers up to 2^1023 √2; for others the biased bits are those of a smaller number, a negative one, or NaN. */
    static int of(StraightCode code, int x) {
        int biased = code.wholes(Primitive.PLUS, code.bits(x), code.whole(BIAS));
        code.demand(code.lessOrEqual(code.number(SMALLEST), code.asDouble(biased)));
        int exponent = code.shift(Primitive.RIGHT, biased, 52);
        int large = code.asDouble(code.wholes(Primitive.OR, exponent, code.whole(Double.doubleToRawLongBits(0x1p52))));
        int mantissa = code.wholes(Primitive.AND, biased, code.whole(0x000fffffffffffffL));
        int m = code.asDouble(code.wholes(Primitive.PLUS, mantissa, code.whole(ROOT_OF_HALF)));
        return combined(code, code.subtract(large, code.number(0x1p52 + 1023)), m);
    }

    private static int combined(StraightCode code, int k, int m) {
        int minusF = code.subtract(code.number(1), m);
        int s = code.divide(minusF, code.subtract(minusF, code.number(2)));
        int z = code.multiply(s, s);
        int low = code.multiply(k, code.number(0x1.abc9e3b39803fp-56));
        int small = code.fma(s, code.fma(z, quotient(code, z), minusF), low);
        return code.fma(k, code.number(0x1.62e42fefa39efp-1), code.subtract(small, minusF));
    }

    private static int quotient(StraightCode code, int z) {
        int w = code.multiply(z, z);
        int end = code.fma(w, code.number(0x1.2f112df3e5244p-3), code.number(0x1.7466496cb03dep-3));
        int even = code.fma(w, code.fma(w, end, code.number(0x1.2492494229359p-2)), code.number(0x1.5555555555593p-1));
        int odd = code.fma(w, code.fma(w, code.number(0x1.39a09d078c69fp-3), code.number(0x1.c71c51d8e78afp-3)),
                code.number(0x1.999999997fa04p-2));
        return code.fma(z, odd, even);
    }
}
