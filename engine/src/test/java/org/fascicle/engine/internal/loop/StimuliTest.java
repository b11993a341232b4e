package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.column;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Sense;
import org.fascicle.api.experiment.Stimulus;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Varied;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Run;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Small;
import org.fascicle.engine.TextArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stimuli add to a port, step by step; sample k is at t = k dt. */
class StimuliTest {

    private final Lab lab = Lab.with();

    @TempDir
    private Path folder;

    private static Value ms(double time) {
        return Value.of(time, "ms");
    }

    private static Stimulus stimulus(String name, String waveform, Object... settings) {
        var given = new HashMap<String, Value>();
        for (int k = 0; k < settings.length; k += 2) {
            given.put((String) settings[k], settings[k + 1] instanceof Value value ? value
                    : Value.of(((Number) settings[k + 1]).doubleValue()));
        }
        return new Stimulus(name, of("p", "u"), waveform, given, Optional.empty());
    }

    private static Stimulus at(Stimulus everywhere, String... regions) {
        return new Stimulus(everywhere.name(), everywhere.to(), everywhere.waveform(), everywhere.settings(),
                Optional.of(new Regions.Named(List.of(regions))), everywhere.noise());
    }

    private static Experiment.Builder net(double dt, int steps, int n, Stimulus... stimuli) {
        var net = experiment(dt, dt * steps).seed(4).add(Population.of("p", "signal", n))
                .add(new Monitor("m", List.of(of("p", "u")), Optional.empty(), Sampling.RAW, Optional.empty(), Optional.empty(),
                        Optional.empty(), true, Map.of()));
        Arrays.stream(stimuli).forEach(net::add);
        return net;
    }

    private double[] felt(double dt, int steps, Stimulus... stimuli) {
        return column(lab.run(net(dt, steps, 1, stimuli)), 0);
    }

    @Test
    void aTrainPulsesOncePerPeriodWithinItsWindow() {
        assertArrayEquals(new double[] {0, 0, 3, 3, 0, 0, 3, 3, 0, 0, 3, 0, 0},
                felt(1, 12, stimulus("s", "pulse-train", "amplitude", 3, "start", ms(2), "length", ms(9), "period", ms(4),
                "width",
                        ms(2))));
    }

    /** k·0.1 ms is not a double; every pulse of 0.3 ms nevertheless lasts three steps of 0.1 ms. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.7, 1.1})
    void noPulseIsLateByAStep(double start) {
        int first = (int) Math.round(start * 10);
        double[] felt = felt(0.1, 3000,
                stimulus("s", "pulse-train", "amplitude", 1, "start", ms(start), "period", ms(0.7), "width", ms(0.3)));
        for (int k = 0; k < felt.length; k++) {
            assertEquals(k >= first && (k - first) % 7 < 3 ? 1 : 0, felt[k], "step " + k);
        }
    }

    @Test
    void anAlphaFunctionPeaksAtItsAmplitudeAfterTau() {
        double[] felt = felt(0.5, 40, stimulus("s", "alpha", "amplitude", 2, "start", ms(3), "tau", ms(5)));
        for (int k = 0; k < felt.length; k++) {
            double s = (0.5 * k - 3) / 5;
            assertEquals(s < 0 ? 0 : 2 * s * StrictMath.exp(1 - s), felt[k], 1e-15);
        }
        assertEquals(2, felt[16], 1e-15);
    }

    @Test
    void aGaussianIsCentredAndCut() {
        double[] felt = felt(1, 20, stimulus("s", "gaussian", "amplitude", 2, "start", ms(4), "length", ms(10), "centre", ms(8),
                "spread",
                ms(3)));
        for (int k = 0; k < felt.length; k++) {
            double z = (k - 8) / 3.0;
            assertEquals(k < 4 || k >= 14 ? 0 : 2 * StrictMath.exp(-z * z / 2), felt[k], 1e-15);
        }
    }

    @Test
    void aPulseMayRiseAndFall() {
        double[] exact = felt(1, 10, stimulus("s", "pulse", "amplitude", 4, "start", ms(1), "length", ms(8), "rise", ms(2),
                "fall",
                ms(4)));
        assertArrayEquals(new double[] {0, 0, 2, 4, 4, 4, 3, 2, 1, 0, 0}, exact, 1e-15);
    }

    @Test
    void aSineRisesWithinItsWindow() {
        double[] felt = felt(1, 10, stimulus("s", "sine", "amplitude", 1, "frequency", Value.of(50, "Hz"), "rise", ms(5)));
        for (int k = 0; k < felt.length; k++) {
            assertEquals(StrictMath.sin(2 * Math.PI * 0.05 * k) * Math.min(1, k / 5.0), felt[k], 1e-15);
        }
    }

    @Test
    void severalStimuliOfAPortAddUp() {
        assertArrayEquals(new double[] {1, 1, 3, 3, 1, 1}, felt(1, 5, stimulus("a", "constant", "amplitude", 1),
                stimulus("b", "pulse", "amplitude", 2, "start", ms(2), "length", ms(2))));
    }

    @Test
    void rowsOfAFileAreHeldForTheirPeriod() {
        var rows = TextArrays.write(folder, "rows", new double[] {1, 2, 3}, 3, 1);
        assertArrayEquals(new double[] {0, 0, 1, 1, 2, 2, 3, 3, 0, 0},
                felt(1, 9, stimulus("s", "data", "values", rows, "start", ms(2), "period", ms(2))));
        assertArrayEquals(new double[] {1, 2, 3, 0}, felt(0.1, 3, stimulus("s", "data", "values", rows)));
        assertArrayEquals(new double[] {0, 0, 1, 1, 2, 0, 0}, felt(1, 6, stimulus("s", "data", "values", rows, "start", ms(2),
                "period",
                ms(2), "length", ms(3))));
    }

    @Test
    void rowsMayBeJoinedByStraightLines() {
        Value list = new Value.Many(List.of(Value.of(1), Value.of(3), Value.of(2)), "");
        assertArrayEquals(new double[] {0, 1, 1.5, 2, 2.5, 3, 2.75, 2.5, 2.25, 2, 0, 0},
                felt(1, 11, stimulus("s", "data", "values", list, "start", ms(1), "period", ms(4), "between",
                Value.of("linear"))));
    }

    @Test
    void everyRegionOfAStimulusMayHaveItsOwnColumn() {
        var rows = TextArrays.write(folder, "rows", new double[] {1, 10, 2, 20}, 2, 2);
        double[][] felt = lab.run(net(1, 2, 4, at(stimulus("s", "data", "values", rows), "p_3", "p_1")));
        assertArrayEquals(new double[] {0, 1, 0, 10}, felt[0]);
        assertArrayEquals(new double[] {0, 2, 0, 20}, felt[1]);
        String error = lab.errors(net(1, 2, 4, stimulus("s", "data", "values", rows))).get(0);
        assertTrue(error.contains("of one for each of the 4 regions"), error);
    }

    /** Row k of a model in seconds is at k periods, too. */
    @Test
    void rowsReachAModelInSecondsAtTheirTime() {
        var slow = Small.model(NodeDescription.named("slow").modelTime("s").input("u", 0, "1", "").build());
        var rows = TextArrays.write(folder, "rows", new double[] {1, 2}, 2, 1);
        var net = experiment(100, 600).add(Population.of("p", "slow", 1))
                .add(stimulus("s", "data", "values", rows, "start", Value.of(0.2, "s"), "period", ms(200)))
                .add(Monitor.raw("m", of("p", "u")));
        assertArrayEquals(new double[] {0, 1, 1, 2, 2, 0}, column(Lab.with(slow).run(net), 0));
    }

    private static Stimulus hiss(boolean shared) {
        return stimulus("s", "noise", "start", ms(3), "length", ms(40)).with(
                new Noise("ou", Map.of("std", Value.of(2), "tau", ms(5)), shared, Optional.empty()));
    }

    @Test
    void noiseIsCommonToTheRegionsOfItsStimulusAndSilentOutsideItsWindow() {
        double[][] felt = lab.run(net(1, 60, 3, at(hiss(true), "p_0", "p_2")));
        for (int k = 0; k < felt.length; k++) {
            assertEquals(0, felt[k][1]);
            assertEquals(felt[k][0], felt[k][2]);
            assertEquals(k >= 3 && k < 43, felt[k][0] != 0);
        }
        double[] own = lab.run(net(1, 60, 3, hiss(false)))[10];
        assertNotEquals(own[0], own[2]);
    }

    /** It is the process that stands on a port, under another name, so that law and first value are those. */
    @Test
    void noiseHasTheLawOfItsProcess() {
        int n = 4000;
        double[] felt = lab.run(net(1, 10, n, hiss(false)))[8];
        double squares = Arrays.stream(felt).map(x -> x * x).sum() / n;
        assertEquals(4, squares, 5 * 4 * Math.sqrt(2.0 / n));
    }

    private static Experiment.Builder everything(Value rows) {
        return net(0.5, 90, 600, hiss(true), stimulus("d", "data", "values", rows, "between", Value.of("linear"), "period",
                ms(1)),
                stimulus("t", "pulse-train", "amplitude", 1, "period", ms(3), "width", ms(1), "rise", ms(4)),
                at(stimulus("g", "gaussian", "amplitude", 1, "centre", ms(20), "spread", ms(4)), "p_7", "p_599"));
    }

    @Test
    void threadsBlocksResumingAndCompanyChangeNoBit() throws IOException {
        var rows = TextArrays.write(folder, "rows", new double[] {1, 2, 0, -1, 4}, 5, 1);
        double[][] expected = lab.threads(1, 32).run(everything(rows));
        assertSame(expected, lab.threads(3, 1).run(everything(rows)));
        Plan plan = lab.threads(2, 8).plan(everything(rows));
        var bytes = new ByteArrayOutputStream();
        var frames = new ArrayList<Frame>();
        try (Run run = plan.start()) {
            frames.addAll(run.advance(17).frames());
            run.checkpoint(bytes);
        }
        frames.addAll(Lab.frames(plan.resume(new ByteArrayInputStream(bytes.toByteArray())), 5));
        assertSame(expected, Lab.values(frames, 0));
    }

    @Test
    void membersHaveTheBitsOfTheirExperimentAlone() {
        var rows = TextArrays.write(folder, "rows", new double[] {1, 10, 2, 20}, 2, 2);
        Stimulus data = at(stimulus("d", "data", "values", rows), "p_0", "p_2");
        List<Frame> all = lab.frames(net(1, 20, 3, hiss(true), data).repeat(2)
                .vary(Varied.of("stimulus.s.noise.std", Value.of(1), Value.of(3))));
        for (int m = 0; m < 4; m++) {
            int member = m;
            Stimulus own = hiss(true).with(hiss(true).noise().orElseThrow().with("std", Value.of(m < 2 ? 1 : 3)));
            assertSame(lab.run(net(1, 20, 3, own, data).seed(4 + m % 2)),
                    Lab.values(all.stream().filter(frame -> frame.member() == member).toList(), 0));
        }
    }

    private static void assertSame(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int k = 0; k < expected.length; k++) {
            assertArrayEquals(expected[k], actual[k], "sample " + k);
        }
    }

    private void refused(Stimulus stimulus, String error) {
        assertEquals(error, lab.errors(net(1, 2, 2, stimulus)).get(0));
    }

    @Test
    void whatIsMissingOrTooMuchIsRefused() {
        refused(stimulus("s", "gaussian", "spread", ms(2)), "stimulus.s.centre: is missing; e.g. centre: 50 ms");
        refused(stimulus("s", "pulse-train", "period", ms(2), "width", ms(3)),
                "stimulus.s.width: pulses are longer than the time between them; a width of at most the period is needed");
        refused(stimulus("s", "data"),
                "stimulus.s.values: is missing; write values: {file: FILE, unit: 1} with a row for each instant,"
                + " or a list");
        refused(stimulus("s", "noise"), "stimulus.s.noise: a stimulus of noise, but of which?; add e.g. noise: {process: white,"
                + " sigma: …}");
        refused(stimulus("s", "pulse").with(hiss(true).noise().orElseThrow()),
                "stimulus.s.noise: noise in a waveform of its own; waveform: noise, or remove the key");
        String times = lab.errors(net(1, 2, 2, hiss(true).with(hiss(true).noise().orElseThrow().times("u", Sense.ITO)))).get(0);
        assertTrue(times.startsWith("stimulus.s.noise.times: noise on input u"), times);
        String unknown = lab.errors(net(1, 2, 2, stimulus("s", "alpa"))).get(0);
        assertTrue(unknown.contains("did you mean 'alpha'?"), unknown);
    }
}
