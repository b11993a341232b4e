package org.fascicle.engine.internal.loop;

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
import org.fascicle.api.DelayDescription;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.Range;
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

/**
 * Speeds and delays of each link, from files of targets × sources. Both senders show the time in ms, so that a target with one
 * link hears the age of what it hears; each of three targets has one.
 */
class DelaysByLinkTest {

    private final Lab lab = Lab.with(given());

    @TempDir
    private Path folder;

    private static DelayHandler given() {
        DelayDescription description = DelayDescription.named("given").parameter("delays", 0, "ms", "", Range.atLeast(0))
                .equations("delay = delays").build();
        return () -> description;
    }

    private Value.FromFile cells(String name, String unit, double... values) {
        var file = TextArrays.write(folder, name, values, values.length / 2, 2);
        return new Value.FromFile(file.file(), Optional.empty(), OptionalInt.empty(), unit);
    }

    /** Links 0 ← 0, 1 ← 1, 2 ← 0. */
    private Experiment.Builder net(double dt, Delay delay, Value lengths) {
        var weights = cells("w", "", 1, 0, 0, 1, 1, 0);
        return experiment(dt, 20 * dt)
                .add(Population.of("clock", "signal", 2).with("u", new Value.Expression("t/1[ms]")))
                .add(Population.of("ear", "signal", 3))
                .add(new Projection("net", of("clock", "u"), of("ear", "u"), "linear", Map.of(), Value.of(1), Optional.empty(),
                        Optional.of(delay), new Weights.Given(weights), Optional.of(lengths)))
                .add(Monitor.raw("m", of("ear", "u")));
    }

    private static Delay delay(String handler, String key, Value value) {
        return new Delay(handler, Map.of(key, value), "nearest");
    }

    private double[] ages(double dt, Delay delay, Value lengths) {
        double[] last = lab.run(net(dt, delay, lengths))[19];
        var ages = new double[last.length];
        for (int i = 0; i < ages.length; i++) {
            ages[i] = 20 * dt - last[i];
        }
        return ages;
    }

    @Test
    void everyLinkHasItsSpeed() {
        var speeds = cells("v", "m/s", 2, 99, 99, 4, 0.5, 99);
        var lengths = cells("l", "mm", 4, 0, 0, 4, 2, 0);
        assertArrayEquals(new double[] {2, 1, 4}, ages(1, delay("conduction", "speed", speeds), lengths), 1e-12);
    }

    @Test
    void everyLinkHasItsDelay() {
        var delays = cells("d", "s", 0.002, 0, 0, 0.0005, 0, 0);
        assertArrayEquals(new double[] {2, 0.5, 0}, ages(0.25, delay("given", "delays", delays), Value.of(1, "mm")), 1e-12);
    }

    @Test
    void delaysMayCountSteps() {
        var delays = cells("d", "steps", 7, 0, 0, 3, 1, 0);
        assertArrayEquals(new double[] {0.7, 0.3, 0.1}, ages(0.1, delay("given", "delays", delays), Value.of(1, "mm")), 1e-12);
        assertArrayEquals(new double[] {0.7, 0.7, 0.7}, ages(0.1, delay("given", "delays", Value.of(7, "steps")), Value.of(1,
                "mm")),
                1e-12);
    }

    /** A cell without a link may hold anything: nothing is delayed there. */
    @Test
    void onlyLinksAreLookedAt() {
        var delays = cells("d", "ms", 2, Double.NaN, -5, 3, 1, Double.POSITIVE_INFINITY);
        assertArrayEquals(new double[] {2, 3, 1}, ages(1, delay("given", "delays", delays), Value.of(1, "mm")), 1e-12);
    }

    private void refused(Delay delay, String error) {
        assertEquals(List.of(error), lab.errors(net(1, delay, Value.of(1, "mm"))));
    }

    @Test
    void whatCannotBeIsRefusedWithItsLink() {
        refused(delay("given", "delays", cells("a", "ms", 1, 0, 0, -2, 1, 0)),
                "projections.net.delay.delays: delays[1,1] (ear_1 <- clock_1) is -2 ms; must be >= 0");
        refused(delay("conduction", "speed", cells("b", "m/s", 1, 0, 0, 1, 0, 0)),
                "projections.net.delay.speed: speed[2,0] (ear_2 <- clock_0) is 0 mm/ms; must be > 0");
        refused(delay("given", "delays", cells("c", "ms", 1, 0, 0, Double.NaN, 1, 0)),
                "projections.net.delay.delays: delays[1,1] (ear_1 <- clock_1) is NaN; a finite number is needed where there"
                        + " is a link");
        refused(delay("given", "delays", cells("e", "mm", 1, 0, 0, 1, 1, 0)),
                "projections.net.delay.delays: delays is given in mm; a value in ms is needed");
        String shape = lab.errors(net(1, delay("given", "delays", cells("d", "ms", 1, 0, 0, 1)), Value.of(1, "mm"))).get(0);
        assertTrue(shape.endsWith("targets x sources = 3x2 (ear <- clock) are needed"), shape);
        String steps = lab.errors(net(1, delay("conduction", "speed", cells("f", "steps", 1, 0, 0, 1, 1, 0)), Value.of(1,
                "mm"))).get(0);
        assertTrue(steps.startsWith("projections.net.delay.speed: speed: "), steps);
    }

    @Test
    void aHandlerOfGivenDelaysThatIsGivenNoneWarns() {
        assertTrue(lab.problems(net(1, new Delay("given", Map.of(), "nearest"), Value.of(1, "mm"))).contains(
                "projections.net.delay: delay handler given has no settings: every delay is 0; give delays"));
    }

    @Test
    void threadsAndBlocksChangeNoBit() {
        var delays = cells("d", "steps", 7, 0, 0, 3, 1, 0);
        var net = net(0.1, delay("given", "delays", delays), Value.of(1, "mm"));
        double[][] expected = lab.threads(1, 32).run(net);
        double[][] actual = lab.threads(3, 1).run(net);
        for (int k = 0; k < expected.length; k++) {
            assertArrayEquals(expected[k], actual[k]);
        }
    }
}
