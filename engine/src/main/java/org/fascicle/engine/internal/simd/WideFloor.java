package org.fascicle.engine.internal.simd;

/**
 * The largest integer that is not larger, -0 and NaN kept. |x| below 2^52 is rounded by adding and subtracting 2^52, gets the
 * sign of x back and loses 1 where it came out above x; from 2^52 on every number is an integer.
 */
final class WideFloor {

    private WideFloor() {
    }

    static int of(StraightCode code, int x) {
        int large = code.number(0x1p52);
        int size = code.abs(x);
        int rounded = code.bits(code.subtract(code.add(size, large), large));
        int sign = code.wholes(Primitive.AND, code.bits(x), code.whole(Long.MIN_VALUE));
        int near = code.asDouble(code.wholes(Primitive.OR, rounded, sign));
        int floor = code.subtract(near, code.one(code.less(x, near)));
        return code.choose(code.less(size, large), floor, x);
    }
}
