package org.fascicle.engine.internal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.fascicle.api.InputException;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.language.Sums;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The separated form that a message proposes has the value of the sum it replaces. */
class SeparatedSumsTest {

    private static final int SOURCES = 7;

    @ParameterizedTest
    @ValueSource(strings = {"x_j - x_i", "k*x_i*x_j", "(x_j - x_i)/x_i", "sin(x_j - x_i - alpha)", "cos(x_i + x_j)",
            "sin(2*x_j + x_i - x_j)",
        "-(x_j*k - x_i^2)", "x_i*(k + cos(x_j - x_i))"})
    void aProposedFormHasTheValueOfTheSum(String inside) throws InputException {
        var random = new Random(11);
        var weights = random.doubles(SOURCES).toArray();
        var x = random.doubles(SOURCES, -3, 3).toArray();
        var values = new HashMap<>(Map.of("x_i", 0.7, "k", -1.3, "alpha", 0.4));

        double direct = weightedSum(Equations.of("e", Expressions.parse(inside)), values, weights, x);
        var error = assertThrows(InputException.class, () -> Sums.split(Equations.parse("c = sum(" + inside + ")"), "x_j",
                "x_i"));
        var proposal = error.problems().get(0).legal().replace("write ", "");
        var split = Sums.split(Equations.parse("c = " + proposal), "x_j", "x_i");
        for (int channel = 0; channel < split.channels().size(); channel++) {
            values.put(Sums.name(channel), weightedSum(Equations.of("e", split.channels().get(channel)), values, weights, x));
        }
        values.put(Sums.IN_STRENGTH, Arrays.stream(weights).sum());

        assertEquals(direct, new TreeWalk(split.outside(), values, Map.of()).leftSide("c"), 1e-13, proposal);
    }

    private static double weightedSum(Equations e, Map<String, Double> values, double[] weights, double[] x) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            var here = new HashMap<>(values);
            here.put("x_j", x[j]);
            sum += weights[j] * new TreeWalk(e, here, Map.of()).leftSide("e");
        }
        return sum;
    }
}
