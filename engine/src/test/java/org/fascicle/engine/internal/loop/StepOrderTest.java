package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.column;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.fascicle.engine.Lab.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Stimulus;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Small;
import org.fascicle.engine.TextArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read when: inputs at t_n, all populations at once, held over the stages; ports add up in a fixed order. */
class StepOrderTest {

    /** Takes over its input in one step of 1 ms. */
    private static final NodeModel LATCH = Small.model(NodeDescription.named("latch").parameter("tau", 1, "ms", "")
            .state("x", "0", "1", "").input("c", 0, "1", "").output("h", "x + c").equations("x' = (c - x)/tau\nh = x + c")
                    .build());

    private final Lab lab = Lab.with(LATCH);

    private static Projection link(String name, String from, String to, double weight) {
        String[] source = from.split("\\.");
        String[] target = to.split("\\.");
        return Projection.of(name, of(source[0], source[1]), of(target[0], target[1]), "linear")
                .weighted(new Weights.Constant(weight, true));
    }

    private static Projection delayed(Projection projection, int steps) {
        return new Projection(projection.name(), projection.from(), projection.to(), projection.coupling(), projection.settings(),
                projection.strength(), projection.against(), Optional.of(new Delay("conduction", Map.of(), "nearest")),
                projection.weights(), Optional.of(Value.of(steps, "mm")));
    }

    @Test
    void populationsThatLatchEachOtherSwapTheirValues() {
        var swap = experiment(1, 3).add(Population.of("a", "latch", 1).starting("x", Value.of(1)))
                .add(Population.of("b", "latch", 1).starting("x", Value.of(2)))
                .add(link("ab", "a.x", "b.c", 1)).add(link("ba", "b.x", "a.c", 1))
                .add(Monitor.raw("ma", of("a", "x"))).add(Monitor.raw("mb", of("b", "x")));
        var frames = lab.frames(swap);
        assertArrayEquals(new double[] {2, 1, 2}, column(values(frames, 0), 0));
        assertArrayEquals(new double[] {1, 2, 1}, column(values(frames, 1), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"euler", "heun", "rk4"})
    void inputsAreHeldOverTheStages(String method) {
        var net = experiment(2, 20).integrator(Integrator.of(method)).add(Population.of("source", "leak", 1))
                .add(Population.of("target", "adder", 1))
                .add(link("p", "source.x", "target.c", 1).with("a", Value.of(1, "1/ms")))
                .add(Monitor.raw("s", of("source", "x"))).add(Monitor.raw("t", of("target", "x")));
        var frames = lab.frames(net);
        double[] source = column(values(frames, 0), 0);
        double[] target = column(values(frames, 1), 0);
        double sum = 2 * 1.0;
        for (int n = 1; n < target.length; n++) {
            sum += 2 * source[n - 1];
            assertEquals(sum, target[n], 1e-14 * sum, "step " + (n + 1));
        }
    }

    @Test
    void aPortIsItsBaseThenProjectionsInOrderThenNoiseThenStimuli() {
        var noise = Population.of("p", "signal", 1).noisy("u",
                new Noise("white", Map.of("sigma", Value.of(0.3, "sqrt(ms)")), false,
                Optional.empty()));
        double[] alone = column(lab.run(experiment(1, 50).seed(5).add(noise).add(Monitor.raw("m", of("p", "u")))), 0);
        var full = experiment(1, 50).seed(5)
                .add(Population.of("first", "signal", 1).with("u", Value.of(0.1)))
                .add(Population.of("second", "signal", 1).with("u", Value.of(0.7)))
                .add(noise.with("u", Value.of(1.1)))
                .add(link("one", "first.u", "p.u", 1)).add(link("two", "second.u", "p.u", 1))
                .add(new Stimulus("kick", of("p", "u"), "constant", Map.of("amplitude", Value.of(-0.3)), Optional.empty()))
                .add(Monitor.raw("m", of("p", "u")));
        double[] together = column(lab.run(full), 0);
        int differing = 0;
        for (int n = 0; n < together.length; n++) {
            assertEquals(1.1 + 0.1 + 0.7 + alone[n] + -0.3, together[n], "step " + n);
            differing += together[n] != -0.3 + alone[n] + 0.7 + 0.1 + 1.1 ? 1 : 0;
        }
        assertTrue(differing > 0, "these numbers cannot tell one order from another");
    }

    @Test
    void projectionsAddUpInTheOrderOfTheFile() {
        var huge = experiment(1, 1).add(Population.of("plus", "signal", 1).with("u", Value.of(1e17)))
                .add(Population.of("minus", "signal", 1).with("u", Value.of(-1e17)))
                .add(Population.of("tiny", "signal", 1).with("u", Value.of(1)))
                .add(Population.of("p", "signal", 1)).add(Population.of("q", "signal", 1))
                .add(link("p1", "plus.u", "p.u", 1)).add(link("p2", "minus.u", "p.u", 1)).add(link("p3", "tiny.u", "p.u", 1))
                .add(link("q1", "tiny.u", "q.u", 1)).add(link("q2", "plus.u", "q.u", 1)).add(link("q3", "minus.u", "q.u", 1))
                .add(Monitor.raw("mp", of("p", "u"))).add(Monitor.raw("mq", of("q", "u")));
        var frames = lab.frames(huge);
        assertEquals(1, values(frames, 0)[0][0]);
        assertEquals(0, values(frames, 1)[0][0]);
    }

    @Test
    void anOutputThatDependsOnItsInputsIsItsValueAtTheSameInstant() {
        var net = experiment(1, 6).add(Population.of("clock", "signal", 1).with("u", new Value.Expression("t/1[ms]")))
                .add(Population.of("p", "latch", 1)).add(link("in", "clock.u", "p.c", 1))
                .add(Monitor.raw("x", of("p", "x"))).add(Monitor.raw("h", of("p", "h")));
        var frames = lab.frames(net);
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, column(values(frames, 0), 0));
        assertArrayEquals(new double[] {1, 3, 5, 7, 9, 11}, column(values(frames, 1), 0));
    }

    @Test
    void anOutputThatDependsOnItsInputsArrivesAfterItsDelayAndBeforeTheStartWithBaseValues() {
        var net = experiment(1, 6).add(Population.of("clock", "signal", 1).with("u", new Value.Expression("t/1[ms]")))
                .add(Population.of("p", "latch", 1).starting("x", Value.of(0)).with("c", Value.of(100)))
                .add(Population.of("q", "signal", 1))
                .add(link("in", "clock.u", "p.c", 1)).add(delayed(link("out", "p.h", "q.u", 1), 3))
                .add(Monitor.raw("p", of("p", "h"))).add(Monitor.raw("q", of("q", "u")));
        var frames = lab.frames(net);
        double[] sent = column(values(frames, 0), 0);
        double[] heard = column(values(frames, 1), 0);
        double atStart = 0 + 100 + 0;
        assertArrayEquals(new double[] {100, 100, atStart, sent[0], sent[1], sent[2]}, heard);
    }

    @Test
    void anOutputThatDependsOnItsInputsCannotBeSentWithoutDelay() {
        var net = experiment(1, 6).add(Population.of("p", "latch", 1)).add(link("loop", "p.h", "p.c", 1))
                .add(Monitor.raw("p", of("p", "h")));
        String error = lab.errors(net).get(0);
        assertTrue(error.startsWith("projections.loop: p.h depends on input c"), error);
        assertTrue(error.contains("delay of at least one step"), error);
    }

    @Test
    void anOutputThatDependsOnItsInputsMayComeBackAfterOneStep() {
        var net = experiment(1, 4).add(Population.of("p", "latch", 1).starting("x", Value.of(1)))
                .add(delayed(link("loop", "p.h", "p.c", 1), 1)).add(Monitor.raw("p", of("p", "h")));
        double x = 1;
        double before = 1 + 0;
        double c = before;
        double[] expected = new double[4];
        double h = x + c;
        for (int n = 0; n < 4; n++) {
            x = c;
            c = h;
            h = x + c;
            expected[n] = h;
        }
        assertArrayEquals(expected, column(lab.run(net), 0));
    }

    @Test
    void rowKOfAGivenSignalIsItsValueAtStepKPlusOne(@TempDir Path folder) {
        double[] rows = {3, 1, 4, 1, 5};
        var net = experiment(0.5, 2.5)
                .add(Population.of("p", "signal", 1).with("u", TextArrays.write(folder, "rows", rows, 5, 1)))
                .add(Monitor.raw("m", of("p", "u")));
        assertArrayEquals(rows, column(lab.run(net), 0));
    }

    @Test
    void eachRegionHasItsColumnOfAGivenSignal(@TempDir Path folder) {
        var net = experiment(1, 3)
                .add(Population.of("p", "signal", 2).with("u",
                        TextArrays.write(folder, "rows", new double[] {1, 2, 3, 4, 5, 6}, 3, 2)))
                .add(Monitor.raw("m", of("p", "u")));
        assertArrayEquals(new double[][] {{1, 2}, {3, 4}, {5, 6}}, lab.run(net));
    }

    @Test
    void theStepFromZeroIsDrivenByTheDeclaredBaseOfAGivenSignal(@TempDir Path folder) {
        var net = experiment(1, 3).add(Population.of("p", "adder", 1)
                .with("c", TextArrays.write(folder, "rows", new double[] {10, 20, 30}, 3, 1)))
                .add(Monitor.raw("m", of("p", "x")));
        assertArrayEquals(new double[] {0, 10, 30}, column(lab.run(net), 0));
    }

    @Test
    void anExpressionOfTimeIsEvaluatedAtEachStep() {
        var net = experiment(0.25, 1).add(Population.of("p", "signal", 2).with("u", new Value.Expression("t/1[s] + 2")))
                .add(Monitor.raw("m", of("p", "u")));
        assertArrayEquals(new double[] {2 + 0.00025, 2.0005, 2.00075, 2.001}, column(lab.run(net), 1), 1e-15);
    }

    @Test
    void anExpressionOfTimeForAModelInSecondsIsConvertedToItsTime() {
        var slow = Small.model(NodeDescription.named("slow").modelTime("s").state("x", "0", "1", "").input("r", 0, "Hz", "")
                .equations("x' = r").build());
        Experiment.Builder net = experiment(100, 1000).add(Population.of("p", "slow", 1).with("r", new Value.Expression("3[Hz]")))
                .add(Monitor.raw("m", of("p", "x")));
        assertEquals(3, Lab.with(slow).run(net)[9][0], 1e-12);
    }

    @Test
    void aPulseActsFromItsStartToJustBeforeItsEnd() {
        var net = experiment(1, 6).add(Population.of("p", "signal", 2))
                .add(new Stimulus("s", of("p", "u"), "pulse", Map.of("amplitude", Value.of(2), "start", Value.of(2, "ms"),
                        "length", Value.of(3, "ms")), Optional.of(new Regions.Named(
                                List.of("p_1")))))
                .add(Monitor.raw("m", of("p", "u")));
        var samples = lab.run(net);
        assertArrayEquals(new double[] {0, 2, 2, 2, 0, 0}, column(samples, 1));
        assertArrayEquals(new double[6], column(samples, 0));
    }

    @Test
    void aPulseOnAModelInSecondsActsAtItsTime() {
        var slow = Small.model(NodeDescription.named("slow").modelTime("s").input("u", 0, "1", "").build());
        var net = experiment(100, 600).add(Population.of("p", "slow", 1))
                .add(new Stimulus("s", of("p", "u"), "pulse", Map.of("amplitude", Value.of(2), "start", Value.of(0.2, "s"),
                        "length", Value.of(300, "ms")), Optional.empty()))
                .add(Monitor.raw("m", of("p", "u")));
        assertArrayEquals(new double[] {0, 2, 2, 2, 0, 0}, column(Lab.with(slow).run(net), 0));
    }
}
