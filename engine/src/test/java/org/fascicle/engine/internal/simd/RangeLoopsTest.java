package org.fascicle.engine.internal.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeLoopsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 16, 19, 96})
    void whatIsOutOfRangeIsSeenWhereverItIs(int n) {
        double[] limits = {2, 3};
        for (RangeLoops loops : new RangeLoops[] {RangeLoops.fastest(), new VectorRangeLoops()}) {
            var columns = new double[3][n];
            Arrays.fill(columns[0], -2);
            Arrays.fill(columns[1], 3);
            Arrays.fill(columns[2], Double.NaN);
            assertTrue(loops.within(columns, limits));
            for (double bad : new double[] {3.1, -3.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                for (int place = 0; place < 2 * n; place++) {
                    double[] column = columns[place / n];
                    double before = column[place % n];
                    column[place % n] = bad;
                    assertFalse(loops.within(columns, limits), bad + " at " + place);
                    assertEquals(place % n, RangeLoops.firstOutside(column, limits[place / n]));
                    column[place % n] = before;
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void whereAllIsInRangeThereIsNoFirstPlace(int n) {
        assertEquals(n, RangeLoops.firstOutside(new double[n], 1));
    }
}
