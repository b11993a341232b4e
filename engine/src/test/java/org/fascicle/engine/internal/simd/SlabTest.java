package org.fascicle.engine.internal.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each value is its own place, so that it tells where it came from. */
class SlabTest {

    private static final int PITCH = 40;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void sumsOfSomeStepsBecomeRowsAndAreZeroAfterwards(int length) {
        for (int n : new int[] {1, 7, 8, 9, 33}) {
            int from = 8;
            int to = length == 8 ? 0 : length;
            var ahead = new double[n * LinkLoops.WINDOW];
            Arrays.setAll(ahead, k -> k + 1);
            var rows = new double[8 * PITCH];
            Arrays.fill(rows, -1);
            Slab.take(ahead, from, length, rows, PITCH, to, n);
            for (int k = 0; k < ahead.length; k++) {
                int step = k % LinkLoops.WINDOW;
                assertEquals(step >= from && step < from + length ? 0 : k + 1, ahead[k], "ahead " + k);
            }
            for (int k = 0; k < rows.length; k++) {
                int q = k / PITCH - to;
                int i = k % PITCH;
                double moved = LinkLoops.WINDOW * i + from + q + 1;
                assertEquals(q >= 0 && q < length && i < n ? moved : -1, rows[k], "row " + q + ", target " + i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void rowsAreZeroWhereNothingIsKeptAhead(int length) {
        var rows = new double[8 * PITCH];
        Arrays.fill(rows, -1);
        Slab.take(new double[0], 0, length, rows, PITCH, 0, 5);
        for (int k = 0; k < length * PITCH; k++) {
            assertEquals(0, rows[k]);
        }
    }
}
