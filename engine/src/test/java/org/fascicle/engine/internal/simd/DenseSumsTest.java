package org.fascicle.engine.internal.simd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.fascicle.engine.Allocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both spellings of undelayed sums against the sums as anybody would write them down, to the bit. */
class DenseSumsTest {

    private static double[] values(Random random, int n) {
        return random.doubles(n, -1, 1).map(x -> x * x * x).toArray();
    }

    private static double[][] rows(Random random, int sources, int targets) {
        var rows = new double[sources][];
        for (int j = 0; j < sources; j++) {
            rows[j] = values(random, targets);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 24, 32, 40, 48, 56, 64, 72, 80, 88, 96, 104, 112, 120, 136, 200, 1000})
    void sumsHaveTheBitsOfOneTermAfterTheOther(int targets) {
        var random = new Random(targets);
        for (int members : new int[] {1, 2, 3, 4, 5, 6, 8, 13}) {
            DenseSums vector = new VectorDenseSums(members, targets);
            for (int sources : new int[] {1, 2, 3, 4, 5, 8, 90}) {
                double[][] rows = rows(random, sources, targets);
                int first = random.nextInt(3);
                double[] x = values(random, first + members * sources);
                double[][] expected = rows(random, members, targets);
                double[][] plain = copy(expected);
                double[][] wide = copy(expected);
                for (int m = 0; m < members; m++) {
                    for (int i = 0; i < targets; i++) {
                        for (int j = 0; j < sources; j++) {
                            expected[m][i] = Math.fma(rows[j][i], x[first + m * sources + j], expected[m][i]);
                        }
                    }
                }
                new PlainDenseSums().add(rows, x, first, sources, plain);
                vector.add(rows, x, first, sources, wide);
                String what = sources + " sources, " + members + " members";
                assertArrayEquals(expected, plain, what);
                assertArrayEquals(expected, wide, what);
            }
        }
    }

    private static double[][] copy(double[][] rows) {
        var copy = new double[rows.length][];
        for (int j = 0; j < rows.length; j++) {
            copy[j] = rows[j].clone();
        }
        return copy;
    }

    @Test
    void theVectorSpellingTakesOverWhenItIsCompiled() throws InterruptedException {
        Choice<DenseSums> choice = DenseSums.of(5, 72);
        long end = System.nanoTime() + 60_000_000_000L;
        while (!(choice.current() instanceof VectorDenseSums) && System.nanoTime() < end) {
            for (int i = 0; i < 100_000; i++) {
                choice.current();
            }
            Thread.sleep(10);
        }
        assertSame(VectorDenseSums.class, choice.current().getClass(), "not within a minute");
    }

    /** Vectors that end up as objects on the heap cost ten times as much and allocate hundreds of bytes per instruction. */
    @ParameterizedTest
    @ValueSource(ints = {8, 80, 96, 104})
    void warmLoopsKeepTheirVectorsInRegisters(int targets) {
        var random = new Random(targets);
        double[][] rows = rows(random, 96, targets);
        double[] x = values(random, 6 * 96);
        for (int members : new int[] {1, 2, 4, 5, 6}) {
            DenseSums vector = new VectorDenseSums(members, targets);
            var sums = new double[members][targets];
            long bytes = Allocation.whenWarm(() -> vector.add(rows, x, 0, 96, sums));
            assertEquals(0, bytes, "bytes per call for " + members + " members");
        }
    }
}
