package org.fascicle.engine.internal.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SquaresTest {

    private static final BigInteger TWO_64 = BigInteger.TWO.pow(64);
    private static final BigInteger TWO_32 = BigInteger.TWO.pow(32);
    private static final long KEY = StreamKey.of(1, "cortex.S_e", 0);

    @Test
    void theBitsAreThoseOfThePaperWrittenInWholeNumbers() {
        var random = new SplittableRandom(1);
        for (var i = 0; i < 20_000; i++) {
            var key = random.nextLong() | 1;
            var counter = i < 1000 ? i : random.nextLong();
            assertEquals(published(key, counter).longValue(), Squares.bits(key, counter));
        }
    }

    @Test
    void theFirstCounterDependsOnTheKeyAlone() {
        assertEquals(published(KEY, 0).longValue(), Squares.bits(KEY, 0, 0));
        assertNotEquals(Squares.bits(KEY, 0, 0), Squares.bits(StreamKey.of(2, "cortex.S_e", 0), 0, 0));
    }

    @Test
    void cornersOfStepAndIndexNeverShareADraw() {
        var indices = new long[] {0, 1, 2, (1L << 24) - 1, 1L << 24, (1L << 24) + 1, (1L << 32) - 1};
        var steps = new long[] {0, 1, 2, (1L << 24), (1L << 39), (1L << 40) - 1};
        var seen = new HashSet<Long>();
        for (var index : indices) {
            for (var step : steps) {
                seen.add(Squares.bits(KEY, index, step));
            }
        }
        assertEquals(indices.length * steps.length, seen.size());
    }

    @Test
    void everyBitIsSetHalfOfTheTime() {
        var n = 1_000_000;
        var set = new int[64];
        for (var step = 0; step < n; step++) {
            var bits = Squares.bits(KEY, 3, step);
            for (var bit = 0; bit < 64; bit++) {
                set[bit] += (int) (bits >>> bit & 1);
            }
        }
        for (var count : set) {
            assertEquals(n / 2.0, count, 5 * Math.sqrt(n / 4.0));
        }
    }

    @Test
    void neighboursInStepAndIndexDifferInHalfOfTheBits() {
        var n = 200_000;
        var bound = 5 * Math.sqrt(16.0 / n);
        var overSteps = 0L;
        var overIndex = 0L;
        for (var i = 0; i < n; i++) {
            overSteps += Long.bitCount(Squares.bits(KEY, 5, i) ^ Squares.bits(KEY, 5, i + 1));
            overIndex += Long.bitCount(Squares.bits(KEY, i, 5) ^ Squares.bits(KEY, i + 1, 5));
        }
        assertEquals(32, (double) overSteps / n, bound);
        assertEquals(32, (double) overIndex / n, bound);
    }

    /** Squares64 as five lines of arithmetic modulo 2^64. */
    private static BigInteger published(long key, long counter) {
        var k = unsigned(key);
        var y = unsigned(counter).multiply(k).mod(TWO_64);
        var z = y.add(k).mod(TWO_64);
        var first = swapped(squarePlus(y, y));
        var second = swapped(squarePlus(first, z));
        var third = swapped(squarePlus(second, y));
        var fourth = squarePlus(third, z);
        var fifth = squarePlus(swapped(fourth), y);
        return fourth.xor(fifth.divide(TWO_32));
    }

    private static BigInteger squarePlus(BigInteger x, BigInteger y) {
        return x.multiply(x).add(y).mod(TWO_64);
    }

    private static BigInteger swapped(BigInteger x) {
        return x.mod(TWO_32).multiply(TWO_32).add(x.divide(TWO_32));
    }

    private static BigInteger unsigned(long x) {
        return BigInteger.valueOf(x).mod(TWO_64);
    }
}
