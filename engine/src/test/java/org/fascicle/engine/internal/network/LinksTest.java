package org.fascicle.engine.internal.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.fascicle.api.run.HistoryFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order in which links are summed, which is fixed for ever. */
class LinksTest {

    @ParameterizedTest
    @CsvSource({"0, NONE", "1, ONE", "2, FROM_2", "3, FROM_2", "4, FROM_4", "7, FROM_4", "8, FROM_8", "15, FROM_8", "16, FROM_16",
        "31, FROM_16", "32, FROM_32", "33, FROM_32", "16777216, FROM_32"})
    void aDelayHasItsClass(int steps, DelayClass expected) {
        assertEquals(expected, DelayClass.of(steps));
    }

    @Test
    void linksAreSortedByTargetThenClassFromTheLongestThenSource() {
        Links links = Links.sorted(2, 3, new int[] {1, 0, 0, 0, 0, 0}, new int[] {0, 0, 1, 2, 1, 0},
                new int[] {5, 0, 40, 33, 1, 200},
                new double[] {1, 2, 3, 4, 5, 6});
        assertArrayEquals(new int[] {0, 0, 0, 0, 0, 1}, links.target());
        assertArrayEquals(new int[] {0, 1, 2, 1, 0, 0}, links.source());
        assertArrayEquals(new int[] {200, 40, 33, 1, 0, 5}, links.steps());
        assertArrayEquals(new double[] {6, 3, 4, 5, 2, 1}, links.weight());
    }

    @Test
    void linksBetweenTheSameLanesInTheSameClassKeepTheirOrder() {
        Links links = Links.sorted(1, 1, new int[] {0, 0, 0}, new int[] {0, 0, 0}, new int[] {3, 2, 3}, new double[] {1, 2, 3});
        assertArrayEquals(new double[] {1, 2, 3}, links.weight());
    }

    @Test
    void aNetworkWithoutLinksHasNoDelay() {
        Links none = Links.sorted(2, 2, new int[0], new int[0], new int[0], new double[0]);
        assertEquals(0, none.longest());
        assertEquals(Integer.MAX_VALUE, none.shortest());
        assertArrayEquals(new double[2], none.inStrengths());
    }

    @Test
    void strengthsAreSumsOverRowsAndColumns() {
        Links links = Links.sorted(2, 3, new int[] {0, 0, 1}, new int[] {0, 2, 2}, new int[] {0, 9, 1}, new double[] {1, 2, 4});
        assertArrayEquals(new double[] {3, 4}, links.inStrengths());
        assertArrayEquals(new double[] {1, 0, 6}, links.outStrengths());
    }

    @Test
    void theTablesOfAllClassesAndBlocksHoldEachLinkOnce() {
        var random = new Random(4);
        int count = 500;
        int[] target = random.ints(count, 0, 20).toArray();
        int[] source = random.ints(count, 0, 30).toArray();
        int[] steps = random.ints(count, 0, 50).toArray();
        double[] weight = random.doubles(count).toArray();
        Links links = Links.sorted(20, 30, target, source, steps, weight);
        double total = 0;
        int seen = 0;
        for (int[] block : new int[][] {{0, 7}, {7, 6}, {13, 7}}) {
            for (DelayClass delayClass : DelayClass.values()) {
                LinkTable table = LinkTable.of(links, delayClass, block[0], block[1]);
                seen += table.rows().weight().length;
                for (int k = 0; k < table.rows().weight().length; k++) {
                    total += table.rows().weight()[k];
                    assertEquals(delayClass, DelayClass.of(table.rows().steps()[k]));
                }
            }
        }
        assertEquals(count, seen);
        double expected = 0;
        for (double w : weight) {
            expected += w;
        }
        assertEquals(expected, total, 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "7", "8", "31", "32", "63", "64", "95", "96", "1000", "16777216"})
    void aRingHasRoomForTheLongestDelayAndTheBlockBeingWritten(int longest) {
        int ring = new Channel(0, 1, longest, HistoryFormat.FLOAT64).ring();
        if (longest < 8) {
            assertEquals(0, ring);
        } else {
            assertTrue(ring >= longest + 33, ring + " steps");
            assertEquals(1, Integer.bitCount(ring), "a power of two");
            assertTrue(ring < 4 * Math.max(64, longest + 33), "and not much more");
        }
    }
}
