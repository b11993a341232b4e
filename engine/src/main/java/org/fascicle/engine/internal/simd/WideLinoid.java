package org.fascicle.engine.internal.simd;

/** x / (1 - exp(-x)) in the formula and order of {@code math.Linoid}. */
final class WideLinoid {

    private WideLinoid() {
    }

    /** For |x| from 2^-54 to 708. */
    static int of(StraightCode code, int x) {
        int size = code.abs(x);
        code.demand(code.both(code.lessOrEqual(code.number(0x1p-54), size), code.lessOrEqual(size, code.number(708))));
        return code.divide(x, WideExp.oneMinusExpOfMinus(code, x));
    }
}
