package org.fascicle.engine.internal.program;

import java.util.Map;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Function;
import org.fascicle.engine.internal.language.Operator;
import org.fascicle.engine.internal.math.Cos;
import org.fascicle.engine.internal.math.Exp;
import org.fascicle.engine.internal.math.Linoid;
import org.fascicle.engine.internal.math.Log;
import org.fascicle.engine.internal.math.Power;
import org.fascicle.engine.internal.math.Sigmoid;
import org.fascicle.engine.internal.math.Sin;
import org.fascicle.engine.internal.math.Tanh;
import org.fascicle.engine.internal.units.Units;

/** The oracle: evaluates one expression for one lane, straight from the tree, remembering nothing. */
record TreeWalk(Equations equations, Map<String, Double> values, Map<String, String> options) {

    double leftSide(String left) {
        return of((left.endsWith("'") ? equations.derivative(left.substring(0, left.length() - 1))
                : equations.definition(left)).orElseThrow());
    }

    private double of(Expr expr) {
        if (expr instanceof Expr.Number n) {
            return Units.internal(n.value(), n.unit(), "");
        }
        if (expr instanceof Expr.Name n) {
            return values.containsKey(n.text()) ? values.get(n.text()) : n.text().equals("pi") ? Math.PI : leftSide(n.text());
        }
        if (expr instanceof Expr.Unary u) {
            return u.operator() == Operator.NOT ? truth(of(u.operand()) == 0) : -of(u.operand());
        }
        if (expr instanceof Expr.Binary b) {
            return binary(b);
        }
        if (expr instanceof Expr.Comparison c) {
            return comparison(c);
        }
        return call((Expr.Call) expr);
    }

    private double binary(Expr.Binary b) {
        double x = of(b.left());
        if (b.operator() == Operator.POWER) {
            var literal = b.right() instanceof Expr.Unary u ? u.operand() : b.right();
            double y = of(b.right());
            return literal instanceof Expr.Number && y == Math.rint(y) ? Power.integer(x, (int) y) : Power.of(x, y);
        }
        double y = of(b.right());
        return switch (b.operator()) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case AND -> truth(x != 0 && y != 0);
            case OR -> truth(x != 0 || y != 0);
            default -> throw new AssertionError(b);
        };
    }

    private double comparison(Expr.Comparison c) {
        if (c.right() instanceof Expr.Text text) {
            boolean equal = options.get(((Expr.Name) c.left()).text()).equals(text.text());
            return truth(equal == c.relation().sign().equals("=="));
        }
        double x = of(c.left());
        double y = of(c.right());
        return truth(switch (c.relation()) {
            case LESS -> x < y;
            case LESS_OR_EQUAL -> x <= y;
            case GREATER -> x > y;
            case GREATER_OR_EQUAL -> x >= y;
            case EQUAL -> x == y;
            case NOT_EQUAL -> x != y;
        });
    }

    private double call(Expr.Call c) {
        if (c.function() == Function.WHERE) {
            return of(c.arguments().get(of(c.arguments().get(0)) != 0 ? 1 : 2));
        }
        var x = c.arguments().stream().mapToDouble(this::of).toArray();
        return switch (c.function()) {
            case EXP -> Exp.of(x[0]);
            case LOG -> Log.of(x[0]);
            case SQRT -> Math.sqrt(x[0]);
            case SIN -> Sin.of(x[0]);
            case COS -> Cos.of(x[0]);
            case TAN -> Sin.of(x[0]) / Cos.of(x[0]);
            case TANH -> Tanh.of(x[0]);
            case ABS -> Math.abs(x[0]);
            case FLOOR -> Math.floor(x[0]);
            case SIGMOID -> Sigmoid.of(x[0]);
            case POSITIVE -> Math.max(x[0], 0);
            case LINOID -> Linoid.of(x[0]);
            case MIN -> Math.min(x[0], x[1]);
            case MAX -> Math.max(x[0], x[1]);
            case MOD -> x[0] - Math.floor(x[0] / x[1]) * x[1];
            case CLAMP -> Math.min(Math.max(x[0], x[1]), x[2]);
            default -> throw new AssertionError(c.function().text());
        };
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }
}
