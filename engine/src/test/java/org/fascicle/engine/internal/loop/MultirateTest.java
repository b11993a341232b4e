package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.column;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.fascicle.engine.Lab.values;
import static org.fascicle.engine.internal.loop.SameFrames.assertSame;
import static org.fascicle.engine.internal.loop.SameFrames.stoppedAndResumed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.fascicle.api.experiment.Stimulus;
import org.fascicle.api.experiment.Stimulus;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Run;
import org.fascicle.engine.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Populations with steps of their own. */
class MultirateTest {

    private final Lab lab = Lab.with();

    private static Noise noise(String process, String setting, double value, String unit) {
        return new Noise(process, Map.of(setting, Value.of(value, unit)), false, Optional.empty());
    }

    private static Population noisy() {
        return Population.of("p", "rotor", 5).with("c", Value.of(0.01, "1/ms")).noisy("x", noise("ou", "std", 0.05, "1/ms"))
                .noisy("c", noise("white", "sigma", 0.1, "1/sqrt(ms)"));
    }

    /** Drawn for each step of the population, within its window at the instants of the experiment. */
    private static Stimulus hiss() {
        return new Stimulus("hiss", of("p", "c"), "noise", Map.of("start", Value.of(0, "ms"), "length", Value.of(100, "ms")),
                Optional.empty()).with(noise("ou", "std", 0.2, "1/ms"));
    }

    private static Projection link(String name, String from, String to, double mm) {
        String[] source = from.split("\\.");
        String[] target = to.split("\\.");
        Projection link = Projection.of(name, of(source[0], source[1]), of(target[0], target[1]), "linear")
                .weighted(new Weights.Constant(0.3, true)).lengths(Value.of(mm, "mm"));
        return link.delayed(new Delay("conduction", Map.of(), "nearest"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"euler", "heun", "rk4", "exponential-euler"})
    void alonePopulationsHaveTheBitsOfAnExperimentOfSmallSteps(String method) {
        var whole = experiment(1, 40).seed(9).integrator(Integrator.of(method)).add(noisy().dt(Value.of(0.1, "ms")))
                .add(hiss())
                .add(Monitor.raw("m", of("p", "")))
                .add(Monitor.raw("c", of("p", "c")));
        var fine = experiment(0.1, 40).seed(9).integrator(Integrator.of(method)).add(noisy())
                .add(hiss())
                .add(Monitor.every("m", of("p", ""), Value.of(1, "ms")))
                .add(Monitor.every("c", of("p", "c"), Value.of(1, "ms")));
        List<Frame> expected = lab.frames(fine);
        List<Frame> found = lab.frames(whole);
        for (int r = 0; r < 3; r++) {
            assertArrayEquals(values(expected, r), values(found, r), "recording " + r);
        }
        assertEquals(40, values(found, 0).length);
    }

    @Test
    void inputsAreHeldOverTheStepsOfAPopulation() {
        var net = experiment(1, 30).add(Population.of("slow", "rotor", 1))
                .add(Population.of("fast", "leak", 1).with("tau", Value.of(0.5, "ms")).dt(Value.of(0.125, "ms")))
                .add(link("in", "slow.x", "fast.c", 0).with("a", Value.of(1, "1/ms")))
                .add(new Stimulus("s", of("fast", "c"), "ramp", Map.of("amplitude", Value.of(1, "1/ms"),
                        "start", Value.of(0, "ms"), "length", Value.of(10, "ms")), Optional.empty()))
                .add(Monitor.raw("s", of("slow", "x"))).add(Monitor.raw("f", of("fast", "x")));
        List<Frame> frames = lab.frames(net);
        double[] slow = column(values(frames, 0), 0);
        double[] fast = column(values(frames, 1), 0);
        double x = 1;
        for (int n = 0; n < fast.length; n++) {
            double input = 0.3 * (n == 0 ? 1 : slow[n - 1]) + Math.min(n / 10.0, 1);
            double rest = input * 0.5;
            x = rest + (x - rest) * Math.pow(1 - 0.125 / 0.5, 8);
            assertEquals(x, fast[n], 1e-13, "step " + (n + 1));
        }
    }

    @Test
    void whatLeavesAPopulationLeavesAtTheInstantsOfTheExperiment() {
        var net = experiment(1, 20).add(Population.of("fast", "rotor", 1).dt(Value.of(0.25, "ms")))
                .add(Population.of("ear", "signal", 1))
                .add(link("out", "fast.x", "ear.u", 3)).add(Monitor.raw("f", of("fast", "x")))
                .add(Monitor.raw("e", of("ear", "u")));
        List<Frame> frames = lab.frames(net);
        double[] sent = column(values(frames, 0), 0);
        double[] heard = column(values(frames, 1), 0);
        for (int n = 3; n < heard.length; n++) {
            assertEquals(0.3 * sent[n - 3], heard[n], 1e-15, "step " + (n + 1));
        }
        assertEquals(0.3, heard[0], 1e-15);
    }

    /** Both steps halved, the error of the exchange halves. */
    @Test
    void convergesWithTheStepOfTheExchange() {
        double coarse = distance(0.5);
        double fine = distance(0.25);
        assertEquals(1, Math.log(coarse / fine) / Math.log(2), 0.15);
    }

    /** x' = -x/10 + 0.3 y, y' = -y + 0.3 x from 1, 1: eigenvalues of a matrix of two. */
    private double distance(double dt) {
        var net = experiment(dt, 10).integrator(Integrator.of("rk4"))
                .add(Population.of("a", "leak", 1))
                .add(Population.of("b", "leak", 1).with("tau", Value.of(1, "ms")).dt(Value.of(dt / 10, "ms")))
                .add(link("ab", "a.x", "b.c", 0).with("a", Value.of(1, "1/ms")))
                .add(link("ba", "b.x", "a.c", 0).with("a", Value.of(1, "1/ms"))).add(Monitor.raw("m", of("a", "x")));
        double[] x = column(lab.run(net), 0);
        double middle = -0.55;
        double spread = Math.sqrt(0.45 * 0.45 + 0.09);
        double exact = Math.exp(middle * 10) * (Math.cosh(spread * 10) + (0.45 + 0.3) / spread * Math.sinh(spread * 10));
        return Math.abs(x[x.length - 1] - exact);
    }

    private static Experiment.Builder mixed() {
        return experiment(1, 70).seed(3).integrator(Integrator.of("heun")).add(noisy().dt(Value.of(0.2, "ms")))
                .add(Population.of("q", "leak", 7).noisy("x", noise("ou", "std", 0.1, "1/ms")))
                .add(link("pq", "p.x", "q.c", 2).with("a", Value.of(0.2, "1/ms")))
                .add(link("qp", "q.x", "p.c", 5).with("a", Value.of(0.1, "1/ms")))
                .add(link("pp", "p.y", "p.c", 0).with("a", Value.of(0.1, "1/ms")))
                .add(Monitor.raw("p", of("p", "x"))).add(Monitor.raw("q", of("q", "x"))).add(Monitor.raw("c", of("p", "c")));
    }

    @Test
    void threadsBlocksAndCallsChangeNoBit() {
        List<Frame> expected = lab.frames(mixed());
        for (int threads = 1; threads <= 3; threads++) {
            for (int chunk : new int[] {1, 7, 1000}) {
                try (Run run = lab.threads(threads, 8).plan(mixed()).start()) {
                    assertSame(expected, Lab.frames(run, chunk));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 45})
    void aResumedRunHasTheBitsOfOneThatNeverStopped(int stop) throws IOException {
        assertSame(lab.frames(mixed()), stoppedAndResumed(lab.threads(2, 32).plan(mixed()), stop, 11));
    }

    @Test
    void aMemberOfAnEnsembleHasTheBitsOfItsExperimentAlone() {
        List<Frame> all = lab.frames(mixed().repeat(3));
        List<Frame> alone = lab.frames(mixed().seed(5));
        assertSame(alone, all.stream().filter(frame -> frame.member() == 2).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0.3 | the experiment's step of 1 ms is no whole number of steps of 0.3 ms | the nearest are 0.25 ms (4 steps) and"
            + " 0.3333333333333333 ms (3 steps)",
        "0.7 | the experiment's step of 1 ms is no whole number of steps of 0.7 ms | the nearest are 0.5 ms (2 steps) and"
            + " 1 ms (1 step)",
        "2 | the experiment's step of 1 ms is no whole number of steps of 2 ms | at most the experiment's step, 1 ms",
        "0 | dt is 0 ms | must be > 0", "-0.5 | dt is -0.5 ms | must be > 0", "1e-9 | makes 1000000000 steps | at most 1000000"})
    void theStepOfAPopulationIsAWholePartOfTheExperiments(double dt, String what, String legal) {
        List<String> errors = lab.errors(experiment(1, 10).add(Population.of("p", "leak", 1).dt(Value.of(dt, "ms")))
                .add(Monitor.raw("m", of("p", "x"))));
        assertEquals(1, errors.size(), errors::toString);
        String error = errors.get(0);
        assertTrue(error.startsWith("populations.p.dt: ") && error.contains(what) && error.contains(legal), error);
    }

    @Test
    void aStepThatIsTheExperimentsIsNoStepOfItsOwn() {
        var own = lab.plan(experiment(0.1, 1).add(Population.of("p", "leak", 1).dt(Value.of(0.1, "ms")))
                .add(Monitor.raw("m", of("p", "x"))));
        assertEquals(List.of("p: 1 x leak"), own.summary().populations());
    }

    @Test
    void checkSaysHowManyStepsThereAreAndWhichAreTooLong() {
        Population fast = Population.of("p", "leak", 4).with("tau", Value.of(0.05, "ms"));
        assertEquals(List.of("p: 4 x leak, 50 steps of 0.02 ms for each"), lab.plan(experiment(1, 10)
                .add(fast.dt(Value.of(0.02, "ms"))).add(Monitor.raw("m", of("p", "x")))).summary().populations());
        assertEquals(List.of(), lab.problems(experiment(1, 10).add(fast.dt(Value.of(0.02, "ms")))
                .add(Monitor.raw("m", of("p", "x")))));
        String warning = lab.problems(experiment(1, 10).add(fast.dt(Value.of(0.1, "ms"))).add(Monitor.raw("m", of("p", "x"))))
                .get(0);
        assertTrue(warning.startsWith("populations.p.dt: dt = 0.1 ms is larger than the fastest time constant, 0.05"), warning);
    }
}
