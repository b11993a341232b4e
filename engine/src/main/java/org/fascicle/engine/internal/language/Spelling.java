package org.fascicle.engine.internal.language;

import java.util.stream.Collectors;

/** A tree as text, with no more parentheses than needed; reading it gives the same tree. Equal texts are equal trees. */
public final class Spelling {

    private static final int ATOM = 9;

    private Spelling() {
    }

    /** The text of a tree. */
    public static String of(Expr expr) {
        if (expr instanceof Expr.Number n) {
            return number(n.value()) + (n.unit().isEmpty() ? "" : "[" + n.unit() + "]");
        }
        if (expr instanceof Expr.Name n) {
            return n.text();
        }
        if (expr instanceof Expr.Text t) {
            return "\"" + t.text() + "\"";
        }
        if (expr instanceof Expr.Call c) {
            return c.arguments().stream().map(Spelling::of).collect(Collectors.joining(", ", c.function().text() + "(", ")"));
        }
        if (expr instanceof Expr.Unary u) {
            return (u.operator() == Operator.NOT ? "not " : "-") + within(u.operand(), u.operator().strength());
        }
        if (expr instanceof Expr.Comparison c) {
            return within(c.left(), Relation.STRENGTH + 1) + " " + c.relation().sign() + " "
                    + within(c.right(), Relation.STRENGTH + 1);
        }
        return binary((Expr.Binary) expr);
    }

    private static String binary(Expr.Binary b) {
        int strength = b.operator().strength();
        boolean toTheRight = b.operator() == Operator.POWER;
        var gap = strength >= Operator.MULTIPLY.strength() ? "" : " ";
        return within(b.left(), toTheRight ? strength + 1 : strength) + gap + b.operator().sign() + gap
                + (toTheRight && b.right() instanceof Expr.Unary u ? of(u)
                        : within(b.right(), toTheRight ? strength : strength + 1));
    }

    private static String within(Expr expr, int weakest) {
        var text = of(expr);
        return strength(expr) < weakest ? "(" + text + ")" : text;
    }

    private static int strength(Expr expr) {
        if (expr instanceof Expr.Binary b) {
            return b.operator().strength();
        }
        if (expr instanceof Expr.Unary u) {
            return u.operator().strength();
        }
        return expr instanceof Expr.Comparison ? Relation.STRENGTH : ATOM;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                : Double.toString(value).replace('E', 'e');
    }
}
