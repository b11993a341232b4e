package org.fascicle.engine.internal.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fascicle.api.InputException;
import org.fascicle.engine.internal.program.Binding;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.program.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives against difference quotients, and where they are known. */
class DerivativeTest {

    private static final double[] POINTS = {-3.3, -1.2, -0.4, 0.3, 0.7, 1.9, 4.1};

    private static Expr parse(String text) {
        try {
            return Expressions.parse(text);
        } catch (InputException e) {
            throw new AssertionError(e);
        }
    }

    private static double value(Expr expr, double x) {
        var program = ColumnProgram.compile(Equations.of("value", expr),
                Map.of("x", new Binding.Column(0), "a", new Binding.Constant(1.7)), Map.of(), Map.of("value", 1), 2);
        var columns = new double[program.slots()][1];
        columns[0][0] = x;
        program.run(columns, 0, 1, Draws.none());
        return columns[1][0];
    }

    private static Expr derivative(String text) {
        return Derivative.of(parse(text),
                name -> name.text().equals("x") ? Derivative.one(name.place()) : Derivative.zero(name.place()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a", "-x", "3 + x*x", "a*x - x/a", "a/x", "(x + a)/(x*x + 1)", "x^0", "x^1", "x^2", "x^7",
        "x^-1", "x^-3", "(x*x + 1)^1.5", "(x*x + 1)^x", "a^x", "2^(x*x)", "exp(-x)", "log(x*x + 1)", "sqrt(x*x + a)",
        "sin(2*x)", "cos(x/a)", "tan(x/8)", "tanh(a*x)", "abs(x)", "floor(x)*x", "sigmoid(a*x)", "positive(x)", "linoid(x)",
        "linoid(-3*x)", "min(x, a)", "max(x*x, 1)", "min(a, x*x)", "mod(x, a)", "mod(a, x)", "clamp(x*x, 1, 3)",
        "clamp(x, -a, a)", "where(x < 0, x*x, exp(x))", "where(x > 0, sqrt(x), 0)", "where(a > 0, x, x*x)",
        "x*(x > 0 and x < 2)", "not x", "-(x - 1)^3/(1 + exp(-x))"})
    void agreesWithTheDifferenceQuotient(String text) {
        Expr slope = derivative(text);
        for (double x : POINTS) {
            double h = 1e-5;
            double quotient = (value(parse(text), x + h) - value(parse(text), x - h)) / (2 * h);
            assertEquals(quotient, value(slope, x), 1e-7 * Math.max(1, Math.abs(quotient)), text + " at " + x);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, -1e-12, 1e-6, 0.99e-4, 1.01e-4, -1.01e-4, 1e-3, -0.02})
    void theSlopeOfLinoidIsItsSeriesNearZero(double x) {
        double series = 0.5 + x / 6 - x * x * x / 180;
        assertEquals(series, value(derivative("linoid(x)"), x), 3e-12, "at " + x);
    }

    @Test
    void theSlopeOfLinoidGoesTo0And1() {
        assertEquals(1, value(derivative("linoid(x)"), 800), 1e-12);
        assertEquals(0, value(derivative("linoid(x)"), -800), 1e-12);
    }

    @Test
    void theBranchNotTakenDoesNotLeak() {
        Expr slope = derivative("where(x > 0, sqrt(x), x)");
        assertEquals(1, value(slope, 0));
        assertEquals(1, value(slope, -2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "3", "a*a/2", "floor(x)", "x < a", "where(x < 0, a, 2)", "min(a, 2)", "x^0"})
    void whatDoesNotChangeIsNothing(String text) {
        assertTrue(Derivative.isZero(derivative(text)), text);
    }

    @Test
    void drawsHaveNoDerivative() {
        assertThrows(IllegalArgumentException.class, () -> derivative("x*normal()"));
    }

    @Test
    void theDiagonalGoesThroughDefinitions() throws InputException {
        var equations = Equations.parse("""
                u = a*x - y
                H = u*u
                x' = H - 2*x
                y' = H*y
                """);
        List<Statement> diagonal = Diagonal.of(equations, List.of("x", "y"), state -> "slope " + state);
        var statements = new java.util.ArrayList<>(equations.statements());
        statements.addAll(diagonal);
        var program = ColumnProgram.compile(new Equations(statements),
                Map.of("x", new Binding.Column(0), "y", new Binding.Column(1), "a", new Binding.Constant(3)), Map.of(),
                Map.of("slope x", 2, "slope y", 3), 4);
        var columns = new double[program.slots()][1];
        columns[0][0] = 0.5;
        columns[1][0] = 2;
        program.run(columns, 0, 1, Draws.none());
        double u = 3 * 0.5 - 2;
        assertEquals(2 * u * 3 - 2, columns[2][0], 1e-14);
        assertEquals(u * u - 2 * u * 2, columns[3][0], 1e-14);
    }
}
