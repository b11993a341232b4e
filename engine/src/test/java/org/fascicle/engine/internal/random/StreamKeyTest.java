package org.fascicle.engine.internal.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class StreamKeyTest {

    @Test
    void everyStreamHasAnOddKeyOfItsOwn() {
        var seen = new HashSet<Long>();
        for (var seed = -50L; seed < 50; seed++) {
            for (var population = 0; population < 50; population++) {
                for (var occurrence = 0; occurrence < 20; occurrence++) {
                    var key = StreamKey.of(seed, "p" + population + ".S_e", occurrence);
                    assertEquals(1, key & 1);
                    seen.add(key);
                }
            }
        }
        assertEquals(100 * 50 * 20, seen.size());
    }

    @Test
    void theSameStreamHasTheSameKey() {
        assertEquals(StreamKey.of(42, "cortex.S_e", 1), StreamKey.of(42, new String("cortex.S_e"), 1));
    }

    @Test
    void similarPathsAreDifferentStreams() {
        assertNotEquals(StreamKey.of(1, "", 0), StreamKey.of(1, "\0", 0));
        assertNotEquals(StreamKey.of(1, "ab", 0), StreamKey.of(1, "ba", 0));
        assertNotEquals(StreamKey.of(1, "θ", 0), StreamKey.of(1, "ϑ", 0));
        assertNotEquals(StreamKey.of(0, "a", 1), StreamKey.of(1, "a", 0));
    }

    @Test
    void adjacentSeedsAndOccurrencesHaveKeysThatDifferInHalfOfTheirBits() {
        var n = 100_000;
        var seeds = 0L;
        var occurrences = 0L;
        for (var i = 0; i < n; i++) {
            seeds += Long.bitCount(StreamKey.of(i, "a.b", 0) ^ StreamKey.of(i + 1, "a.b", 0));
            occurrences += Long.bitCount(StreamKey.of(1, "a.b", i) ^ StreamKey.of(1, "a.b", i + 1));
        }
        // 63 bits are free: mean 31.5, variance 63/4, 5 standard errors
        var bound = 5 * Math.sqrt(63.0 / 4 / n);
        assertEquals(31.5, (double) seeds / n, bound);
        assertEquals(31.5, (double) occurrences / n, bound);
    }

    @Test
    void furtherKeysOfADrawAreOthers() {
        var seen = new HashSet<Long>();
        var key = StreamKey.of(1, "a.b", 0);
        seen.add(key);
        for (var number = -1; number < 1000; number++) {
            seen.add(StreamKey.next(key, number));
        }
        assertEquals(1002, seen.size());
    }
}
