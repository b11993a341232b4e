package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fascicle.api.Bound;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.RegionInstrument;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Run;
import org.fascicle.engine.GivenAtlas;
import org.fascicle.engine.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stopping and going on changes no bit, in a network that has everything: delays of all classes, noise, means, an instrument. */
class CheckpointTest {

    private static final int N = 9;
    private static final int STEPS = 150;

    private final Lab lab = Lab.with(atlas(), lowPass());

    private static GivenAtlas atlas() {
        var random = new Random(8);
        double[] weights = random.doubles(N * N).map(w -> w < 0.3 ? 0 : w / N).toArray();
        double[] lengths = random.doubles(N * N).map(l -> Math.floor(70 * l * l)).toArray();
        return GivenAtlas.of(N, weights).lengths(lengths);
    }

    private static RegionInstrument lowPass() {
        InstrumentDescription description = InstrumentDescription.named("low-pass").parameter("tau", 15, "ms", "")
                .state("s", "0", "source", "", Bound.free()).reading("y", "source").equations("s' = (z - s)/tau\ny = 2*s")
                        .build();
        return () -> description;
    }

    private static Experiment.Builder everything(long seed) {
        var white = new Noise("white", Map.of("sigma", Value.of(0.1, "1/sqrt(ms)")), false, Optional.empty());
        var ou = new Noise("ou", Map.of("std", Value.of(0.2, "1/ms")), false, Optional.empty());
        return experiment(1, STEPS).seed(seed).integrator(Integrator.of("heun")).connectome(ConnectomeSource.atlas("given"))
                .add(Population.of("p", "leak", new Regions.All()).noisy("x", white).noisy("c", ou))
                .add(Projection.of("late", of("p", "c"), of("p", "c"), "linear").strength(0.1)
                        .delayed(new Delay("conduction", Map.of("speed", Value.of(0.5, "mm/ms")), "ceil"))
                        .weighted(new Weights.FromConnectome()))
                .add(Projection.of("net", of("p", "x"), of("p", "c"), "diffusive").with("k", Value.of(0.1, "1/ms"))
                        .delayed(new Delay("conduction", Map.of(), "linear")))
                .add(Monitor.raw("raw", of("p", "x")))
                .add(new Monitor("mean", List.of(of("p", "x")), Optional.empty(), Sampling.AVERAGE,
                        Optional.of(Value.of(10, "ms")),
                        Optional.empty(), Optional.empty(), true, Map.of()))
                .add(Monitor.through("low-pass", "seen", of("p", "x"), Value.of(5, "ms")));
    }

    /** Lengths of 0 would make the late projection immediate. */
    private static GivenAtlas withoutZeroLengths(GivenAtlas atlas) {
        return atlas.lengths(Arrays.stream(atlas.lengths().orElseThrow()).map(l -> l + 1).toArray());
    }

    private final Lab whole = Lab.with(withoutZeroLengths(atlas()), lowPass());

    private static byte[] checkpoint(Run run) throws IOException {
        var bytes = new ByteArrayOutputStream();
        run.checkpoint(bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 31, 32, 33, 45, 64, 95, 127, 128, 149})
    void aResumedRunHasTheBitsOfOneThatNeverStopped(int stop) throws IOException {
        for (int threads = 1; threads <= 2; threads++) {
            for (int block : new int[] {1, 8, 32}) {
                Plan plan = whole.threads(threads, block).plan(everything(3));
                List<Frame> expected = Lab.frames(plan.start(), 1000);
                var frames = new ArrayList<Frame>();
                byte[] bytes;
                try (Run run = plan.start()) {
                    frames.addAll(run.advance(stop).frames());
                    bytes = checkpoint(run);
                    run.advance(3);
                }
                try (Run run = plan.resume(new ByteArrayInputStream(bytes))) {
                    frames.addAll(Lab.frames(run, 11));
                }
                assertSame(expected, frames);
            }
        }
    }

    private static void assertSame(List<Frame> expected, List<Frame> actual) {
        assertEquals(expected.size(), actual.size());
        for (int k = 0; k < expected.size(); k++) {
            assertEquals(expected.get(k).recording(), actual.get(k).recording());
            assertEquals(expected.get(k).index(), actual.get(k).index());
            assertEquals(expected.get(k).timeMs(), actual.get(k).timeMs());
            assertArrayEquals(expected.get(k).values(), actual.get(k).values(), "recording " + expected.get(k).recording()
                    + " at " + expected.get(k).timeMs());
        }
    }

    @Test
    void aCheckpointOfTheStartIsTheStart() throws IOException {
        Plan plan = whole.plan(everything(3));
        byte[] bytes = checkpoint(plan.start());
        assertSame(Lab.frames(plan.start(), 1000), Lab.frames(plan.resume(new ByteArrayInputStream(bytes)), 1000));
    }

    @Test
    void historyBlocksThreadsAndCallsChangeNoBit() {
        List<Frame> expected = Lab.frames(whole.threads(1, 32).plan(everything(3)).start(), 1000);
        for (int block : new int[] {1, 2, 4, 8, 16, 32}) {
            for (int threads = 1; threads <= 3; threads++) {
                try (Run run = whole.threads(threads, block).plan(everything(3)).start()) {
                    assertSame(expected, Lab.frames(run, 7 * threads));
                }
            }
        }
    }

    @Test
    void aCheckpointOfAnotherExperimentIsRefused() throws IOException {
        byte[] bytes = checkpoint(whole.plan(everything(3)).start());
        Plan other = whole.plan(everything(4));
        String message = assertThrows(IOException.class, () -> other.resume(new ByteArrayInputStream(bytes))).getMessage();
        assertTrue(message.contains("another experiment"), message);
    }

    @Test
    void aCheckpointOfOtherWeightsIsRefused() throws IOException {
        byte[] bytes = checkpoint(whole.plan(everything(3)).start());
        double[] weights = atlas().weights().clone();
        weights[5] += 0.25;
        Plan other = Lab.with(withoutZeroLengths(new GivenAtlas(atlas().regions(), weights, atlas().lengths())), lowPass())
                .plan(everything(3));
        assertThrows(IOException.class, () -> other.resume(new ByteArrayInputStream(bytes)));
    }

    @Test
    void aTruncatedCheckpointIsRefused() throws IOException {
        Plan plan = whole.plan(everything(3));
        byte[] bytes = checkpoint(plan.start());
        for (int length : new int[] {0, 1, 10, 40, 100, 1000, bytes.length - 1}) {
            assertThrows(IOException.class, () -> plan.resume(new ByteArrayInputStream(bytes, 0, length)), length + " bytes");
        }
    }

    @Test
    void aSingleFlippedBitIsNoticed() throws IOException {
        Plan plan = whole.plan(everything(3));
        byte[] bytes = checkpoint(plan.start());
        var random = new Random(1);
        for (int trial = 0; trial < 50; trial++) {
            byte[] damaged = bytes.clone();
            int at = random.nextInt(bytes.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            assertThrows(IOException.class, () -> plan.resume(new ByteArrayInputStream(damaged)), "byte " + at);
        }
    }

    @Test
    void thisExperimentNeedsItsDelays() {
        String error = lab.errors(everything(3)).get(0);
        assertTrue(error.startsWith("projections.late"), error);
    }
}
