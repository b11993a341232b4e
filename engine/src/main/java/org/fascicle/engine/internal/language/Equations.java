package org.fascicle.engine.internal.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;

/**
 * Equations as written, one-line functions written out.
 *
 * @param statements in the order of the text; no left side occurs twice
 */
public record Equations(List<Statement> statements) {

    /** Copies. */
    public Equations {
        statements = List.copyOf(statements);
    }

    /**
     * Reads a text; an empty one has no statements.
     *
     * @throws InputException with every line that is not an equation
     */
    public static Equations parse(String text) throws InputException {
        var problems = new ArrayList<Problem>();
        var statements = new StatementParser(problems).read(Lexer.lines(text, problems));
        reportTwice(statements, problems);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new Equations(statements);
    }

    /** The single definition {@code name = expr}. */
    public static Equations of(String name, Expr expr) {
        return new Equations(List.of(new Statement.Define(name, expr, expr.place().line())));
    }

    /** The right side of {@code name = …}. */
    public Optional<Expr> definition(String name) {
        return find(name).map(Statement::expr);
    }

    /** The right side of {@code state' = …}. */
    public Optional<Expr> derivative(String state) {
        return find(state + "'").map(Statement::expr);
    }

    /** All names that are defined, in the order of the text. */
    public List<String> defined() {
        return statements.stream().filter(s -> s instanceof Statement.Define).map(Statement::name).toList();
    }

    private Optional<Statement> find(String left) {
        return statements.stream().filter(s -> s.left().equals(left)).findFirst();
    }

    private static void reportTwice(List<Statement> statements, List<Problem> problems) {
        Map<String, Integer> lines = new HashMap<>();
        for (var s : statements) {
            var before = lines.putIfAbsent(s.left(), s.line());
            if (before != null) {
                problems.add(Problem.error("", s.left() + " is given twice, in lines " + before + " and " + s.line(),
                        "keep one"));
            }
        }
    }
}
