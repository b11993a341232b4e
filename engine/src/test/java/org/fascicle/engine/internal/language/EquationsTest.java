package org.fascicle.engine.internal.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fascicle.api.InputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class EquationsTest {

    private static String right(String text) throws InputException {
        return Spelling.of(Equations.parse(text).statements().get(0).expr());
    }

    private static List<String> mistakes(String text) {
        return assertThrows(InputException.class, () -> Equations.parse(text)).problems().stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a - b - c", "a - (b - c)", "a/b/c", "a/(b/c)", "a*b/c", "-a^2", "(-a)^2", "a^b^c", "(a^b)^c",
            "a^-1", "-(a + b)", "not a and b", "not (a and b)",
        "a < b", "(a < b) < c", "a or b and c", "(a or b) and c", "f == \"x\"", "59[mV]*a", "where(a > 0, b, c)",
                "1.5e-7*τ_E", "normal()", "uniform(0, 2*pi)", "a + b*c^d"})
    void whatIsReadIsSpelledAsItWasWritten(String text) throws InputException {
        assertEquals(text, right("y = " + text));
    }

    @Test
    void commentsAndEmptyLinesSayNothing() throws InputException {
        var equations = Equations.parse("# a model\n\n  y = 1   # one\n\n");
        assertEquals(1, equations.statements().size());
        assertEquals(3, equations.statements().get(0).line());
    }

    @Test
    void aLineGoesOnWhileAParenthesisIsOpen() throws InputException {
        assertEquals("a*(b + c)", right("y = a*(b +   # first\n   c)\nz = 1"));
    }

    @Test
    void aFactorBeforeADerivativeBecomesADivisionAtTheEnd() throws InputException {
        assertEquals("(-E + a*b)/tau_e", right("tau_e*E' = -E + a*b"));
        assertEquals("x/(a*b)", right("a*b*E' = x"));
        assertEquals("x/(a + b)", right("(a + b)*E' = x"));
        assertEquals("E", Equations.parse("tau_e*E' = -E").statements().get(0).name());
    }

    @Test
    void oneLineFunctionsAreWrittenOutWhereverTheyStand() throws InputException {
        assertEquals("2*e0*sigmoid(r*(y1 - y2 - v0))", right("p = S(y1 - y2)\nS(v) = 2*e0*sigmoid(r*(v - v0))"));
        assertEquals("(a + 1)*(a + 1) + b", right("p = f(a + 1, b)\nf(x, y) = g(x) + y\ng(x) = x*x"));
    }

    @Test
    void aFunctionAndAQuantityMayShareAName() throws InputException {
        assertEquals("gamma*S*(2*S)", right("p = gamma*S*S(S)\nS(v) = 2*v"));
    }

    @Test
    void definitionsAndDerivativesAreFoundByName() throws InputException {
        var equations = Equations.parse("H = 2*S\nS' = -H");
        assertEquals("2*S", Spelling.of(equations.definition("H").orElseThrow()));
        assertEquals("-H", Spelling.of(equations.derivative("S").orElseThrow()));
        assertTrue(equations.definition("S").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "y = (a + b*c | line 1, column 13: ')' expected, found the end of the line; '(' at column 5 is open",
        "y = (a*b]    | line 1, column 9: ']' means nothing here",
        "y = a * * b  | line 1, column 9: a value expected, found '*'",
        "y = 2 a      | line 1, column 7: an operator or the end of the line expected, found 'a'",
        "y = a)       | line 1, column 6: an operator or the end of the line expected, found ')'",
        "y =          | line 1, column 4: a value expected, found the end of the line",
        "y + 1        | line 1, column 1: no '=' in this line; a line is name = …, S' = …, tau*S' = … or f(v) = …",
        "y + 1 = 2    | line 1, column 1: nothing can be assigned to this; a line is name = …, S' = …, tau*S' = … or f(v) = …",
        "a + b*S' = 1 | line 1, column 3: a sum before a derivative needs parentheses: (a + b)*S' = …; the end expected, found "
        + "'+'",
        "a/S' = 1     | line 1, column 2: before a derivative only a factor is possible; write tau*S' = …",
        "y = expp(a)  | line 1, column 5: unknown function 'expp'; did you mean 'exp'?",
        "y = exp(a,b) | line 1, column 5: exp() takes 1 argument, found 2",
        "y = uniform(a) | line 1, column 5: uniform() takes 0 or 2 arguments, found 1",
        "y = a < b < c | line 1, column 11: comparisons cannot be chained; join them by 'and'",
        "y = 1e999    | line 1, column 5: '1e999' is too large a number",
        "y = a ? b    | line 1, column 7: '?' means nothing here",
        "f(v) = f(v)  | line 1, column 1: function 'f' calls itself; a function is one line without recursion",
        "exp(v) = v   | line 1, column 1: 'exp' is a built-in function; choose another name",
        "f(v) = normal() | line 1, column 8: a draw inside a function would be the same number in every call; write it where it "
        + "is used",
        "and = 1      | line 1, column 1: nothing can be assigned to this; a line is name = …, S' = …, tau*S' = … or f(v) = …"})
    void mistakesAreNamedWithLineAndColumn(String text, String message) {
        assertEquals(message, mistakes(text).get(0));
    }

    @Test
    void allMistakesAreReportedTogether() {
        assertEquals(3, mistakes("a = 1 +\nb = 2\nc = expp(1)\nd = $").size());
    }

    @Test
    void aLeftSideThatComesTwiceIsRefused() {
        assertEquals("y is given twice, in lines 1 and 3; keep one", mistakes("y = 1\nz = 2\ny = 3").get(0));
    }

    @Test
    void aDerivativeAndADefinitionOfOneNameAreDifferentThings() throws InputException {
        assertEquals(2, Equations.parse("y = 1\ny' = 3").statements().size());
    }

    @ParameterizedTest
    @CsvSource({"'(', 100000", "'-', 3000", "'exp(', 900", "'a + ', 1900", "'a^', 1900"})
    void pathologicalTextsAreRefusedAndDoNotOverflow(String piece, int times) {
        assertTrue(mistakes("y = " + piece.repeat(times)).get(0).startsWith("line 1, column "));
    }

    @Test
    void functionsThatGrowWithoutMeasureAreRefused() {
        var text = IntStream.range(1, 30).mapToObj(i -> "f" + i + "(x) = f" + (i - 1) + "(x)*f" + (i - 1)
                + "(x)")
                .collect(Collectors.joining("\n", "f0(x) = x*x\n", "\ny = f29(a)"));
        assertTrue(mistakes(text).get(0).contains("more than 4000 parts"), mistakes(text).get(0));
    }

    @Test
    void anEmptyTextHasNoStatements() throws InputException {
        assertEquals(List.of(), Equations.parse("").statements());
    }
}
