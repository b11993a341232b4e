package org.fascicle.engine.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Copies of trees with something replaced; what stays keeps its place. */
public final class Rewrite {

    private Rewrite() {
    }

    /** Replaces names. */
    public static Expr names(Expr expr, java.util.function.Function<Expr.Name, Expr> replacement) {
        return top(expr, e -> e instanceof Expr.Name name ? Optional.of(replacement.apply(name)) : Optional.empty());
    }

    /** Replaces the outermost trees for which there is a replacement. */
    public static Expr top(Expr expr, java.util.function.Function<Expr, Optional<Expr>> replacement) {
        return replacement.apply(expr).orElseGet(() -> withParts(expr, parts(expr, replacement)));
    }

    private static List<Expr> parts(Expr expr, java.util.function.Function<Expr, Optional<Expr>> replacement) {
        var parts = new ArrayList<Expr>();
        for (var part : expr.parts()) {
            parts.add(top(part, replacement));
        }
        return parts;
    }

    private static Expr withParts(Expr expr, List<Expr> parts) {
        if (expr instanceof Expr.Unary u) {
            return new Expr.Unary(u.operator(), parts.get(0), u.place());
        }
        if (expr instanceof Expr.Binary b) {
            return new Expr.Binary(b.operator(), parts.get(0), parts.get(1), b.place());
        }
        if (expr instanceof Expr.Comparison c) {
            return new Expr.Comparison(c.relation(), parts.get(0), parts.get(1), c.place());
        }
        return expr instanceof Expr.Call c ? new Expr.Call(c.function(), parts, c.place()) : expr;
    }

    /** Number of nodes. */
    static int size(Expr expr) {
        int size = 1;
        for (var part : expr.parts()) {
            size += size(part);
        }
        return size;
    }
}
