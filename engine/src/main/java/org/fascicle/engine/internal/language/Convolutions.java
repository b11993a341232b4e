package org.fascicle.engine.internal.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the convolutions out of the equations of an instrument: {@code convolve(x, kernel(t), length)} is
 * ∫ kernel(s) x(now - s) ds over 0 ≤ s ≤ length. In the kernel {@code t} is how long ago, not the time.
 */
public final class Convolutions {

    private Convolutions() {
    }

    /**
     * One convolution.
     *
     * @param input what is looked back on
     * @param kernel its weight, of {@code t}, parameters and definitions of these
     * @param length how far back
     */
    public record Convolution(Expr input, Expr kernel, Expr length) {
    }

    /**
     * Equations and what was taken out of them.
     *
     * @param convolutions each once
     * @param rest in which convolution k is the name {@link #name}(k)
     */
    public record Split(List<Convolution> convolutions, Equations rest) {
        /** Copies. */
        public Split {
            convolutions = List.copyOf(convolutions);
        }
    }

    /** What convolution k is called in the rest; no author can write that name. */
    public static String name(int k) {
        return "convolution " + k;
    }

    /** Splits. */
    public static Split split(Equations equations) {
        var found = new ArrayList<Convolution>();
        Map<String, Integer> known = new HashMap<>();
        var statements = new ArrayList<Statement>();
        for (var s : equations.statements()) {
            var expr = Rewrite.top(s.expr(), e -> e instanceof Expr.Call call && call.function() == Function.CONVOLVE
                    ? Optional.of(taken(call, known, found)) : Optional.empty());
            statements.add(s instanceof Statement.Define ? new Statement.Define(s.name(), expr, s.line()) : s);
        }
        return new Split(found, new Equations(statements));
    }

    private static Expr taken(Expr.Call call, Map<String, Integer> known, List<Convolution> found) {
        int k = known.computeIfAbsent(Spelling.of(call), text -> {
            var x = call.arguments();
            found.add(new Convolution(x.get(0), x.get(1), x.get(2)));
            return found.size() - 1;
        });
        return new Expr.Name(name(k), call.place());
    }

    /** All calls in an expression, inner ones included. */
    public static List<Expr.Call> in(Expr expr) {
        var calls = new ArrayList<Expr.Call>();
        if (expr instanceof Expr.Call call && call.function() == Function.CONVOLVE) {
            calls.add(call);
        }
        expr.parts().forEach(part -> calls.addAll(in(part)));
        return calls;
    }

    /** All names that an expression depends on, those behind definitions included. */
    public static Set<String> reach(Expr expr, Equations equations) {
        var reached = new HashSet<String>();
        var open = new ArrayList<>(Expressions.names(expr));
        while (!open.isEmpty()) {
            var name = open.remove(open.size() - 1);
            if (reached.add(name)) {
                equations.definition(name).ifPresent(e -> open.addAll(Expressions.names(e)));
            }
        }
        return reached;
    }
}
