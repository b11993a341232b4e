package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.column;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.engine.Lab;
import org.fascicle.engine.TextArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From lengths to steps, and what there was before t = 0. The sender is the time in ms, so that what is heard tells its age. */
class DelayRulesTest {

    private final Lab lab = Lab.with();

    private static Projection delayed(String from, String quantity, double mm, String steps) {
        return new Projection("net", of(from, quantity), of("ear", "u"), "linear", Map.of(), Value.of(1), Optional.empty(),
                Optional.of(new Delay("conduction", Map.of(), steps)), new Weights.Constant(1, true),
                        Optional.of(Value.of(mm, "mm")));
    }

    private double[] heard(double dt, double mm, String steps) {
        return column(lab.run(experiment(dt, 20 * dt)
                .add(Population.of("clock", "signal", 1).with("u", new Value.Expression("t/1[ms]")))
                .add(Population.of("ear", "signal", 1)).add(delayed("clock", "u", mm, steps))
                        .add(Monitor.raw("m", of("ear", "u")))), 0);
    }

    @ParameterizedTest
    @CsvSource({"1, 2.4, nearest, 2", "1, 2.5, nearest, 2", "1, 3.5, nearest, 4", "1, 2.6, floor, 2", "1, 2.1, ceil, 3",
        "0.1, 0.3, ceil, 3", "0.1, 0.7, floor, 7", "1, 0.4, nearest, 0", "1, 0, ceil, 0"})
    void aDelayBecomesSteps(double dt, double mm, String rounding, int steps) {
        double[] heard = heard(dt, mm, rounding);
        assertEquals(20 * dt - steps * dt, heard[19], 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"2.25", "0.75", "1.5", "7.125", "31.5"})
    void linearInterpolationHearsWhatWasBetweenTwoSteps(double mm) {
        double[] heard = column(lab.run(experiment(1, 60)
                .add(Population.of("clock", "signal", 1).with("u", new Value.Expression("t/1[ms]")))
                .add(Population.of("ear", "signal", 1)).add(delayed("clock", "u", mm, "linear"))
                        .add(Monitor.raw("m", of("ear", "u")))), 0);
        assertEquals(60 - mm, heard[59], 1e-12);
    }

    @Test
    void linearInterpolationOfAWholeDelayIsOneLink() {
        var plan = lab.plan(experiment(1, 5).add(Population.of("clock", "signal", 2)).add(Population.of("ear", "signal", 2))
                .add(delayed("clock", "u", 3, "linear")).add(Monitor.raw("m", of("ear", "u"))));
        assertEquals(4, plan.summary().links());
    }

    private static Experiment.Builder remembering(Value history) {
        var past = Population.of("past", "adder", 1).with("c", Value.of(1, "1/ms"));
        return experiment(1, 4)
                .add(new Population("past", "adder", past.regions(), OptionalInt.of(1), Optional.empty(), past.parameters(),
                        Map.of(),
                        Optional.empty(), Map.of("x", history), Optional.empty(), Map.of()))
                .add(Population.of("ear", "signal", 1)).add(delayed("past", "x", 3, "nearest"))
                        .add(Monitor.raw("m", of("ear", "u")));
    }

    @Test
    void aGivenHistoryIsHeardBeforeTheStartAndItsLastRowIsTheInitialValue(@TempDir Path folder) {
        var history = TextArrays.write(folder, "h", new double[] {100, 200, 300, 400, 500}, 5, 1);
        assertArrayEquals(new double[] {300, 400, 500, 501}, column(lab.run(remembering(history)), 0));
    }

    @Test
    void aHistoryOfExactlyTheLongestDelayAndOneRowIsEnough(@TempDir Path folder) {
        var history = TextArrays.write(folder, "h", new double[] {200, 300, 400, 500}, 4, 1);
        assertArrayEquals(new double[] {300, 400, 500, 501}, column(lab.run(remembering(history)), 0));
    }

    @Test
    void aHistoryThatIsTooShortIsRefused(@TempDir Path folder) {
        var history = TextArrays.write(folder, "h", new double[] {300, 400, 500}, 3, 1);
        assertEquals(List.of("populations.past.history.x: 3 rows for a longest delay of 3 steps; "
                + "longest delay + 1 rows are needed, the last being t = 0"), lab.errors(remembering(history)));
    }

    @Test
    void aHistoryOfOneRowIsAnInitialValueWhereNothingIsDelayed(@TempDir Path folder) {
        var history = TextArrays.write(folder, "h", new double[] {500}, 1, 1);
        var net = experiment(1, 2).add(new Population("past", "adder", Optional.empty(), OptionalInt.of(1), Optional.empty(),
                Map.of(),
                Map.of(), Optional.empty(), Map.of("x", history), Optional.empty(), Map.of()))
                        .add(Monitor.raw("m", of("past", "x")));
        assertArrayEquals(new double[] {500, 500}, column(lab.run(net), 0));
    }

    @Test
    void anInitialValueThatContradictsTheHistoryIsRefused(@TempDir Path folder) {
        var history = TextArrays.write(folder, "h", new double[] {1, 2, 3, 4}, 4, 1);
        for (boolean all : new boolean[] {false, true}) {
            var states = TextArrays.write(folder, "ic", new double[] {7}, 1, 1);
            var net = experiment(1, 2).add(new Population("past", "adder", Optional.empty(), OptionalInt.of(1), Optional.empty(),
                    Map.of(),
                    all ? Map.of() : Map.of("x", Value.of(7)), all ? Optional.of(states) : Optional.empty(), Map.of("x", history),
                    Optional.empty(), Map.of())).add(Monitor.raw("m", of("past", "x")));
            String error = lab.errors(net).get(0);
            assertTrue(error.contains("both an initial value and a history"), error);
        }
    }

    @Test
    void withoutAHistoryTheInitialValueIsWhatWasBefore() {
        double[] heard = column(lab.run(experiment(1, 5).add(Population.of("past", "adder", 1).with("c", Value.of(1, "1/ms"))
                .starting("x", Value.of(42))).add(Population.of("ear", "signal", 1)).add(delayed("past", "x", 3, "nearest"))
                .add(Monitor.raw("m", of("ear", "u")))), 0);
        assertArrayEquals(new double[] {42, 42, 42, 43, 44}, heard);
    }
}
