package org.fascicle.engine.internal.network;

import java.util.List;
import org.fascicle.api.InputException;
import org.fascicle.engine.internal.checked.Method;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expressions;

/**
 * An integration scheme as the equations of one state: x is its value before the step, f its derivative at the stage, e the
 * noise on the derivative, held over the step, and h the step. A stage may define y, at which the next stage is evaluated, and
 * other names for later stages; the last defines next. y and next are kept in the state's bounds. Without noise, terms with e
 * fall away. A scheme may ask for j, the derivative of f by x itself.
 *
 * @param stages in order
 */
record Scheme(List<Stage> stages) {

    static final String NOISE = "e";
    static final String PREDICTED = "y";
    static final String NEXT = "next";
    static final String DIAGONAL = "j";

    private static final Scheme EULER = new Scheme(List.of(stage(0, "next = x + h*(f + e)")));

    /** The noise is the same in both stages, so multiplicative noise is read in the sense of Stratonovich. */
    private static final Scheme HEUN = new Scheme(List.of(
            stage(0, "k = f + e", "y = x + h*k"),
            stage(1, "next = x + h/2*(k + (f + e))")));

    /** The classic scheme of order 4; noise is added once, at the end. */
    private static final Scheme RK4 = new Scheme(List.of(
            stage(0, "a = f", "y = x + h/2*a"),
            stage(0.5, "b = f", "y = x + h/2*b"),
            stage(0.5, "c = f", "y = x + h*c"),
            stage(1, "next = x + h/6*(a + 2*b + 2*c + f) + h*e")));

    /**
     * Each state as if it were linear, all else held: exact for a linear decay, and stable however fast that is. φ1(z) = (e^z -
     * 1)/z = 1/linoid(-z) has no singularity. Noise is added once, at its value before the step (Itô).
     */
    private static final Scheme EXPONENTIAL_EULER = new Scheme(List.of(stage(0, "next = x + h*f/linoid(-(h*j)) + h*e")));

    /**
     * A stage.
     *
     * @param at time of its evaluation as a fraction of the step
     * @param equations what it defines
     */
    record Stage(double at, Equations equations) {
    }

    /** The scheme of a method. */
    static Scheme of(Method method) {
        return switch (method) {
            case EULER -> EULER;
            case HEUN -> HEUN;
            case RK4 -> RK4;
            case EXPONENTIAL_EULER -> EXPONENTIAL_EULER;
        };
    }

    /** Whether it asks for the diagonal of the Jacobian. */
    boolean needsDiagonal() {
        return stages.stream().flatMap(stage -> stage.equations().statements().stream())
                .anyMatch(statement -> Expressions.names(statement.expr()).contains(DIAGONAL));
    }

    private static Stage stage(double at, String... lines) {
        try {
            return new Stage(at, Equations.parse(String.join("\n", lines)));
        } catch (InputException e) {
            throw new IllegalStateException("a scheme is not written correctly", e);
        }
    }
}
