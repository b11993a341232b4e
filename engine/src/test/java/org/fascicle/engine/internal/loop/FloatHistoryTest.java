package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Varied;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.HistoryFormat;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Run;
import org.fascicle.engine.GivenAtlas;
import org.fascicle.engine.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A gather, written down here, that rounds to float what is read with a delay of two steps and more is the reference; the order
 * of terms is the promised one.
 */
class FloatHistoryTest {

    private static final int STEPS = 300;
    private static final double TAU = 20;
    private static final int N = 23;

    private final double[] weights = new double[N * N];
    private final double[] steps = new double[N * N];

    FloatHistoryTest() {
        var random = new Random(6);
        for (int k = 0; k < N * N; k++) {
            weights[k] = random.nextDouble() < 0.4 ? random.nextDouble() / N : 0;
            double u = random.nextDouble();
            steps[k] = Math.floor(100 * u * u * u);
        }
    }

    private static double start(int i) {
        return Math.sqrt(i + 0.5);
    }

    private static Experiment.Builder experiment() {
        List<Value> start = IntStream.range(0, N).<Value>mapToObj(i -> Value.of(start(i))).toList();
        return Lab.experiment(1, STEPS).connectome(ConnectomeSource.atlas("given"))
                .add(Population.of("p", "leak", new Regions.All()).with("tau", Value.of(TAU, "ms"))
                        .starting("x", new Value.Many(start, "")))
                .add(Projection.of("net", of("p", "x"), of("p", "c"), "linear").with("a", Value.of(1, "1/ms")).strength(0.1)
                        .delayed(new Delay("conduction", Map.of(), "nearest")))
                .add(Monitor.raw("m", of("p", "x")));
    }

    private Lab lab(HistoryFormat format) {
        return Lab.with(GivenAtlas.of(N, weights).lengths(steps)).with(format);
    }

    /** x(n+1) = x(n) + h (-x(n)/tau + c(n)). */
    private double[][] gather() {
        var x = new double[STEPS + 1][N];
        for (int i = 0; i < N; i++) {
            x[0][i] = start(i);
        }
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < N; i++) {
                double c = 0 + 0.1 * (1 * sum(x, step, i));
                x[step + 1][i] = x[step][i] + 1 * (-x[step][i] / TAU + c);
            }
        }
        return Arrays.copyOfRange(x, 1, STEPS + 1);
    }

    private double sum(double[][] x, int step, int i) {
        int[] low = {32, 16, 8, 4, 2, 1, 0};
        int[] high = {Integer.MAX_VALUE, 31, 15, 7, 3, 1, 0};
        double sum = 0;
        for (int c = 0; c < low.length; c++) {
            for (int j = 0; j < N; j++) {
                int d = (int) steps[i * N + j];
                if (weights[i * N + j] != 0 && d >= low[c] && d <= high[c]) {
                    double then = x[Math.max(0, step - d)][j];
                    sum = Math.fma(weights[i * N + j], d >= 2 ? (double) (float) then : then, sum);
                }
            }
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"1, 32", "2, 32", "3, 32", "1, 1", "2, 8"})
    void theBitsAreThoseOfAGatherThatRoundsWhateverTheThreadsAndBlocks(int threads, int historyBlock) {
        assertSameBits(gather(), lab(HistoryFormat.FLOAT32).threads(threads, historyBlock).run(experiment()));
    }

    @Test
    void linksOfNoStepAndOfOneAreNotRounded() {
        for (int k = 0; k < N * N; k++) {
            steps[k] = k % 2;
        }
        assertSameBits(lab(HistoryFormat.FLOAT64).run(experiment()), lab(HistoryFormat.FLOAT32).run(experiment()));
    }

    @Test
    void roundingMakesADifferenceOfTheSizeOfAFloat() {
        double[] exact = lab(HistoryFormat.FLOAT64).run(experiment())[STEPS - 1];
        double[] rounded = lab(HistoryFormat.FLOAT32).run(experiment())[STEPS - 1];
        assertFalse(Arrays.equals(exact, rounded), "nothing is rounded");
        // All terms are positive and the network is linear: every value is off by at most (1 + 2^-24)^n after n passes of links.
        for (int i = 0; i < N; i++) {
            assertEquals(1, rounded[i] / exact[i], STEPS * 0x1p-24);
        }
    }

    @Test
    void a64BitHistoryIsTheDefault() {
        double[][] asked = lab(HistoryFormat.FLOAT64).run(experiment());
        assertSameBits(asked, Lab.with(GivenAtlas.of(N, weights).lengths(steps)).run(experiment()));
    }

    @Test
    void theHistoryTakesHalfTheMemory() {
        long rings = 8L * N * (256 + 32 + 8);
        long saved = lab(HistoryFormat.FLOAT64).plan(experiment()).summary().stateBytes()
                - lab(HistoryFormat.FLOAT32).plan(experiment()).summary().stateBytes();
        assertEquals(rings / 2, saved);
    }

    @Test
    void theResultWillSaySo() {
        assertEquals(HistoryFormat.FLOAT32, lab(HistoryFormat.FLOAT32).plan(experiment()).provenance().history());
        assertEquals(HistoryFormat.FLOAT64, lab(HistoryFormat.FLOAT64).plan(experiment()).provenance().history());
    }

    @Test
    void membersOfAnEnsembleHaveTheBitsOfEachAlone() {
        Lab lab = lab(HistoryFormat.FLOAT32);
        Plan plan = lab.plan(experiment().vary(Varied.of("projections.net.strength", Value.of(0.05), Value.of(0.1))));
        List<Frame> all;
        try (Run run = plan.start()) {
            all = Lab.frames(run, 1000);
        }
        assertSameBits(gather(), Lab.values(all.stream().filter(frame -> frame.member() == 1).toList(), 0));
        assertEquals(HistoryFormat.FLOAT32, plan.provenance().history());
    }

    private static byte[] checkpoint(Plan plan, int stop, List<Frame> frames) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Run run = plan.start()) {
            frames.addAll(run.advance(stop).frames());
            run.checkpoint(bytes);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 45, 150, 299})
    void aResumedRunHasTheBitsOfOneThatNeverStopped(int stop) throws IOException {
        Plan plan = lab(HistoryFormat.FLOAT32).threads(2, 32).plan(experiment());
        var frames = new ArrayList<Frame>();
        byte[] bytes = checkpoint(plan, stop, frames);
        try (Run run = plan.resume(new ByteArrayInputStream(bytes))) {
            frames.addAll(Lab.frames(run, 11));
        }
        assertSameBits(gather(), Lab.values(frames, 0));
    }

    @Test
    void aCheckpointOfTheOtherFormatIsRefused() throws IOException {
        for (HistoryFormat format : HistoryFormat.values()) {
            byte[] bytes = checkpoint(lab(format).plan(experiment()), 10, new ArrayList<>());
            HistoryFormat other = format == HistoryFormat.FLOAT32 ? HistoryFormat.FLOAT64 : HistoryFormat.FLOAT32;
            Plan plan = lab(other).plan(experiment());
            String message = assertThrows(IOException.class, () -> plan.resume(new ByteArrayInputStream(bytes))).getMessage();
            assertTrue(message.contains("other run options"), message);
        }
    }

    private static void assertSameBits(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int step = 0; step < expected.length; step++) {
            assertArrayEquals(expected[step], actual[step], "step " + (step + 1));
        }
    }
}
