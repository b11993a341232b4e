package org.fascicle.engine.internal.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One formula, two spellings, any compiler: equal to the bit. */
class SameBitsTest {

    @ParameterizedTest
    @EnumSource
    void aColumnOfAnyLengthAndStartEqualsTheScalar(Elementary f) {
        var x = mixed(1, 100);
        for (var from = 0; from < 20; from++) {
            for (var length = 0; length <= 40; length++) {
                compare(f, x, from, from + length);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLongColumnEqualsTheScalar(Elementary f) {
        compare(f, Arguments.uniform(2, 100_000, f.low, f.high), 3, 99_999);
        compare(f, Arguments.uniform(3, 100_000, -5, 5), 0, 100_000);
    }

    @ParameterizedTest
    @EnumSource
    void aColumnOfSpecialValuesEqualsTheScalar(Elementary f) {
        compare(f, Arguments.SPECIAL, 0, Arguments.SPECIAL.length);
    }

    @ParameterizedTest
    @EnumSource
    void aColumnOfAnyBitPatternsEqualsTheScalar(Elementary f) {
        compare(f, Arguments.anyBits(4, 100_000), 0, 100_000);
    }

    @ParameterizedTest
    @EnumSource
    void aWarmColumnEqualsItsFirstCall(Elementary f) {
        var x = mixed(5, 700);
        var first = column(f, x, 0, x.length);
        for (var i = 0; i < 3000; i++) {
            column(f, x, 0, x.length);
        }
        assertArrayEquals(bits(first), bits(column(f, x, 0, x.length)));
    }

    @ParameterizedTest
    @EnumSource
    void theSourceMayBeTheTarget(Elementary f) {
        var x = mixed(6, 700);
        var apart = column(f, x, 0, x.length);
        f.column.apply(x, x, 0, x.length);
        assertArrayEquals(bits(apart), bits(x));
    }

    @ParameterizedTest
    @EnumSource
    void lanesOutsideTheRangeAreNotTouched(Elementary f) {
        var x = mixed(7, 300);
        var y = x.clone();
        f.column.apply(x, y, 5, 290);
        for (var i = 0; i < x.length; i++) {
            var expected = 5 <= i && i < 290 ? f.scalar.applyAsDouble(x[i]) : x[i];
            assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(y[i]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-Xcomp", "-XX:-UseSuperWord", "-XX:UseAVX=2"})
    void anotherWayToRunGivesTheSameBits(String way) throws IOException, InterruptedException {
        assertEquals(Long.toHexString(digest()), digestOfAProcess(way));
    }

    @Test
    void threadsDoNotDisturbEachOther() throws InterruptedException {
        var expected = digest();
        var seen = new long[4];
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < seen.length; i++) {
            var place = i;
            threads.add(new Thread(() -> seen[place] = digest()));
        }
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        assertArrayEquals(new long[] {expected, expected, expected, expected}, seen);
    }

    /** What the other process runs: prints the digest. */
    public static void main(String[] arguments) {
        System.out.println(Long.toHexString(digest()));
    }

    private static long digest() {
        var hash = 1L;
        for (var f : Elementary.values()) {
            hash = digest(hash, column(f, mixed(8, 5000), 0, 5000));
            hash = digest(hash, column(f, Arguments.SPECIAL, 0, Arguments.SPECIAL.length));
        }
        var power = new double[5000];
        Power.column(Arguments.uniform(9, 5000, 0, 10), Arguments.uniform(10, 5000, -3, 3), power, 0, 5000);
        return digest(hash, power);
    }

    private static long digest(long hash, double[] values) {
        for (var value : values) {
            hash = hash * 0x5851f42d4c957f2dL + Double.doubleToLongBits(value);
        }
        return hash;
    }

    private static String digestOfAProcess(String way) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var main = SameBitsTest.class.getName();
        var process = new ProcessBuilder(List.of(java, "-XX:+IgnoreUnrecognizedVMOptions", way, "-cp", path, main)).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor());
        return said.lines().reduce("", (before, line) -> line);
    }

    private static double[] mixed(long seed, int n) {
        var x = Arguments.uniform(seed, n, -20, 20);
        var random = new SplittableRandom(seed);
        for (var i = 0; i < n; i += random.nextInt(1, 30)) {
            x[i] = Arguments.SPECIAL[random.nextInt(Arguments.SPECIAL.length)];
        }
        return x;
    }

    private static void compare(Elementary f, double[] x, int from, int to) {
        var y = column(f, x, from, to);
        for (var i = from; i < to; i++) {
            var argument = x[i];
            var expected = f.scalar.applyAsDouble(argument);
            assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(y[i]), () -> f + " of " + argument);
        }
    }

    private static double[] column(Elementary f, double[] x, int from, int to) {
        var y = new double[x.length];
        f.column.apply(x, y, from, to);
        return y;
    }

    private static long[] bits(double[] values) {
        var bits = new long[values.length];
        for (var i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToLongBits(values[i]);
        }
        return bits;
    }
}
