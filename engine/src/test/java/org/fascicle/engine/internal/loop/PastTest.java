package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.column;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Small;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A past that is an expression of time, as it is heard 3 steps later. */
class PastTest {

    private static final NodeModel VOLTS = Small.model(NodeDescription.named("volts").state("v", "0", "mV", "")
            .equations("v' = 0[mV/ms]").build());

    private final Lab lab = Lab.with(VOLTS);

    private static Projection delayed(String quantity) {
        return new Projection("net", of("past", quantity), of("ear", "u"), "linear", Map.of(), Value.of(1), Optional.empty(),
                Optional.of(new Delay("conduction", Map.of(), "nearest")), new Weights.Constant(1, true),
                Optional.of(Value.of(3, "mm")));
    }

    private static Experiment.Builder remembering(Population past) {
        return experiment(1, 4).add(past).add(Population.of("ear", "signal", 2)).add(delayed("x"))
                .add(Monitor.raw("m", of("ear", "u")));
    }

    private static Population past(String expression) {
        return Population.of("past", "adder", 1).with("c", Value.of(1, "1/ms")).history("x", new Value.Expression(expression));
    }

    @Test
    void isEvaluatedAtTheInstantsBeforeTheStart() {
        double[] heard = column(lab.run(remembering(past("500 + 100*t/1[ms]"))), 1);
        assertArrayEquals(new double[] {300, 400, 500, 501}, heard);
    }

    @Test
    void mayStandThereAsAText() {
        Population text = past("0").history("x", Value.of("500 + 100*t/1[ms]"));
        assertArrayEquals(new double[] {300, 400, 500, 501}, column(lab.run(remembering(text)), 0));
    }

    @Test
    void endsInTheInitialValueOfAllRegions() {
        var net = experiment(1, 1).add(Population.of("past", "adder", 3).history("x", new Value.Expression("cos(t/1[s]) + 2")))
                .add(Monitor.raw("m", of("past", "x")));
        assertArrayEquals(new double[] {3, 3, 3}, lab.run(net)[0]);
    }

    @Test
    void isInTheUnitOfItsState() {
        var net = experiment(0.5, 1.5).add(Population.of("past", "volts", 1).history("v", new Value.Expression("2[V/s]*t")))
                .add(Population.of("ear", "signal", 1))
                .add(delayed("v").with("a", Value.of(1, "1/mV"))).add(Monitor.raw("m", of("ear", "u")));
        assertArrayEquals(new double[] {-5, -4, -3}, column(lab.run(net), 0), 1e-12);
        assertTrue(error(remembering(past("t"))).startsWith("populations.past.history.x: x is given in ms"));
    }

    @Test
    void maySayTheSameAsAnInitialValueButNothingElse() {
        Experiment.Builder same = remembering(past("500 + 100*t/1[ms]").starting("x", Value.of(500)));
        assertEquals(300, lab.run(same)[0][0]);
        String error = error(remembering(past("500 + 100*t/1[ms]").starting("x", Value.of(499))));
        assertTrue(error.startsWith("populations.past.initial.x: x has both an initial value and a history"), error);
    }

    @ParameterizedTest
    @CsvSource({"1[ms]/t, 0", "1[ms]/(t + 2[ms]), -2", "log(1 + t/3[ms]), -3"})
    void isAFiniteNumberAtEveryInstantThatIsHeard(String expression, String when) {
        String error = error(remembering(past(expression)));
        assertTrue(error.startsWith("populations.past.history.x: the expression is ") && error.contains("at t = " + when + " ms"),
                error);
    }

    @ParameterizedTest
    @CsvSource({"0.1 + s, unknown name 's'", "0.1 +, ", "normal(), ", "where(t < 1[mV] 0 1), "})
    void isAnExpressionOfTimeAlone(String expression, String message) {
        String error = error(remembering(past(expression)));
        assertTrue(error.startsWith("populations.past.history.x: ") && error.contains(message == null ? "" : message), error);
    }

    @Test
    void isNoNumberBecauseThatIsTheInitialValue() {
        String error = error(remembering(past("0").history("x", Value.of(3))));
        assertTrue(error.startsWith("populations.past.history.x: 3 is neither a file nor an expression")
                && error.contains("a constant past is the initial value"), error);
    }

    private String error(Experiment.Builder net) {
        List<String> errors = lab.errors(net);
        assertEquals(1, errors.size(), errors::toString);
        return errors.get(0);
    }
}
