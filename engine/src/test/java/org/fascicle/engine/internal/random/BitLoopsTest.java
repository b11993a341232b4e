package org.fascicle.engine.internal.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.fascicle.engine.internal.simd.BitLoops;
import org.fascicle.engine.internal.simd.VectorBitLoops;
import org.junit.jupiter.api.Test;

/** Random bits in vector instructions against the published function, one by one. */
class BitLoopsTest {

    @Test
    void vectorsGiveTheBitsOfThePublishedFunction() {
        var random = new Random(7);
        for (int n = 1; n <= 256; n++) {
            long key = random.nextLong() | 1;
            long step = random.nextLong(1L << 40);
            int at = random.nextInt(9);
            long[] counters = random.longs(at + n + BitLoops.BEYOND).toArray();
            counters[at] = 0;
            counters[at + n / 2] = -1;
            var distances = new long[n + BitLoops.BEYOND];
            var positions = new double[n + BitLoops.BEYOND];
            new VectorBitLoops().fill(key, counters, at, step, distances, positions, n);
            for (int i = 0; i < n; i++) {
                long bits = Squares.bits(key, counters[at + i] + step);
                assertEquals((bits >> 10) * 0x1p10, positions[i], "bits " + bits);
                assertEquals(bits & 0x3ff, distances[i] & 0x3ff, "bits " + bits);
                assertEquals(bits < 0 ? ~(bits >> 10) : bits >> 10, distances[i] >> 10, "bits " + bits);
            }
        }
    }

    @Test
    void aColumnHasTheNormalsOfItsRegionsWhateverItsLengthAndHoweverLargeTheIndices() {
        var random = new Random(8);
        for (int n : new int[] {1, 2, 7, 8, 9, 90, 255, 256, 257, 300}) {
            for (long most : new long[] {1000, 1L << 32}) {
                long[] index = random.longs(n, 0, most).toArray();
                assertArrayEquals(oneByOne(index, 77), column(new Regions(index), 77, 0, n));
            }
        }
    }

    @Test
    void lanesThatRepeatTheLastRegionHaveItsDraw() {
        for (int n : new int[] {1, 2, 7, 90}) {
            for (long first : new long[] {0, 1L << 24}) {
                long[] index = LongStream.range(first, first + n + 6).map(i -> Math.min(i, first + n - 1)).toArray();
                var regions = new Regions(index);
                for (int step = 0; step < 100; step++) {
                    double[] single = oneByOne(index, step);
                    assertArrayEquals(single, column(regions, step, 0, n + 6));
                    assertArrayEquals(Arrays.copyOfRange(single, n + 1, n + 4), column(regions, step, n + 1, n + 4));
                }
            }
        }
    }

    private static double[] column(Regions regions, long step, int from, int to) {
        var column = new double[to];
        Normals.column(new RawBits(), StreamKey.of(5, "p.x", 0), regions, step, column, from, to);
        return Arrays.copyOfRange(column, from, to);
    }

    private static double[] oneByOne(long[] index, long step) {
        return LongStream.of(index).mapToDouble(i -> Normals.of(StreamKey.of(5, "p.x", 0), i, step)).toArray();
    }
}
