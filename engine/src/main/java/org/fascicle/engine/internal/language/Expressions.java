package org.fascicle.engine.internal.language;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;

/** Single expressions, such as an initial value or what a projection takes. */
public final class Expressions {

    private Expressions() {
    }

    /**
     * Reads one expression.
     *
     * @throws InputException if it is none
     */
    public static Expr parse(String text) throws InputException {
        var problems = new ArrayList<Problem>();
        var lines = Lexer.lines(text, problems);
        if (problems.isEmpty() && lines.size() != 1) {
            problems.add(Problem.error("", lines.isEmpty() ? "an expression is missing" : "one expression expected, found "
                    + lines.size() + " lines", ""));
        }
        if (problems.isEmpty()) {
            try {
                return new ExpressionParser(lines.get(0), new OneLineFunctions()).whole();
            } catch (SyntaxError e) {
                problems.add(e.problem());
            }
        }
        throw new InputException(problems);
    }

    /** The names in an expression, alphabetically. */
    public static Set<String> names(Expr expr) {
        var names = new TreeSet<String>();
        collect(expr, names);
        return names;
    }

    private static void collect(Expr expr, Set<String> names) {
        if (expr instanceof Expr.Name name) {
            names.add(name.text());
        }
        expr.parts().forEach(part -> collect(part, names));
    }
}
