package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.internal.loop.Wiring.assertSameBits;
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
import java.util.Random;
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

/** The gather of {@link Wiring}, rounding to float what is read with a delay of two steps and more, is the reference. */
class FloatHistoryTest {

    private static final int N = 23;

    private final double[] weights = new double[N * N];
    private final double[] steps = new double[N * N];
    private final Wiring wiring = new Wiring(N, weights, steps);

    FloatHistoryTest() {
        var random = new Random(6);
        for (int k = 0; k < N * N; k++) {
            weights[k] = random.nextDouble() < 0.4 ? random.nextDouble() / N : 0;
            double u = random.nextDouble();
            steps[k] = Math.floor(100 * u * u * u);
        }
    }

    private Lab lab(HistoryFormat format) {
        return Lab.with(GivenAtlas.of(N, weights).lengths(steps)).with(format);
    }

    private double[][] gather() {
        return wiring.gather(value -> (float) value);
    }

    @ParameterizedTest
    @CsvSource({"1, 32", "2, 32", "3, 32", "1, 1", "2, 8"})
    void theBitsAreThoseOfAGatherThatRoundsWhateverTheThreadsAndBlocks(int threads, int historyBlock) {
        assertSameBits(gather(), lab(HistoryFormat.FLOAT32).threads(threads, historyBlock).run(wiring.experiment()));
    }

    @Test
    void linksOfNoStepAndOfOneAreNotRounded() {
        for (int k = 0; k < N * N; k++) {
            steps[k] = k % 2;
        }
        assertSameBits(lab(HistoryFormat.FLOAT64).run(wiring.experiment()), lab(HistoryFormat.FLOAT32).run(wiring.experiment()));
    }

    @Test
    void roundingMakesADifferenceOfTheSizeOfAFloat() {
        double[] exact = lab(HistoryFormat.FLOAT64).run(wiring.experiment())[Wiring.STEPS - 1];
        double[] rounded = lab(HistoryFormat.FLOAT32).run(wiring.experiment())[Wiring.STEPS - 1];
        assertFalse(Arrays.equals(exact, rounded), "nothing is rounded");
        // All terms are positive and the network is linear: every value is off by at most (1 + 2^-24)^n after n passes of links.
        for (int i = 0; i < N; i++) {
            assertEquals(1, rounded[i] / exact[i], Wiring.STEPS * 0x1p-24);
        }
    }

    @Test
    void a64BitHistoryIsTheDefault() {
        double[][] asked = lab(HistoryFormat.FLOAT64).run(wiring.experiment());
        assertSameBits(asked, Lab.with(GivenAtlas.of(N, weights).lengths(steps)).run(wiring.experiment()));
    }

    @Test
    void theHistoryTakesHalfTheMemory() {
        long rings = 8L * N * (256 + 32 + 8);
        long saved = lab(HistoryFormat.FLOAT64).plan(wiring.experiment()).summary().stateBytes()
                - lab(HistoryFormat.FLOAT32).plan(wiring.experiment()).summary().stateBytes();
        assertEquals(rings / 2, saved);
    }

    @Test
    void theResultWillSaySo() {
        assertEquals(HistoryFormat.FLOAT32, lab(HistoryFormat.FLOAT32).plan(wiring.experiment()).provenance().history());
        assertEquals(HistoryFormat.FLOAT64, lab(HistoryFormat.FLOAT64).plan(wiring.experiment()).provenance().history());
    }

    @Test
    void membersOfAnEnsembleHaveTheBitsOfEachAlone() {
        Lab lab = lab(HistoryFormat.FLOAT32);
        Plan plan = lab.plan(wiring.experiment().vary(Varied.of("projections.net.strength", Value.of(0.05), Value.of(0.1))));
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
    @ValueSource(ints = {1, 6, 7, 8, 31, 32, 45, 150, 299})
    void aResumedRunHasTheBitsOfOneThatNeverStopped(int stop) throws IOException {
        Plan plan = lab(HistoryFormat.FLOAT32).threads(2, 32).plan(wiring.experiment());
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
            byte[] bytes = checkpoint(lab(format).plan(wiring.experiment()), 10, new ArrayList<>());
            HistoryFormat other = format == HistoryFormat.FLOAT32 ? HistoryFormat.FLOAT64 : HistoryFormat.FLOAT32;
            Plan plan = lab(other).plan(wiring.experiment());
            String message = assertThrows(IOException.class, () -> plan.resume(new ByteArrayInputStream(bytes))).getMessage();
            assertTrue(message.contains("other run options"), message);
        }
    }
}
