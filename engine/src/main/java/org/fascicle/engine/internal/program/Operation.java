package org.fascicle.engine.internal.program;

import org.fascicle.engine.internal.math.Cos;
import org.fascicle.engine.internal.math.Exp;
import org.fascicle.engine.internal.math.Linoid;
import org.fascicle.engine.internal.math.Log;
import org.fascicle.engine.internal.math.Power;
import org.fascicle.engine.internal.math.Sigmoid;
import org.fascicle.engine.internal.math.Sin;
import org.fascicle.engine.internal.math.Tanh;

/**
 * What a program can do to values. Everything else of the language is made of these: tan x = sin x / cos x, x^3 = x*(x*x),
 * a &gt; b = b &lt; a, positive(x) = max(x, 0), mod(x, y) = x - y*floor(x/y).
 */
enum Operation {
    ADD(2), SUBTRACT(2), MULTIPLY(2), DIVIDE(2), MIN(2), MAX(2), LESS(2), LESS_OR_EQUAL(2), EQUAL(2), NOT_EQUAL(2), POWER(2),
    NEGATE(1), ABS(1), SQRT(1), FLOOR(1), EXP(1), LOG(1), SIN(1), COS(1), TANH(1), SIGMOID(1), LINOID(1),
    /** condition, value if it is not 0, value if it is 0. */
    WHERE(3);

    private final int arity;

    Operation(int arity) {
        this.arity = arity;
    }

    int arity() {
        return arity;
    }

    /** Whether its operands may be swapped without changing a bit. */
    boolean commutes() {
        return switch (this) {
            case ADD, MULTIPLY, MIN, MAX, EQUAL, NOT_EQUAL -> true;
            default -> false;
        };
    }

    /** Whether it is an elementary function, which takes several passes of its own over a column. */
    boolean isElementary() {
        return switch (this) {
            case EXP, LOG, SIN, COS, TANH, SIGMOID, LINOID, POWER -> true;
            default -> false;
        };
    }

    /** The value for single numbers: the same bits as the loops give. */
    double of(double[] x) {
        return switch (arity) {
            case 1 -> one(x[0]);
            case 2 -> two(x[0], x[1]);
            default -> x[0] != 0 ? x[1] : x[2];
        };
    }

    private double one(double x) {
        return switch (this) {
            case NEGATE -> -x;
            case ABS -> Math.abs(x);
            case SQRT -> Math.sqrt(x);
            case FLOOR -> Math.floor(x);
            case EXP -> Exp.of(x);
            case LOG -> Log.of(x);
            case SIN -> Sin.of(x);
            case COS -> Cos.of(x);
            case TANH -> Tanh.of(x);
            case SIGMOID -> Sigmoid.of(x);
            case LINOID -> Linoid.of(x);
            default -> throw new IllegalStateException(this + " of one value");
        };
    }

    private double two(double x, double y) {
        return switch (this) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case MIN -> Math.min(x, y);
            case MAX -> Math.max(x, y);
            case LESS -> x < y ? 1 : 0;
            case LESS_OR_EQUAL -> x <= y ? 1 : 0;
            case EQUAL -> x == y ? 1 : 0;
            case NOT_EQUAL -> x != y ? 1 : 0;
            case POWER -> Power.of(x, y);
            default -> throw new IllegalStateException(this + " of two values");
        };
    }
}
