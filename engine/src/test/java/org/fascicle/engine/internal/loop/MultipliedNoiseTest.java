package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Sense;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Run;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Small;
import org.fascicle.engine.internal.random.Normals;
import org.fascicle.engine.internal.random.StreamKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Geometric Brownian motion dX = μX dt + σX dW against its solution for the very path that was drawn: X₀ exp((μ - σ²/2)T + σW_T)
 * as Itô reads it, X₀ exp(μT + σW_T) as Stratonovich does.
 */
class MultipliedNoiseTest {

    private static final double MU = 0.05;
    private static final double SIGMA = 0.3;
    private static final double END = 4;
    private static final long SEED = 5;

    private final Lab lab = Lab.with(geometric());

    private static NodeModel geometric() {
        return Small.model(NodeDescription.named("geometric").parameter("mu", MU, "1/ms", "growth").parameter("one", 1, "1", "")
                .state("x", "1", "1", "").input("c", 0, "1/ms", "").output("twice", "").equations("x' = mu*x + c\ntwice = 2*x")
                        .build());
    }

    private static Noise white(String times, Sense sense) {
        return plain().times(times, sense);
    }

    private static Noise plain() {
        return new Noise("white", Map.of("sigma", Value.of(SIGMA, "1/sqrt(ms)")), false, Optional.empty());
    }

    private static Experiment.Builder motion(String method, double dt, int paths, Noise noise) {
        return experiment(dt, END).seed(SEED).integrator(Integrator.of(method))
                .add(Population.of("p", "geometric", paths).noisy("x", noise)).add(Monitor.raw("m", of("p", "x")));
    }

    private static double draw(int path, long step) {
        return Normals.of(StreamKey.of(SEED, "p.x", 0), path, step);
    }

    private static double brownian(int path, double dt) {
        double sum = 0;
        for (int k = 0; k < Math.round(END / dt); k++) {
            sum += Math.sqrt(dt) * draw(path, k);
        }
        return sum;
    }

    /** Mean distance at the end from the solution in a sense. */
    private double error(String method, double dt, Sense said, Sense solution) {
        int paths = 400;
        double[][] x = lab.run(motion(method, dt, paths, white("x", said)));
        double drift = solution == Sense.ITO ? MU - SIGMA * SIGMA / 2 : MU;
        double sum = 0;
        for (int p = 0; p < paths; p++) {
            sum += Math.abs(x[x.length - 1][p] - StrictMath.exp(drift * END + SIGMA * brownian(p, dt)));
        }
        return sum / paths;
    }

    /** The order is that of the mean error between steps of 1/8 and 1/128 ms. */
    @ParameterizedTest
    @CsvSource({"euler, ITO, 0.5", "heun, ITO, 0.5", "rk4, ITO, 0.5", "heun, STRATONOVICH, 1"})
    void aPathConvergesToTheSolutionOfItsSense(String method, Sense sense, double order) {
        double coarse = error(method, 0.125, sense, sense);
        double fine = error(method, 0.0078125, sense, sense);
        assertEquals(order, StrictMath.log(coarse / fine) / StrictMath.log(16), 0.12, coarse + " " + fine);
    }

    /** exp(σ²T/2) = 1.2 apart: no step brings one to the other. */
    @ParameterizedTest
    @CsvSource({"heun, ITO, STRATONOVICH", "heun, STRATONOVICH, ITO", "euler, ITO, STRATONOVICH"})
    void theOtherSenseIsAnotherSolution(String method, Sense said, Sense other) {
        assertTrue(error(method, 0.0078125, said, other) > 0.15);
    }

    /** Var X_T = X₀² e^(2μT) (e^(σ²T) - 1); the gate is 5 standard errors. With Stratonovich the mean is e^((μ + σ²/2)T). */
    @ParameterizedTest
    @EnumSource(Sense.class)
    void theMeanGrowsAsItsSenseSays(Sense sense) {
        int paths = 20_000;
        double[][] x = lab.run(motion("heun", 0.0625, paths, white("x", sense)));
        double rate = sense == Sense.ITO ? MU : MU + SIGMA * SIGMA / 2;
        double mean = StrictMath.exp(rate * END);
        double deviation = mean * Math.sqrt(StrictMath.exp(SIGMA * SIGMA * END) - 1);
        double sum = 0;
        for (double value : x[x.length - 1]) {
            sum += value / paths;
        }
        assertEquals(mean, sum, 5 * deviation / Math.sqrt(paths) + 0.002);
    }

    @Test
    void anEulerStepUsesTheStateAtItsStart() {
        double[][] x = lab.run(motion("euler", 0.5, 1, white("x", Sense.ITO)));
        double state = 1;
        for (int k = 0; k < x.length; k++) {
            state += 0.5 * MU * state + SIGMA * state * Math.sqrt(0.5) * draw(0, k);
            assertEquals(state, x[k][0], 1e-13);
        }
    }

    /** Itô: the increment of both stages is g(x)ΔW; Stratonovich: g is evaluated where the stage is. */
    @ParameterizedTest
    @EnumSource(Sense.class)
    void aStepOfHeunIsTheOneOfItsSense(Sense sense) {
        double[][] x = lab.run(motion("heun", 0.5, 1, white("x", sense)));
        double state = 1;
        for (int k = 0; k < x.length; k++) {
            double w = SIGMA * Math.sqrt(0.5) * draw(0, k);
            double predicted = state + 0.5 * MU * state + state * w;
            double second = sense == Sense.ITO ? state * w : predicted * w;
            state += 0.25 * (MU * state + MU * predicted) + (state * w + second) / 2;
            assertEquals(state, x[k][0], 1e-13);
        }
    }

    @Test
    void aFactorOf1ChangesNoBit() {
        for (String method : List.of("euler", "heun", "rk4")) {
            assertSame(lab.run(motion(method, 0.25, 3, plain())), lab.run(motion(method, 0.25, 3, white("one", Sense.ITO))));
        }
    }

    @Test
    void theFactorMayUseOutputsParametersInputsAndTime() {
        Noise noise = white("twice/2 + 0*(mu + c)*t", Sense.STRATONOVICH);
        double[][] expected = lab.run(motion("heun", 0.25, 2, white("x", Sense.STRATONOVICH)));
        double[][] actual = lab.run(motion("heun", 0.25, 2, noise));
        for (int k = 0; k < expected.length; k++) {
            assertArrayEquals(expected[k], actual[k], 1e-13);
        }
    }

    /** Noise on dx/dt in mV/ms, times x in mV: sigma is per √ms. */
    @Test
    void theUnitOfSigmaIsThatOfTheTargetOverThatOfTheFactor() {
        NodeModel cell = Small.model(NodeDescription.named("cell").state("V", "1[mV]", "mV", "").equations("V' = -V/10[ms]")
                .build());
        var fine = experiment(1, 2).add(Population.of("p", "cell", 1).noisy("V", white("V", Sense.ITO)))
                .add(Monitor.raw("m", of("p", "V")));
        assertEquals(2, Lab.with(cell).run(fine).length);
        var wrong = experiment(1, 2).add(Population.of("p", "cell", 1).noisy("V", white("V*V", Sense.ITO)))
                .add(Monitor.raw("m", of("p", "V")));
        String error = Lab.with(cell).errors(wrong).get(0);
        assertTrue(error.startsWith("populations.p.noise.V.sigma: sigma is given in 1/sqrt(ms)"), error);
    }

    @Test
    void threadsBlocksAndResumingChangeNoBit() throws IOException {
        var net = motion("heun", 0.125, 700, white("x*(2 - x)", Sense.STRATONOVICH));
        double[][] expected = lab.threads(1, 32).run(net);
        assertSame(expected, lab.threads(3, 1).run(net));
        Plan plan = lab.threads(2, 8).plan(net);
        var bytes = new ByteArrayOutputStream();
        var frames = new ArrayList<Frame>();
        try (Run run = plan.start()) {
            frames.addAll(run.advance(13).frames());
            run.checkpoint(bytes);
        }
        frames.addAll(Lab.frames(plan.resume(new ByteArrayInputStream(bytes.toByteArray())), 5));
        assertSame(expected, Lab.values(frames, 0));
    }

    @Test
    void membersHaveTheBitsOfTheirSeedAlone() {
        List<Frame> all = lab.frames(motion("heun", 0.25, 3, white("x", Sense.ITO)).repeat(2));
        for (int m = 0; m < 2; m++) {
            int member = m;
            List<Frame> own = all.stream().filter(frame -> frame.member() == member).toList();
            assertSame(lab.run(motion("heun", 0.25, 3, white("x", Sense.ITO)).seed(SEED + m)), Lab.values(own, 0));
        }
    }

    private static void assertSame(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int k = 0; k < expected.length; k++) {
            assertArrayEquals(expected[k], actual[k], "sample " + k);
        }
    }

    @ParameterizedTest
    @CsvSource({"euler", "rk4"})
    void stratonovichNeedsASchemeThatReadsItSo(String method) {
        String error = lab.errors(motion(method, 0.5, 1, white("x", Sense.STRATONOVICH))).get(0);
        assertTrue(error.startsWith("populations.p.noise.x.sense: " + method + " evaluates"), error);
        assertTrue(error.contains("integrator: heun"), error);
    }

    @Test
    void whatCannotBeMultipliedIsRefused() {
        String unknown = lab.errors(motion("heun", 0.5, 1, white("X", Sense.ITO))).get(0);
        assertTrue(unknown.startsWith("populations.p.noise.x.times: p has no output 'X'; did you mean 'x'?"), unknown);
        var port = experiment(1, 2).add(Population.of("p", "geometric", 1).noisy("c", white("x", Sense.ITO)))
                .add(Monitor.raw("m", of("p", "x")));
        assertTrue(lab.errors(port).get(0).startsWith("populations.p.noise.c.times: noise on input c"));
        String drawn = lab.errors(motion("heun", 0.5, 1, white("x*normal()", Sense.ITO))).get(0);
        assertTrue(drawn.startsWith("populations.p.noise.x.times: "), drawn);
    }

    @Test
    void aProcessThatHasToBeMultipliedSaysSo() {
        NoiseProcess process = () -> NoiseDescription.named("times").parameter("sigma", 0, "port*sqrt(ms)", "").multiplied()
                .equations("eta = sigma*normal()/sqrt(dt)").build();
        String error = Lab.with(geometric(), process)
                .errors(motion("heun", 0.5, 1, new Noise("times", Map.of(), false, Optional.empty()))).get(0);
        assertTrue(error.startsWith("populations.p.noise.x: times noise is multiplied by what?"), error);
    }
}
