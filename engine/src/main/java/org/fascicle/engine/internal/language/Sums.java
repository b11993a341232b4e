package org.fascicle.engine.internal.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;

/**
 * Takes a coupling apart: what is computed per source (one channel per distinct sum), and what is computed per target from the
 * finished sums. Σ_j W_ij e(t - τ_ij) is written {@code sum(e)}.
 */
public final class Sums {

    /** Stands for {@code sum(1)} outside: Σ_j W_ij. */
    public static final String IN_STRENGTH = "in_strength";
    /** Inside a sum: the source's own out-strength, Σ_i W_ij. */
    public static final String OUT_STRENGTH = "strength_j";
    /** Inside a sum: the source's own in-strength, where sources and targets are the same regions. */
    public static final String SOURCE_IN_STRENGTH = "in_strength_j";
    /** Outside: the number of source regions. */
    public static final String SOURCES = "n";

    private static final List<String> OF_SOURCE = List.of(OUT_STRENGTH, SOURCE_IN_STRENGTH);

    private final Equations equations;
    private final String source;
    private final String target;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();
    private final List<Expr> channels = new ArrayList<>();

    private Sums(Equations equations, String source, String target) {
        this.equations = equations;
        this.source = source;
        this.target = target;
    }

    /**
     * A coupling in two parts.
     *
     * @param channels what is summed, definitions written out: of the source name, parameters, {@link #OUT_STRENGTH} and
     *     {@link #SOURCE_IN_STRENGTH}
     * @param outside what {@code c} depends on, with channel k as the name {@link #name}(k), {@code sum(1)} as
     *     {@link #IN_STRENGTH}
     */
    public record Split(List<Expr> channels, Equations outside) {
        /** Copies. */
        public Split {
            channels = List.copyOf(channels);
        }
    }

    /** What channel k is called outside: sum_0, sum_1, … */
    public static String name(int channel) {
        return "sum_" + channel;
    }

    /** Whether a name means a finished sum, so that no author may use it. */
    public static boolean isReserved(String name) {
        return name.equals(IN_STRENGTH) || name.matches("sum_[0-9]+");
    }

    /**
     * Splits.
     *
     * @param equations of the coupling
     * @param source name of the projected quantity
     * @param target name of the target quantity, "" for none
     * @throws InputException if a sum depends on its target, which shows the separated form, or something outside the sums on
     *     the source
     */
    public static Split split(Equations equations, String source, String target) throws InputException {
        return new Sums(equations, source, target).split();
    }

    private Split split() throws InputException {
        var statements = new ArrayList<Statement>();
        for (var s : equations.statements()) {
            var outside = Rewrite.top(s.expr(), e -> e instanceof Expr.Call c && c.function() == Function.SUM
                    ? Optional.of(sum(s, c)) : Optional.empty());
            statements.add(s instanceof Statement.Define ? new Statement.Define(s.name(), outside, s.line()) : s);
        }
        var outside = new Equations(statements);
        var used = needed(outside);
        outside.statements().stream().filter(s -> used.contains(s.name())).forEach(this::refuseSourceOutside);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new Split(channels, new Equations(statements.stream().filter(s -> used.contains(s.name())).toList()));
    }

    private Expr sum(Statement statement, Expr.Call call) {
        var inside = writtenOut(call.arguments().get(0), new HashSet<>());
        var mistake = mistake(inside);
        mistake.ifPresent(what -> problems.add(Problem.error("", statement.left() + ": " + what[0] + " at "
                + call.place().within(statement.line()), what[1])));
        if (mistake.isPresent() || inside instanceof Expr.Number n && n.value() == 1 && n.unit().isEmpty()) {
            return new Expr.Name(IN_STRENGTH, call.place());
        }
        int channel = known.computeIfAbsent(Spelling.of(inside), text -> {
            channels.add(inside);
            return channels.size() - 1;
        });
        return new Expr.Name(name(channel), call.place());
    }

    private Optional<String[]> mistake(Expr inside) {
        if (contains(inside, Function.SUM)) {
            return Optional.of(new String[] {"a sum inside a sum",
                    "a sum runs over the sources of one region; use its result outside"});
        }
        if (Expressions.names(inside).contains(target)) {
            var form = new Separation(source, target).of(inside).map(e -> "write " + Spelling.of(e))
                    .orElse("write it as sums over sources alone, combined outside with '" + target + "'");
            return Optional.of(new String[] {"target name '" + target + "' inside sum(" + Spelling.of(inside) + ")", form});
        }
        if (Expressions.names(inside).contains(SOURCES)) {
            return Optional.of(new String[] {"'" + SOURCES + "' inside a sum", "divide or multiply outside"});
        }
        return Optional.empty();
    }

    /** Definitions written out, so that a channel stands alone. */
    private Expr writtenOut(Expr expr, Set<String> underway) {
        return Rewrite.names(expr, name -> {
            var definition = equations.definition(name.text());
            if (definition.isEmpty() || !underway.add(name.text())) {
                return name;
            }
            var written = writtenOut(definition.get(), underway);
            underway.remove(name.text());
            return written;
        });
    }

    private void refuseSourceOutside(Statement s) {
        if (ofSource(s.expr())) {
            var name = OF_SOURCE.stream().filter(Expressions.names(s.expr())::contains).findFirst().orElse(source);
            problems.add(Problem.error("", s.left() + ": source name '" + name + "' outside a sum",
                    "a region has many sources: write sum(" + name + ")"));
        }
    }

    private boolean ofSource(Expr expr) {
        var names = Expressions.names(expr);
        return names.contains(source) || OF_SOURCE.stream().anyMatch(names::contains);
    }

    /** Names that c depends on, with c itself. */
    private static Set<String> needed(Equations equations) {
        var needed = new HashSet<String>();
        var open = new ArrayList<>(List.of("c"));
        while (!open.isEmpty()) {
            var name = open.remove(open.size() - 1);
            if (needed.add(name)) {
                equations.definition(name).ifPresent(e -> open.addAll(Expressions.names(e)));
            }
        }
        return needed;
    }

    static boolean contains(Expr expr, Function function) {
        return expr instanceof Expr.Call c && c.function() == function || expr.parts().stream()
                .anyMatch(part -> contains(part, function));
    }
}
