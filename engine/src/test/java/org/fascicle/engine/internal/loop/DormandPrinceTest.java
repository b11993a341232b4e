package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.column;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.fascicle.engine.Lab.values;
import static org.fascicle.engine.internal.loop.SameFrames.assertSame;
import static org.fascicle.engine.internal.loop.SameFrames.stoppedAndResumed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.fascicle.api.experiment.Stimulus;
import org.fascicle.api.experiment.Stimulus;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Run;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Small;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adaptive steps against closed forms; as an oracle of the others; what they cannot do. */
class DormandPrinceTest {

    /** x = 1/(1 - t): beyond all limits at 1 ms. */
    private static final NodeModel EXPLOSION = Small.model(NodeDescription.named("explosion").modelTime("ms")
            .state("x", "1", "1", "").equations("x' = x*x").build());

    private static final NodeModel SLOW = Small.model(NodeDescription.named("slow").modelTime("s").state("x", "1", "1", "")
            .input("c", 0, "1", "").equations("x' = -x + c").build());

    /** Van der Pol. */
    private static final NodeModel BENT = Small.model(NodeDescription.named("bent").modelTime("ms").state("x", "1", "1", "")
            .state("y", "0", "1", "").input("c", 0, "1", "").equations("x' = x - x^3/3 - y + c\ny' = x/2").build());

    private final Lab lab = Lab.with(EXPLOSION, SLOW, BENT);

    private static Integrator adaptive(double rtol, double atol) {
        return new Integrator("dormand-prince", Map.of("rtol", Value.of(rtol), "atol", Value.of(atol)));
    }

    private static Experiment.Builder exact(double dt, double duration) {
        return experiment(dt, duration).integrator(adaptive(1e-11, 1e-13));
    }

    private static Projection link(String name, String from, String to, double weight) {
        String[] source = from.split("\\.");
        String[] target = to.split("\\.");
        return Projection.of(name, of(source[0], source[1]), of(target[0], target[1]), "linear")
                .weighted(new Weights.Constant(weight, true));
    }

    @ParameterizedTest
    @CsvSource({"0.1", "5", "100"})
    void aRotationIsFollowedWhateverTheGrid(double dt) {
        double[] x = column(lab.run(exact(dt, 200).add(Population.of("p", "rotor", 1)).add(Monitor.raw("m", of("p", "x")))), 0);
        for (int n = 0; n < x.length; n++) {
            assertEquals(Math.cos(0.1 * dt * (n + 1)), x[n], 1e-8, "t = " + dt * (n + 1));
        }
    }

    @Test
    void theErrorFollowsTheTolerance() {
        double loose = rotation(1e-4);
        double tight = rotation(1e-9);
        assertTrue(tight < 1e-3 * loose && tight < 1e-7 && loose < 1e-1, loose + " and " + tight);
    }

    private double rotation(double tolerance) {
        double[] x = column(lab.run(experiment(100, 200).integrator(adaptive(tolerance, tolerance))
                .add(Population.of("p", "rotor", 1)).add(Monitor.raw("m", of("p", "x")))), 0);
        return Math.abs(x[1] - Math.cos(20));
    }

    @Test
    void populationsFeelEachOtherWithinASteps() {
        var net = exact(4, 8).add(Population.of("a", "leak", 1)).add(Population.of("b", "leak", 1).starting("x", Value.of(0)))
                .add(link("ab", "a.x", "b.c", 0.3).with("a", Value.of(1, "1/ms")))
                .add(link("ba", "b.x", "a.c", 0.3).with("a", Value.of(1, "1/ms"))).add(Monitor.raw("m", of("b", "x")));
        double[] x = column(lab.run(net), 0);
        assertEquals((Math.exp(0.2 * 4) - Math.exp(-0.4 * 4)) / 2, x[0], 1e-9);
        assertEquals((Math.exp(0.2 * 8) - Math.exp(-0.4 * 8)) / 2, x[1], 1e-9);
    }

    @Test
    void stimuliActWhenTheyActEvenBetweenInstants() {
        var net = exact(10, 30).add(Population.of("p", "adder", 1).with("c", new Value.Expression("0.1[1/ms]*cos(t/1[ms])")))
                .add(new Stimulus("s", of("p", "c"), "pulse", Map.of("amplitude", Value.of(1, "1/ms"),
                        "start", Value.of(13, "ms"), "length", Value.of(4.5, "ms")), Optional.empty()))
                .add(Monitor.raw("m", of("p", "x")));
        double[] x = column(lab.run(net), 0);
        assertEquals(0.1 * Math.sin(10), x[0], 1e-9);
        assertEquals(0.1 * Math.sin(20) + 4.5, x[1], 1e-7);
        assertEquals(0.1 * Math.sin(30) + 4.5, x[2], 1e-7);
    }

    @Test
    void aModelInSecondsGoesByItsOwnTime() {
        double[] x = column(lab.run(exact(100, 1000).add(Population.of("p", "slow", 3)).add(Population.of("q", "rotor", 1))
                .add(Monitor.raw("m", of("p", "x")))), 2);
        assertEquals(Math.exp(-1), x[9], 1e-10);
    }

    @Test
    void boundsHold() {
        double[] x = column(lab.run(exact(1, 20).add(Population.of("p", "phase", 1).with("w", Value.of(1, "1/ms")))
                .add(Monitor.raw("m", of("p", "theta")))), 0);
        for (int n = 0; n < x.length; n++) {
            assertEquals((n + 1) % (2 * Math.PI), x[n], 1e-9);
        }
    }

    private static Experiment.Builder network(Integrator integrator, double dt) {
        var diffusive = Projection.of("net", of("p", "x"), of("p", "c"), "diffusive").with("k", Value.of(0.2))
                .weighted(new Weights.Constant(0.3, false));
        return experiment(dt, 10).seed(2).integrator(integrator).inputsPerStage(true)
                .add(Population.of("p", "bent", 6).starting("x", new Value.Uniform(-1, 1, ""))).add(diffusive)
                .add(Monitor.every("m", of("p", ""), Value.of(10, "ms")));
    }

    @ParameterizedTest
    @CsvSource({"euler, 1, 0.02", "heun, 2, 0.1", "rk4, 4, 0.1", "exponential-euler, 1, 0.02"})
    void theOthersConvergeToItWithTheirOrder(String method, int order, double dt) {
        double[] exact = end(adaptive(1e-12, 1e-13), 1);
        double coarse = distance(end(Integrator.of(method), dt), exact);
        double fine = distance(end(Integrator.of(method), dt / 2), exact);
        assertEquals(order, Math.log(coarse / fine) / Math.log(2), 0.15);
    }

    private double[] end(Integrator integrator, double dt) {
        List<Frame> frames = lab.frames(network(integrator, dt));
        return values(frames, 0)[0];
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    private static Experiment.Builder watched() {
        return network(new Integrator("dormand-prince", Map.of()), 0.5).add(Population.of("q", "slow", 700))
                .add(link("pq", "p.x", "q.c", 0.1)).add(Monitor.raw("q", of("q", "x"))).add(Monitor.raw("raw", of("p", "x")));
    }

    @Test
    void threadsAndCallsChangeNoBit() {
        List<Frame> expected = lab.frames(watched());
        for (int threads = 1; threads <= 3; threads++) {
            for (int chunk : new int[] {1, 7}) {
                try (Run run = lab.threads(threads, 8).plan(watched()).start()) {
                    assertSame(expected, Lab.frames(run, chunk));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 19})
    void aResumedRunHasTheBitsOfOneThatNeverStopped(int stop) throws IOException {
        assertSame(lab.frames(watched()), stoppedAndResumed(lab.plan(watched()), stop, 3));
    }

    @Test
    void aMemberOfAnEnsembleHasTheBitsOfItsExperimentAlone() {
        List<Frame> all = lab.frames(watched().repeat(2));
        List<Frame> alone = lab.frames(watched().seed(3));
        assertSame(alone, all.stream().filter(frame -> frame.member() == 1).toList());
    }

    @Test
    void anExplosionIsAnOutcome() {
        var net = exact(0.1, 5).add(Population.of("p", "explosion", 2)).add(Monitor.raw("m", of("p", "x")));
        try (Run run = lab.plan(net).start()) {
            var advance = run.advance(1000);
            var diverged = assertInstanceOf(Outcome.Diverged.class, advance.outcome());
            assertEquals(10, diverged.step());
            assertEquals(9, advance.frames().size());
            assertEquals(10, advance.frames().get(8).values()[1], 1e-7);
        }
    }

    @Test
    void aNetworkWithoutStatesIsFollowedToo() {
        double[] u = column(lab.run(exact(1, 3).add(Population.of("p", "signal", 1).with("u", new Value.Expression("t/1[ms]")))
                .add(Monitor.raw("m", of("p", "u")))), 0);
        assertArrayEquals(new double[] {1, 2, 3}, u);
    }

    @Test
    void whatItCannotDoIsRefusedAllAtOnce() {
        var white = new Noise("white", Map.of("sigma", Value.of(0.1, "1/sqrt(ms)")), false, Optional.empty());
        Projection late = link("late", "p.x", "p.c", 0.1).with("a", Value.of(1, "1/ms"))
                .delayed(new Delay("conduction", Map.of(), "nearest")).lengths(Value.of(3, "mm"));
        List<String> errors = lab.errors(exact(1, 10).add(Population.of("p", "leak", 2).noisy("x", white).dt(Value.of(0.5, "ms")))
                .add(late).add(new Stimulus("hiss", of("p", "c"), "noise",
                        Map.of("start", Value.of(0, "ms"), "length", Value.of(1, "ms")),
                        Optional.empty()).with(white)).add(Monitor.raw("m", of("p", "x"))));
        assertEquals(List.of(
                "populations.p.noise.x: dormand-prince chooses its own steps and takes no noise; remove the noise, or choose"
                        + " euler, heun or rk4",
                "populations.p.dt: dormand-prince chooses its own steps; remove the key",
                "projections.late: links of up to 3 steps; dormand-prince reads links without delay only; remove delay:,"
                        + " or choose rk4 with a small dt",
                "stimulus.hiss: dormand-prince chooses its own steps and takes no noise; remove the stimulus, or choose euler,"
                        + " heun or rk4"), errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"rtol | 0 | rtol is 0", "rtol | 1e-16 | rtol is 1.0E-16", "atol | -1 | atol is -1",
        "tol | 1e-3 | dormand-prince has no setting 'tol'"})
    void tolerancesAreSmallPositiveNumbers(String key, double value, String message) {
        var integrator = new Integrator("dormand-prince", Map.of(key, Value.of(value)));
        List<String> errors = lab.errors(experiment(1, 1).integrator(integrator).add(Population.of("p", "leak", 1))
                .add(Monitor.raw("m", of("p", "x"))));
        assertEquals(1, errors.size(), errors::toString);
        assertTrue(errors.get(0).startsWith("integrator." + key + ": " + message), errors.get(0));
    }
}
