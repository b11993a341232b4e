package org.fascicle.engine.internal.language;

import java.util.List;

/**
 * Partial derivatives of expressions, as expressions. Where an expression consists of pieces, so does its derivative: of where,
 * min, max, clamp, positive and abs the piece that is taken counts, and the ends of pieces count to one of them; floor and
 * comparisons are constant. What is 0 falls away, so that a branch without the variable costs nothing.
 */
public final class Derivative {

    /** Around 0 the slope of linoid is a difference of nearly equal numbers; there its series is used. */
    private static final double NEAR_ZERO = 1e-4;

    private final java.util.function.Function<Expr.Name, Expr> names;

    private Derivative(java.util.function.Function<Expr.Name, Expr> names) {
        this.names = names;
    }

    /**
     * The derivative of an expression without draws and sums.
     *
     * @param names derivative of each name: 1 of the variable, 0 of what does not depend on it
     */
    public static Expr of(Expr expr, java.util.function.Function<Expr.Name, Expr> names) {
        return new Derivative(names).of(expr);
    }

    /** The number 0 at a place. */
    public static Expr zero(Place place) {
        return number(0, place);
    }

    /** The number 1 at a place. */
    public static Expr one(Place place) {
        return number(1, place);
    }

    /** Whether an expression is the number 0. */
    public static boolean isZero(Expr expr) {
        return expr instanceof Expr.Number number && number.value() == 0;
    }

    private Expr of(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return names.apply(name);
        } else if (expr instanceof Expr.Unary unary && unary.operator() == Operator.NEGATE) {
            return negated(of(unary.operand()));
        } else if (expr instanceof Expr.Binary binary) {
            return binary(binary);
        } else if (expr instanceof Expr.Call call) {
            return call(call);
        }
        return zero(expr.place());
    }

    private Expr binary(Expr.Binary b) {
        return switch (b.operator()) {
            case ADD -> plus(of(b.left()), of(b.right()));
            case SUBTRACT -> minus(of(b.left()), of(b.right()));
            case MULTIPLY -> plus(times(of(b.left()), b.right()), times(b.left(), of(b.right())));
            case DIVIDE -> over(minus(of(b.left()), times(b, of(b.right()))), b.right());
            case POWER -> power(b);
            default -> zero(b.place());
        };
    }

    /** (x^y)' = y x^(y-1) x' + x^y log(x) y'; whole exponents stay whole. */
    private Expr power(Expr.Binary b) {
        Expr base = b.left();
        Expr exponent = b.right();
        var whole = Exponents.whole(exponent);
        Expr lower = whole.isPresent() ? number(whole.getAsInt() - 1.0, b.place()) : minus(exponent, one(b.place()));
        Expr slope = whole.isPresent() && whole.getAsInt() == 0 ? zero(b.place())
                : times(exponent, times(new Expr.Binary(Operator.POWER, base, lower, b.place()), of(base)));
        Expr growth = of(exponent);
        return isZero(growth) ? slope : plus(slope, times(b, times(growth, call(Function.LOG, base))));
    }

    private Expr call(Expr.Call c) {
        List<Expr> x = c.arguments();
        Expr first = x.isEmpty() ? zero(c.place()) : x.get(0);
        return switch (c.function()) {
            case EXP -> times(c, of(first));
            case LOG -> over(of(first), first);
            case SQRT -> over(of(first), times(number(2, c.place()), c));
            case SIN -> times(call(Function.COS, first), of(first));
            case COS -> negated(times(call(Function.SIN, first), of(first)));
            case TAN -> times(plus(one(c.place()), times(c, c)), of(first));
            case TANH -> times(minus(one(c.place()), times(c, c)), of(first));
            case SIGMOID -> times(times(c, minus(one(c.place()), c)), of(first));
            case LINOID -> times(linoidSlope(c, first), of(first));
            case POSITIVE -> where(compared(Relation.GREATER, first, zero(c.place())), of(first), zero(c.place()));
            case ABS -> where(compared(Relation.LESS, first, zero(c.place())), negated(of(first)), of(first));
            case MIN -> where(compared(Relation.LESS, first, x.get(1)), of(first), of(x.get(1)));
            case MAX -> where(compared(Relation.LESS, first, x.get(1)), of(x.get(1)), of(first));
            case CLAMP -> where(compared(Relation.LESS, first, x.get(1)), of(x.get(1)),
                    where(compared(Relation.LESS, x.get(2), first), of(x.get(2)), of(first)));
            case WHERE -> where(first, of(x.get(1)), of(x.get(2)));
            case MOD -> minus(of(first), times(call(Function.FLOOR, over(first, x.get(1))), of(x.get(1))));
            case FLOOR -> zero(c.place());
            case SUM, CONVOLVE, NORMAL, UNIFORM, POISSON, GAMMA -> throw new IllegalArgumentException(
                    c.place() + ": " + c.function().text() + "() has no derivative");
        };
    }

    /** L' = L + L (1 - L)/z for L = linoid(z); about 0 it is 1/2 + z/6. */
    private static Expr linoidSlope(Expr.Call linoid, Expr z) {
        Place place = linoid.place();
        Expr near = plus(number(0.5, place), over(z, number(6, place)));
        Expr far = plus(linoid, over(times(linoid, minus(one(place), linoid)), z));
        return where(compared(Relation.LESS, call(Function.ABS, z), number(NEAR_ZERO, place)), near, far);
    }

    private static Expr number(double value, Place place) {
        return new Expr.Number(value, "", place);
    }

    private static boolean isOne(Expr expr) {
        return expr instanceof Expr.Number number && number.value() == 1 && number.unit().isEmpty();
    }

    private static Expr plus(Expr a, Expr b) {
        return isZero(a) ? b : isZero(b) ? a : new Expr.Binary(Operator.ADD, a, b, a.place());
    }

    private static Expr minus(Expr a, Expr b) {
        return isZero(b) ? a : isZero(a) ? negated(b) : new Expr.Binary(Operator.SUBTRACT, a, b, a.place());
    }

    private static Expr times(Expr a, Expr b) {
        if (isZero(a) || isZero(b)) {
            return zero(a.place());
        }
        return isOne(a) ? b : isOne(b) ? a : new Expr.Binary(Operator.MULTIPLY, a, b, a.place());
    }

    private static Expr over(Expr a, Expr b) {
        return isZero(a) || isOne(b) ? a : new Expr.Binary(Operator.DIVIDE, a, b, a.place());
    }

    private static Expr negated(Expr a) {
        return isZero(a) ? a : new Expr.Unary(Operator.NEGATE, a, a.place());
    }

    private static Expr call(Function function, Expr argument) {
        return new Expr.Call(function, List.of(argument), argument.place());
    }

    private static Expr compared(Relation relation, Expr a, Expr b) {
        return new Expr.Comparison(relation, a, b, a.place());
    }

    private static Expr where(Expr condition, Expr a, Expr b) {
        return isZero(a) && isZero(b) ? a : new Expr.Call(Function.WHERE, List.of(condition, a, b), condition.place());
    }
}
