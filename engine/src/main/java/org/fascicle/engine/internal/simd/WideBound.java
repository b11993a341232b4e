package org.fascicle.engine.internal.simd;

/**
 * min and max as in {@link Math}. Where one operand is a number c other than NaN, a comparison and a choice do the same to the
 * bit: max(x, c) is c where x &lt;= c, else x (NaN too); for c = -0.0 it is c where x &lt; c, so that +0.0 stays. min mirrors it.
 */
final class WideBound {

    private WideBound() {
    }

    static int min(StraightCode code, int a, int b) {
        if (isNumber(code, a)) {
            return isNumber(code, b) ? code.primitive(Primitive.MIN, a, b) : min(code, b, a);
        }
        if (!isNumber(code, b)) {
            return code.primitive(Primitive.MIN, a, b);
        }
        boolean isZero = Double.compare(code.constant(b).getAsDouble(), 0.0) == 0;
        return code.choose(isZero ? code.less(b, a) : code.lessOrEqual(b, a), b, a);
    }

    static int max(StraightCode code, int a, int b) {
        if (isNumber(code, a)) {
            return isNumber(code, b) ? code.primitive(Primitive.MAX, a, b) : max(code, b, a);
        }
        if (!isNumber(code, b)) {
            return code.primitive(Primitive.MAX, a, b);
        }
        boolean isMinusZero = Double.compare(code.constant(b).getAsDouble(), -0.0) == 0;
        return code.choose(isMinusZero ? code.less(a, b) : code.lessOrEqual(a, b), b, a);
    }

    private static boolean isNumber(StraightCode code, int a) {
        var constant = code.constant(a);
        return constant.isPresent() && !Double.isNaN(constant.getAsDouble());
    }
}
