package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.column;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.fascicle.engine.Lab.values;
import static org.fascicle.engine.internal.loop.SameFrames.assertSame;
import static org.fascicle.engine.internal.loop.SameFrames.stoppedAndResumed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Run;
import org.fascicle.engine.Lab;
import org.fascicle.engine.TextArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links without delay, read again in every stage. */
class PerStageTest {

    private final Lab lab = Lab.with();

    private static Experiment.Builder staged(double dt, double duration, String method) {
        return experiment(dt, duration).integrator(Integrator.of(method)).inputsPerStage(true);
    }

    private static Projection link(String name, String from, String to, double weight) {
        String[] source = from.split("\\.");
        String[] target = to.split("\\.");
        return Projection.of(name, of(source[0], source[1]), of(target[0], target[1]), "linear").with("a", Value.of(1, "1/ms"))
                .weighted(new Weights.Constant(weight, true));
    }

    private static Projection late(Projection link, Value lengths) {
        return link.delayed(new Delay("conduction", Map.of(), "nearest")).lengths(lengths);
    }

    /** Two leaks that feed each other: (x + y) goes with -0.1 + 0.3, (x - y) with -0.1 - 0.3 per ms. */
    private double linear(String method, boolean perStage, double dt) {
        var net = experiment(dt, 8).integrator(Integrator.of(method)).inputsPerStage(perStage)
                .add(Population.of("a", "leak", 1)).add(Population.of("b", "leak", 1).starting("x", Value.of(0)))
                .add(link("ab", "a.x", "b.c", 0.3)).add(link("ba", "b.x", "a.c", 0.3)).add(Monitor.raw("m", of("b", "x")));
        double[] x = column(lab.run(net), 0);
        return Math.abs(x[x.length - 1] - (Math.exp(0.2 * 8) - Math.exp(-0.4 * 8)) / 2);
    }

    @ParameterizedTest
    @CsvSource({"rk4, true, 4", "heun, true, 2", "euler, true, 1", "rk4, false, 1", "heun, false, 1"})
    void betweenPopulationsASchemeHasItsOrderOnlyIfInputsAreReadPerStage(String method, boolean perStage, int order) {
        double slope = Math.log(linear(method, perStage, 0.25) / linear(method, perStage, 0.125)) / Math.log(2);
        assertEquals(order, slope, 0.2);
    }

    /** One population whose regions pull each other: the differences decay with 0.1 + 4 k. */
    @Test
    void theTargetOfADiffusiveCouplingIsReadAgainToo() {
        assertEquals(4, Math.log(diffusive(0.5) / diffusive(0.25)) / Math.log(2), 0.2);
    }

    private double diffusive(double dt) {
        var net = staged(dt, 4, "rk4").add(Population.of("p", "leak", 4)
                        .starting("x", new Value.Many(List.of(Value.of(1), Value.of(0), Value.of(0), Value.of(0)), "")))
                .add(Projection.of("net", of("p", "x"), of("p", "c"), "diffusive").with("k", Value.of(0.1, "1/ms"))
                        .weighted(new Weights.Constant(1, false)))
                .add(Monitor.raw("m", of("p", "x")));
        double[] x = column(lab.run(net), 0);
        double mean = 0.25 * Math.exp(-0.1 * 4);
        return Math.abs(x[x.length - 1] - mean - 0.75 * Math.exp(-0.5 * 4));
    }

    /** Heun by hand: the source that is heard at once counts at both ends of a step, the one that is heard late before it. */
    @Test
    void delayedLinksAreHeldBesideThoseWithoutDelay(@TempDir Path folder) {
        var file = TextArrays.write(folder, "lengths", new double[] {0, 3}, 1, 2);
        var lengths = new Value.FromFile(file.file(), file.variable(), file.row(), "mm");
        var net = staged(1, 30, "heun").add(Population.of("s", "leak", 2)).add(Population.of("t", "adder", 1))
                .add(late(link("in", "s.x", "t.c", 0.5), lengths))
                .add(Monitor.raw("m", of("t", "x"))).add(Monitor.raw("c", of("t", "c")));
        List<Frame> frames = lab.frames(net);
        double[] x = column(values(frames, 0), 0);
        double[] c = column(values(frames, 1), 0);
        double factor = 1 - 0.1 + 0.005;
        double expected = 0;
        for (int n = 0; n < x.length; n++) {
            double now = Math.pow(factor, n);
            double before = n < 3 ? 1 : Math.pow(factor, n - 3);
            expected += 0.5 * (now + 0.9 * now) / 2 + 0.5 * before;
            assertEquals(expected, x[n], 1e-13, "step " + (n + 1));
            double after = Math.pow(factor, n + 1);
            assertEquals(0.5 * after + 0.5 * (n + 1 < 3 ? 1 : Math.pow(factor, n - 2)), c[n], 1e-13, "input at " + (n + 1));
        }
    }

    private static Experiment.Builder network(boolean undelayed) {
        var ou = new Noise("ou", Map.of("std", Value.of(0.1, "1/ms")), false, Optional.empty());
        var net = experiment(1, 70).seed(3).integrator(Integrator.of("rk4"))
                .add(Population.of("p", "rotor", 5).noisy("c", ou).noisy("y", ou))
                .add(Population.of("q", "leak", 7).with("c", new Value.Expression("0.1[1/ms]*sin(t/5[ms])")))
                .add(late(link("pq", "p.x", "q.c", 0.05), Value.of(2, "mm")))
                .add(late(link("qp", "q.x", "p.c", 0.02), Value.of(5, "mm")))
                .add(Monitor.raw("p", of("p", ""))).add(Monitor.raw("q", of("q", "x"))).add(Monitor.raw("c", of("p", "c")));
        return undelayed ? net.add(link("pp", "p.y", "p.c", 0.1))
                .add(late(link("qq", "q.x", "q.c", 0.01), Value.of(0.4, "mm"))) : net;
    }

    @Test
    void whereEveryLinkIsDelayedNothingChanges() {
        assertSame(lab.frames(network(false)), lab.frames(network(false).inputsPerStage(true)));
    }

    @Test
    void threadsBlocksAndCallsChangeNoBit() {
        List<Frame> expected = lab.frames(network(true).inputsPerStage(true));
        for (int threads = 1; threads <= 3; threads++) {
            for (int chunk : new int[] {1, 7, 1000}) {
                try (Run run = lab.threads(threads, 8).plan(network(true).inputsPerStage(true)).start()) {
                    assertSame(expected, Lab.frames(run, chunk));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 45})
    void aResumedRunHasTheBitsOfOneThatNeverStopped(int stop) throws IOException {
        assertSame(lab.frames(network(true).inputsPerStage(true)),
                stoppedAndResumed(lab.plan(network(true).inputsPerStage(true)), stop, 11));
    }

    @Test
    void aMemberOfAnEnsembleHasTheBitsOfItsExperimentAlone() {
        List<Frame> all = lab.frames(network(true).inputsPerStage(true).repeat(3));
        List<Frame> alone = lab.frames(network(true).inputsPerStage(true).seed(5));
        assertSame(alone, all.stream().filter(frame -> frame.member() == 2).toList());
    }

    @Test
    void populationsWithStepsOfTheirOwnCannotKeepPace() {
        List<String> errors = lab.errors(staged(1, 10, "rk4").add(Population.of("p", "leak", 1).dt(Value.of(0.1, "ms")))
                .add(Monitor.raw("m", of("p", "x"))));
        assertEquals(1, errors.size(), errors::toString);
        assertTrue(errors.get(0).startsWith("populations.p.dt: inputs: per-stage lets all populations"), errors.get(0));
    }
}
