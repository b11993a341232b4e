package org.fascicle.engine.internal.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.fascicle.api.InputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class SumsTest {

    private static Sums.Split split(String text) throws InputException {
        return Sums.split(Equations.parse(text), "x_j", "x_i");
    }

    private static List<String> channels(Sums.Split split) {
        return split.channels().stream().map(Spelling::of).toList();
    }

    private static String c(Sums.Split split) {
        return Spelling.of(split.outside().definition("c").orElseThrow());
    }

    @Test
    void aDiffusiveCouplingHasOneChannelAndTheInStrength() throws InputException {
        var split = split("c = k*(sum(x_j) - x_i*sum(1))");
        assertEquals(List.of("x_j"), channels(split));
        assertEquals("k*(sum_0 - x_i*in_strength)", c(split));
    }

    @Test
    void equalSumsAreOneChannel() throws InputException {
        var split = split("c = sum(sin(x_j)) + sum(cos(x_j)) + sum( sin( x_j ) )");
        assertEquals(List.of("sin(x_j)", "cos(x_j)"), channels(split));
        assertEquals("sum_0 + sum_1 + sum_0", c(split));
    }

    @Test
    void definitionsOfTheSourceAreWrittenOutAndLeftOutside() throws InputException {
        var split = split("y = tanh(b*x_j)\nz = a*y\nc = k*sum(z) + q\nq = 2*x_i");
        assertEquals(List.of("a*tanh(b*x_j)"), channels(split));
        assertEquals(List.of("c", "q"), split.outside().defined());
    }

    @Test
    void aSumMayHaveAName() throws InputException {
        var split = split("s = sum(x_j/strength_j)\nc = s*n");
        assertEquals(List.of("x_j/strength_j"), channels(split));
        assertEquals("sum_0", Spelling.of(split.outside().definition("s").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "c = k*sum(x_j - x_i)       | write sum(x_j) - x_i*sum(1)",
        "c = sum(k*x_i*x_j)         | write k*x_i*sum(x_j)",
        "c = sum((x_j - x_i)/x_i)   | write (sum(x_j) - x_i*sum(1))/x_i",
        "c = sum(sin(x_j - x_i - alpha)) | write cos(-x_i - alpha)*sum(sin(x_j)) + sin(-x_i - alpha)*sum(cos(x_j))",
        "c = sum(cos(x_i + x_j))    | write cos(x_i)*sum(cos(x_j)) - sin(x_i)*sum(sin(x_j))",
        "d = x_j - x_i; c = sum(d)  | write sum(x_j) - x_i*sum(1)",
        "c = sum(tanh(x_j - x_i))   | write it as sums over sources alone, combined outside with 'x_i'"})
    void aTargetInsideASumIsRefusedWithTheSeparatedForm(String text, String way) {
        var error = assertThrows(InputException.class, () -> split(text.replace(';', '\n')));
        assertEquals(way, error.problems().get(0).legal());
    }

    @Test
    void theMessageNamesTargetAndPlace() {
        var error = assertThrows(InputException.class, () -> split("c = k*sum(x_j - x_i)"));
        assertEquals("c: target name 'x_i' inside sum(x_j - x_i) at column 7; write sum(x_j) - x_i*sum(1)", error.getMessage());
    }

    @Test
    void aSourceOutsideASumIsRefused() {
        var error = assertThrows(InputException.class, () -> split("y = 2*x_j\nc = k*y + sum(x_j)"));
        assertEquals("y: source name 'x_j' outside a sum; a region has many sources: write sum(x_j)", error.getMessage());
    }

    @Test
    void aSumInsideASumIsRefused() {
        var error = assertThrows(InputException.class, () -> split("s = sum(x_j)\nc = sum(x_j*s)"));
        assertEquals("c: a sum inside a sum at column 5; a sum runs over the sources of one region; use its result outside",
                error.getMessage());
    }
}
