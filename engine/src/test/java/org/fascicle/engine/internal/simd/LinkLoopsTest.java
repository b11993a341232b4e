package org.fascicle.engine.internal.simd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fascicle.api.run.HistoryFormat;
import org.fascicle.engine.Allocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both spellings of the loops over links against the sums as anybody would write them down, to the bit. */
class LinkLoopsTest {

    private static final int RING = 128;
    private static final LinkLoops PLAIN = new PlainLinkLoops();
    private static final LinkLoops VECTOR = new VectorLinkLoops();

    private static double[] values(Random random, int n) {
        return random.doubles(n, -1, 1).map(x -> x * x * x).toArray();
    }

    /** Links of random number into each of some targets, and what their sources did. */
    private record Wiring(LinkRows links, int targets, Rings history, int first, long now) {

        static Wiring random(Random random, int targets, int sources, int most, int length, HistoryFormat format) {
            var start = new int[targets + 1];
            for (int i = 0; i < targets; i++) {
                start[i + 1] = start[i] + random.nextInt(most + 1);
            }
            int count = start[targets];
            int[] source = random.ints(count, 0, sources).toArray();
            int[] steps = random.ints(count, length, RING - LinkLoops.WINDOW).toArray();
            var history = Rings.of(3 * sources, RING, format);
            long now = LinkLoops.WINDOW * (10L + random.nextInt(20));
            for (long step = now - RING; step < now; step += Rings.AT_ONCE) {
                var latest = new double[Rings.AT_ONCE][];
                Arrays.setAll(latest, q -> values(random, 3 * sources));
                history.write(step, latest, 0, 3 * sources);
            }
            return new Wiring(new LinkRows(start, shuffled(random, targets), source, steps, values(random, count)), targets,
                    history, random.nextInt(3) * sources, now);
        }

        private static int[] shuffled(Random random, int n) {
            List<Integer> all = new ArrayList<>(IntStream.range(0, n).boxed().toList());
            Collections.shuffle(all, random);
            return all.stream().mapToInt(i -> i).toArray();
        }

        double[] expected(double[] begun, int at, int length) {
            double[] sums = begun.clone();
            for (int r = 0; r < targets; r++) {
                for (int q = 0; q < length; q++) {
                    int to = LinkLoops.WINDOW * links.target()[r] + at + q;
                    for (int k = links.start()[r]; k < links.start()[r + 1]; k++) {
                        long when = now + q - links.steps()[k];
                        double then = value(history, (first + links.source()[k]) * history.stride() + history.index(when));
                        sums[to] = Math.fma(links.weight()[k], then, sums[to]);
                    }
                }
            }
            return sums;
        }

        double[] actual(LinkLoops loops, double[] begun, int at, int length) {
            double[] sums = begun.clone();
            loops.ahead(links, 0, targets, history, first, now, sums, at, length);
            return sums;
        }
    }

    private static double value(Rings history, int index) {
        return history instanceof FloatRings floats ? floats.values()[index] : ((DoubleRings) history).values()[index];
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16, 32})
    void delayedSumsHaveTheBitsOfAGatherStepByStep(int length) {
        assertGathered(length, HistoryFormat.FLOAT64);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16, 32})
    void delayedSumsOfFloatsHaveTheBitsOfAGatherStepByStep(int length) {
        assertGathered(length, HistoryFormat.FLOAT32);
    }

    private static void assertGathered(int length, HistoryFormat format) {
        for (int targets : new int[] {1, 3, 8, 17}) {
            for (int most : new int[] {0, 1, 2, 7, 40}) {
                var random = new Random(31L * targets + most);
                var wiring = Wiring.random(random, targets, 11, most, length, format);
                int at = random.nextInt(LinkLoops.WINDOW / length) * length;
                double[] begun = values(random, targets * LinkLoops.WINDOW);
                double[] expected = wiring.expected(begun, at, length);
                assertArrayEquals(expected, wiring.actual(PLAIN, begun, at, length), "plain, " + targets + " x " + most);
                assertArrayEquals(expected, wiring.actual(VECTOR, begun, at, length), "vector, " + targets + " x " + most);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRingGivesBackWhatWasWrittenAcrossItsEnd(HistoryFormat format) {
        for (int rows : new int[] {8, 16}) {
            var rings = Rings.of(3, 64, format);
            var latest = new double[rows][3];
            for (long step = 0; step < 150; step++) {
                latest[(int) step % rows] = new double[] {step, -step, 1};
                if (step % 8 == 7) {
                    rings.write(step - 7, latest, 0, 2);
                    assertWritten(rings, step);
                }
            }
            assertEquals(0, value(rings, 2 * rings.stride()), "a source that was not asked for");
        }
    }

    private static void assertWritten(Rings rings, long step) {
        for (int back = 0; back < 64 && back <= step; back++) {
            int from = rings.stride() + rings.index(step - back);
            for (int q = 0; q <= Math.min(back, LinkLoops.WINDOW - 1); q++) {
                assertEquals(-(step - back + q), value(rings, from + q), "step " + step + ", " + back + " back, + " + q);
            }
        }
    }

    @Test
    void aRingOfFloatsGivesBackTheNearestFloat() {
        var rings = Rings.of(5, 64, HistoryFormat.FLOAT32);
        double tie = 1 + 0x1p-24;
        var latest = new double[8][5];
        latest[3] = new double[] {0.1, tie, Math.nextUp(tie), -0.0, 1e39};
        rings.write(0, latest, 0, 5);
        double[] nearest = {(double) 0.1f, 1, 1 + 0x1p-23, -0.0, Double.POSITIVE_INFINITY};
        for (int source = 0; source < 5; source++) {
            assertEquals(nearest[source], value(rings, source * rings.stride() + rings.index(3)), "source " + source);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theVectorSpellingTakesOverWhenItIsCompiled(HistoryFormat format) throws InterruptedException {
        var history = Rings.of(1, 64, format);
        long end = System.nanoTime() + 60_000_000_000L;
        while (!(LinkLoops.forDelayed(history, 100_000_000) instanceof VectorLinkLoops) && System.nanoTime() < end) {
            for (int i = 0; i < 1000; i++) {
                LinkLoops.forDelayed(history, 100_000_000);
            }
            Thread.sleep(10);
        }
        assertSame(VectorLinkLoops.class, LinkLoops.forDelayed(history, 100_000_000).getClass(), "not within a minute");
    }

    /** Vectors that end up as objects on the heap cost ten times as much and allocate hundreds of bytes per instruction. */
    @ParameterizedTest
    @EnumSource
    void warmVectorLoopsKeepTheirVectorsInRegisters(HistoryFormat format) {
        var wiring = Wiring.random(new Random(5), 96, 96, 40, 32, format);
        var ahead = new double[96 * LinkLoops.WINDOW];
        assertEquals(0, Allocation.whenWarm(() ->
                VECTOR.ahead(wiring.links(), 0, 96, wiring.history(), 0, wiring.now(), ahead, 0, 32)), "bytes per call");
    }
}
