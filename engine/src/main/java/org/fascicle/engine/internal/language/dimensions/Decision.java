package org.fascicle.engine.internal.language.dimensions;

import java.util.Map;
import java.util.Optional;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Operator;
import org.fascicle.engine.internal.language.Relation;

/** Conditions that choices alone decide. */
final class Decision {

    private Decision() {
    }

    /** Whether the condition holds under these options; empty if it depends on more than choices. */
    static Optional<Boolean> of(Expr condition, Map<String, String> options) {
        if (condition instanceof Expr.Unary u && u.operator() == Operator.NOT) {
            return of(u.operand(), options).map(holds -> !holds);
        }
        if (condition instanceof Expr.Binary b && (b.operator() == Operator.AND || b.operator() == Operator.OR)) {
            return of(b.left(), options).flatMap(x -> of(b.right(), options)
                    .map(y -> b.operator() == Operator.AND ? x && y : x || y));
        }
        if (condition instanceof Expr.Comparison c) {
            return side(c.left(), options).flatMap(x -> side(c.right(), options)
                    .map(y -> x.equals(y) == (c.relation() == Relation.EQUAL)));
        }
        return Optional.empty();
    }

    private static Optional<String> side(Expr side, Map<String, String> options) {
        if (side instanceof Expr.Text text) {
            return Optional.of(text.text());
        }
        return side instanceof Expr.Name name ? Optional.ofNullable(options.get(name.text())) : Optional.empty();
    }
}
