package org.fascicle.engine.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;

/**
 * Equations as their author wrote them, for people: one-line functions are not replaced by their bodies, and a factor before a
 * derivative stays on the left. {@link Equations} is what computes.
 *
 * @param lines in the order of the text
 * @param calls arguments of each call of a one-line function, by the place of its name, which is an {@link Expr.Name} in the tree
 */
public record Written(List<Line> lines, Map<Place, List<Expr>> calls) {

    /** Copies. */
    public Written {
        lines = List.copyOf(lines);
        calls = Map.copyOf(calls);
    }

    /** One line. */
    public sealed interface Line {

        /** The name on the left. */
        String name();

        /** The right side. */
        Expr right();
    }

    /**
     * {@code name = right}.
     *
     * @param name what is defined
     * @param right its value
     */
    public record Value(String name, Expr right) implements Line {
    }

    /**
     * {@code factor*name' = right}.
     *
     * @param factor what stands before the derivative
     * @param name of the state
     * @param right the other side
     */
    public record Derivative(Optional<Expr> factor, String name, Expr right) implements Line {
    }

    /**
     * {@code name(parameters) = right}.
     *
     * @param name of the function
     * @param parameters their names
     * @param right its body
     */
    public record Definition(String name, List<String> parameters, Expr right) implements Line {
        /** Copies. */
        public Definition {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * Reads a text; an empty one has no lines.
     *
     * @throws InputException with every line that is not an equation
     */
    public static Written parse(String text) throws InputException {
        Equations.parse(text);
        var problems = new ArrayList<Problem>();
        try {
            return new WrittenParser().read(Lexer.lines(text, problems));
        } catch (SyntaxError e) {
            throw new InputException(List.of(e.problem()));
        }
    }
}
