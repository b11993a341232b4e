package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.column;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.Problem;
import org.fascicle.api.RegionInstrument;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Frame;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Lab;
import org.junit.jupiter.api.Test;

/** convolve(x, kernel(t), length): closed forms, and the same bits however the run is cut. */
class ConvolutionTest {

    /** e^(-s/τ)/τ over the last length ms, τ = 20 ms. */
    private static final RegionInstrument FADING = instrument("fading", "y = convolve(z, exp(-t/tau)/tau, length)");
    /** The newest instant alone counts where the kernel is as short as a step. */
    private static final RegionInstrument NEWEST = instrument("newest", "y = tau/20[ms]*convolve(z, 1/dt, dt)");

    private static RegionInstrument instrument(String id, String equations) {
        InstrumentDescription description = InstrumentDescription.named(id).title(id).reading("y", "source")
                .parameter("tau", 20, "ms", "how fast it forgets").parameter("length", 400, "ms", "how far back it looks")
                .equations(equations).build();
        return () -> description;
    }

    private static Monitor through(String id, Map<String, Value> settings, double period) {
        return new Monitor("m", List.of(of("p", "u")), Optional.of(id), Sampling.SUBSAMPLE, Optional.of(Value.of(period, "ms")),
                Optional.empty(), Optional.empty(), false, settings);
    }

    private static double[] seen(Value signal, Map<String, Value> settings, double dt, double duration, double period) {
        var net = experiment(dt, duration).add(Population.of("p", "signal", 1).with("u", signal))
                .add(through("fading", settings, period));
        return column(Lab.with(FADING).run(net), 0);
    }

    /** A step at t = 0: 1 - e^(-t/τ), until the kernel ends; the midpoint rule is off by (dt/τ)²/24. */
    @Test
    void aStepIsAnsweredByTheIntegralOfTheKernel() {
        double[] y = seen(Value.of(1), Map.of(), 1, 600, 10);
        for (int k = 1; k <= y.length; k++) {
            double t = Math.min(10 * k, 400);
            assertEquals(1 - Math.exp(-t / 20), y[k - 1], 1.1e-4, "t = " + 10 * k);
        }
    }

    @Test
    void theErrorFallsWithTheSquareOfTheStep() {
        double exact = 1 - Math.exp(-5);
        double coarse = Math.abs(seen(Value.of(1), Map.of(), 2, 100, 100)[0] - exact);
        double fine = Math.abs(seen(Value.of(1), Map.of(), 1, 100, 100)[0] - exact);
        assertEquals(4, coarse / fine, 0.02);
    }

    /** One instant of 1: the kernel itself, half a step back, times the step. */
    @Test
    void anImpulseIsAnsweredByTheKernel() {
        double[] y = seen(new Value.Expression("where(t > 9.5[ms] and t < 10.5[ms], 1, 0)"), Map.of(), 1, 60, 1);
        for (int t = 1; t <= 60; t++) {
            assertEquals(t < 10 ? 0 : Math.exp(-(t - 10 + 0.5) / 20) / 20, y[t - 1], 1e-15, "t = " + t);
        }
    }

    @Test
    void whatIsOlderThanTheLengthIsForgotten() {
        double[] y = seen(new Value.Expression("where(t < 10.5[ms], 1, 0)"), Map.of("length", Value.of(30, "ms")), 1, 60, 1);
        assertTrue(y[38] > 0, "39 ms: the kernel still reaches to 10 ms");
        assertEquals(0, y[39], "40 ms");
    }

    /** Means over 4 ms are convolved with a kernel sampled every 4 ms: the same integral to the second order. */
    @Test
    void longerStepsOfTheInstrumentConvolveMeans() {
        var signal = new Value.Expression("sin(t/30[ms])");
        double[] each = seen(signal, Map.of(), 0.5, 800, 8);
        double[] means = seen(signal, Map.of("integrate-every", Value.of(4, "ms")), 0.5, 800, 8);
        for (int k = 60; k < each.length; k++) {
            assertEquals(each[k], means[k], 3e-3, "sample " + k);
        }
    }

    @Test
    void theKernelMayKnowTheStep() {
        var net = experiment(1, 3).add(Population.of("p", "signal", 1).with("u", new Value.Expression("t/1[ms]")))
                .add(through("newest", Map.of(), 1));
        assertArrayEquals(new double[] {1, 2, 3}, column(Lab.with(NEWEST).run(net), 0));
    }

    private static Experiment.Builder noisy() {
        var noise = new Noise("white", Map.of("sigma", Value.of(1, "sqrt(ms)")), false, Optional.empty());
        return experiment(1, 300).add(Population.of("p", "signal", 600).noisy("u", noise))
                .add(through("fading", Map.of("integrate-every", Value.of(2, "ms"), "length", Value.of(70, "ms")), 4));
    }

    @Test
    void theSameBitsOnAnyNumberOfThreadsAndInAnyChunks() {
        List<Frame> plain = Lab.frames(Lab.with(FADING).threads(1, 1).plan(noisy()).start(), 1000);
        for (int threads : new int[] {2, 4}) {
            same(plain, Lab.frames(Lab.with(FADING).threads(threads, 32).plan(noisy()).start(), 7));
        }
    }

    @Test
    void theSameBitsAfterStoppingAndResuming() throws IOException {
        var plan = Lab.with(FADING).threads(2, 32).plan(noisy());
        List<Frame> whole = Lab.frames(plan.start(), 1000);
        var bytes = new ByteArrayOutputStream();
        var first = plan.start();
        int before = first.advance(131).frames().size();
        first.checkpoint(bytes);
        first.close();
        List<Frame> rest = Lab.frames(plan.resume(new ByteArrayInputStream(bytes.toByteArray())), 1000);
        same(whole.subList(before, whole.size()), rest);
    }

    private static void same(List<Frame> expected, List<Frame> found) {
        assertEquals(expected.size(), found.size());
        for (int k = 0; k < expected.size(); k++) {
            assertTrue(Arrays.equals(expected.get(k).values(), found.get(k).values()), "sample " + k);
        }
    }

    @Test
    void whatCannotBeConvolvedIsRefused() {
        finds("the kernel of convolve depends on 'z'", "y = convolve(z, exp(-t/tau)/tau*z/z, length)");
        finds("the length of convolve depends on 't'", "y = convolve(z, exp(-t/tau)/tau, length + t)");
        finds("is dimensionless", "y = convolve(z, exp(-t/tau)/tau, 3)");
        finds("a convolution inside a convolution", "w = convolve(z, exp(-t/tau)/tau, length)\n"
                + "y = convolve(w, exp(-t/tau)/tau, length)");
        finds("'convolve(z, 1, length)' is", "y = z + convolve(z, 1, length)");
    }

    private static void finds(String what, String equations) {
        List<Problem> problems = Fascicle.problems(instrument("bad", equations + " + 0*tau*z/tau").description());
        assertTrue(problems.toString().contains(what), problems::toString);
    }

    @Test
    void kernelsAreLookedAtBeforeTheRun() {
        var net = experiment(1, 4).add(Population.of("p", "signal", 1))
                .add(through("fading", Map.of("length", Value.of(0, "ms")), 1));
        assertEquals(List.of("monitors.m.forward: the kernel of fading has 0 steps of 1 ms; 1 to 16777216 are possible; "
                + "give it another length, or longer steps (integrate-every: 4 ms)"), Lab.with(FADING).errors(net));
        var root = instrument("root", "y = convolve(z, sqrt(5 - t/1[ms])/tau, length)");
        assertEquals(List.of("monitors.m.forward: the kernel of root is NaN 5.5 ms back; look at its parameters: finite numbers "
                + "are needed all along"), Lab.with(root).errors(experiment(1, 4).add(Population.of("p", "signal", 1))
                .add(through("root", Map.of(), 1))));
    }
}
