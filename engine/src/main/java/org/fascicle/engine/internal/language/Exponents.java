package org.fascicle.engine.internal.language;

import java.util.OptionalInt;

/** Exponents that are whole numbers as written. */
public final class Exponents {

    private Exponents() {
    }

    /** The exponent if it is a whole number without unit, with or without sign: 7, -1, 2.0. Empty for anything computed. */
    public static OptionalInt whole(Expr exponent) {
        if (exponent instanceof Expr.Unary u && u.operator() == Operator.NEGATE && u.operand() instanceof Expr.Number n) {
            return whole(n, -1);
        }
        return exponent instanceof Expr.Number n ? whole(n, 1) : OptionalInt.empty();
    }

    private static OptionalInt whole(Expr.Number n, int sign) {
        boolean fits = n.unit().isEmpty() && n.value() == Math.rint(n.value()) && n.value() <= 1024;
        return fits ? OptionalInt.of(sign * (int) n.value()) : OptionalInt.empty();
    }
}
