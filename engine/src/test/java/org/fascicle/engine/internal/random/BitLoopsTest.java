package org.fascicle.engine.internal.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.fascicle.engine.internal.simd.VectorBitLoops;
import org.junit.jupiter.api.Test;

/** Random bits in vector instructions against the published function, one by one. */
class BitLoopsTest {

    @Test
    void vectorsGiveTheBitsAndPositionsOfThePublishedFunction() {
        var random = new Random(7);
        for (int n = 8; n <= 256; n += 8) {
            long key = random.nextLong() | 1;
            long[] counters = random.longs(n).toArray();
            counters[0] = 0;
            counters[1] = -1;
            var bits = new long[n];
            var positions = new double[n];
            new VectorBitLoops().fill(key, counters, bits, positions, n);
            for (int i = 0; i < n; i++) {
                assertEquals(Squares.bits(key, counters[i]), bits[i], "key " + key + ", counter " + counters[i]);
                assertEquals((bits[i] >> 10) * 0x1p-53, positions[i], "bits " + bits[i]);
            }
        }
    }

    @Test
    void aColumnHasTheNormalsOfItsRegionsWhateverItsLengthAndHoweverLargeTheIndices() {
        var random = new Random(8);
        for (int n : new int[] {1, 2, 7, 8, 9, 90, 255, 256, 257, 300}) {
            for (long most : new long[] {1000, 1L << 32}) {
                long[] index = random.longs(n, 0, most).toArray();
                var column = new double[n];
                Normals.column(StreamKey.of(5, "p.x", 0), index, 77, column, 0, n);
                var single = new double[n];
                for (int i = 0; i < n; i++) {
                    single[i] = Normals.of(StreamKey.of(5, "p.x", 0), index[i], 77);
                }
                assertArrayEquals(single, column);
            }
        }
    }
}
