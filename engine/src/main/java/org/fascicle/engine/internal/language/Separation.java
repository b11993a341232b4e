package org.fascicle.engine.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The separated form of Σ_j W_ij e for an e of source and target, for messages: sums, products and the addition theorems of sine
 * and cosine; empty for anything else.
 *
 * @param source name of the projected quantity
 * @param target name of the target quantity
 */
record Separation(String source, String target) {

    private static final Place NOWHERE = new Place(1, 1);

    /** An expression equal to {@code sum(e)} in which no sum depends on the target. */
    Optional<Expr> of(Expr e) {
        if (!depends(e, target)) {
            return Optional.of(sum(e));
        }
        if (!depends(e, source)) {
            return Optional.of(binary(Operator.MULTIPLY, e, sum(new Expr.Number(1, "", NOWHERE))));
        }
        if (e instanceof Expr.Unary u && u.operator() == Operator.NEGATE) {
            return of(u.operand()).map(x -> new Expr.Unary(Operator.NEGATE, x, NOWHERE));
        }
        if (e instanceof Expr.Binary b) {
            return ofBinary(b);
        }
        return e instanceof Expr.Call c && (c.function() == Function.SIN || c.function() == Function.COS) ? ofWave(c)
                : Optional.empty();
    }

    private Optional<Expr> ofBinary(Expr.Binary b) {
        return switch (b.operator()) {
            case ADD, SUBTRACT -> of(b.left()).flatMap(x -> of(b.right()).map(y -> binary(b.operator(), x, y)));
            case MULTIPLY -> !depends(b.left(), source) ? of(b.right()).map(y -> binary(Operator.MULTIPLY, b.left(), y))
                    : depends(b.right(), source) ? Optional.empty() : of(b.left())
                            .map(x -> binary(Operator.MULTIPLY, b.right(), x));
            case DIVIDE -> depends(b.right(), source) ? Optional.empty() : of(b.left())
                    .map(x -> binary(Operator.DIVIDE, x, b.right()));
            default -> Optional.empty();
        };
    }

    /** sin(p + q) = sin p cos q + cos p sin q, cos(p + q) = cos p cos q - sin p sin q, p of the source, q not. */
    private Optional<Expr> ofWave(Expr.Call wave) {
        var ofSource = new ArrayList<Expr>();
        var others = new ArrayList<Expr>();
        terms(wave.arguments().get(0), false, ofSource, others);
        if (ofSource.isEmpty() || others.isEmpty() || ofSource.stream().anyMatch(t -> depends(t, target))) {
            return Optional.empty();
        }
        var p = total(ofSource);
        var q = total(others);
        boolean sine = wave.function() == Function.SIN;
        var first = binary(Operator.MULTIPLY, call(Function.COS, q), sum(call(sine ? Function.SIN : Function.COS, p)));
        var second = binary(Operator.MULTIPLY, call(Function.SIN, q), sum(call(sine ? Function.COS : Function.SIN, p)));
        return Optional.of(binary(sine ? Operator.ADD : Operator.SUBTRACT, first, second));
    }

    private void terms(Expr e, boolean negative, List<Expr> ofSource, List<Expr> others) {
        if (e instanceof Expr.Binary b && (b.operator() == Operator.ADD || b.operator() == Operator.SUBTRACT)) {
            terms(b.left(), negative, ofSource, others);
            terms(b.right(), negative != (b.operator() == Operator.SUBTRACT), ofSource, others);
        } else {
            var term = negative ? new Expr.Unary(Operator.NEGATE, e, NOWHERE) : e;
            (depends(e, source) ? ofSource : others).add(term);
        }
    }

    private static Expr total(List<Expr> terms) {
        var total = terms.get(0);
        for (var term : terms.subList(1, terms.size())) {
            total = term instanceof Expr.Unary u ? binary(Operator.SUBTRACT, total, u.operand())
                    : binary(Operator.ADD, total, term);
        }
        return total;
    }

    private static boolean depends(Expr e, String name) {
        return Expressions.names(e).contains(name);
    }

    private static Expr sum(Expr e) {
        return call(Function.SUM, e);
    }

    private static Expr call(Function function, Expr argument) {
        return new Expr.Call(function, List.of(argument), NOWHERE);
    }

    private static Expr binary(Operator operator, Expr left, Expr right) {
        return new Expr.Binary(operator, left, right, NOWHERE);
    }
}
