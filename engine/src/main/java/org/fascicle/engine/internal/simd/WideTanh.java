package org.fascicle.engine.internal.simd;

/** The hyperbolic tangent in the formula and order of {@code math.Tanh}, for |x| up to 354. */
final class WideTanh {

    private WideTanh() {
    }

    static int of(StraightCode code, int x) {
        int size = code.abs(x);
        code.demand(code.lessOrEqual(size, code.number(354)));
        int twice = code.add(size, size);
        int shifted = WideExp.shifted(code, twice);
        int power = WideExp.power(code, shifted);
        int m = WideExp.minusOne(code, power, WideExp.closeExcess(code, twice, shifted));
        int ratio = code.divide(m, code.add(m, code.number(2)));
        int sign = code.wholes(Primitive.AND, code.bits(x), code.whole(Long.MIN_VALUE));
        return code.asDouble(code.wholes(Primitive.OR, code.bits(ratio), sign));
    }
}
