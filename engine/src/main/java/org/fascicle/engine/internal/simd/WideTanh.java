package org.fascicle.engine.internal.simd;

/** The hyperbolic tangent in the formula and order of {@code math.Tanh}, for every argument: NaN goes through and stays NaN. */
final class WideTanh {

    private WideTanh() {
    }

    static int of(StraightCode code, int x) {
        int size = code.abs(x);
        int saturated = code.number(22);
        int a = code.choose(code.less(saturated, size), saturated, size);
        int twice = code.multiply(code.number(2), a);
        int shifted = WideExp.shifted(code, twice);
        int power = WideExp.power(code, shifted);
        int m = WideExp.minusOne(code, power, WideExp.excess(code, twice, shifted));
        int ratio = code.divide(m, code.add(m, code.number(2)));
        int sign = code.wholes(Primitive.AND, code.bits(x), code.whole(Long.MIN_VALUE));
        return code.asDouble(code.wholes(Primitive.OR, code.bits(ratio), sign));
    }
}
