package org.fascicle.engine.internal.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.fascicle.engine.internal.math.Arguments;
import org.fascicle.engine.internal.simd.Simd;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation, one by one, has the bits of its scalar in vectors, in plain loops and as an instruction. */
class WideTest {

    private static final double[] NUMBERS = {0, -0.0, 1, 2, -3, 0.5, -2.5, 3.125, 64, 65, -64, 1e300, Double.MIN_VALUE,
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    private static final int FROM = 3;

    @BeforeAll
    static void vectorsAreThere() {
        assertTrue(Simd.available(), "the tests of the engine run with --add-modules jdk.incubator.vector");
    }

    @ParameterizedTest
    @EnumSource
    void specialValuesGiveTheBitsOfTheScalar(Operation operation) {
        var x = new double[Arguments.SPECIAL.length * 9];
        var y = new double[x.length];
        var c = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = Arguments.SPECIAL[i % Arguments.SPECIAL.length];
            y[i] = Arguments.SPECIAL[i * 31 % Arguments.SPECIAL.length];
            c[i] = Arguments.SPECIAL[i * 17 % Arguments.SPECIAL.length];
        }
        forms(operation).forEach(form -> form.check(FROM, x.length, x, y, c));
    }

    @ParameterizedTest
    @EnumSource
    void anyLengthAndStartGiveTheBitsOfTheScalar(Operation operation) {
        var x = mixed(1, 80);
        forms(operation).limit(3).forEach(form -> {
            for (int from = 0; from < 9; from++) {
                for (int length = 0; length <= 40; length++) {
                    form.check(from, from + length, x, mixed(2, 80), mixed(3, 80));
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void longColumnsGiveTheBitsOfTheScalarColdAndWarm(Operation operation) {
        var form = forms(operation).findFirst().orElseThrow();
        for (int round = 0; round < 40; round++) {
            form.check(0, 4097, mixed(round, 4097), Arguments.uniform(round, 4097, -9, 9), mixed(round + 100, 4097));
            form.check(FROM, 4097, Arguments.anyBits(round, 4097), Arguments.anyBits(round + 50, 4097), mixed(round, 4097));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ordinaryArgumentsGiveTheBitsOfTheScalar(Operation operation) {
        var form = forms(operation).findFirst().orElseThrow();
        double low = operation == Operation.LOG || operation == Operation.POWER ? 0.01 : -30;
        for (int round = 0; round < 20; round++) {
            form.check(0, 4096, Arguments.uniform(round, 4096, low, 30), Arguments.uniform(round + 1, 4096, -9, 9),
                    Arguments.uniform(round + 2, 4096, -1, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:UseAVX=2", "-XX:UseAVX=1", "-XX:MaxVectorSize=16"})
    void anotherWayToRunGivesTheSameBits(String way) throws IOException, InterruptedException {
        assertEquals(Long.toHexString(digest()), digestOfAProcess(way));
    }

    @Test
    void lanesOutsideTheRangeAreNotTouched() {
        var form = forms(Operation.EXP).findFirst().orElseThrow();
        var columns = form.spellings.columns(mixed(1, 50), mixed(1, 50), mixed(1, 50));
        Arrays.fill(columns[3], 7);
        form.spellings.wide().orElseThrow().run(columns, 5, 44, Draws.none());
        for (int i = 0; i < 50; i++) {
            assertEquals(i < 5 || i >= 44 ? 7 : Operation.EXP.of(new double[] {columns[0][i]}), columns[3][i]);
        }
    }

    /** What the other process runs: prints the digest. */
    public static void main(String[] arguments) {
        assertTrue(Simd.available());
        System.out.println(Long.toHexString(digest()));
    }

    private static long digest() {
        long hash = 1;
        for (var operation : Operation.values()) {
            var form = forms(operation).findFirst().orElseThrow();
            var columns = form.spellings.columns(mixed(4, 3000), mixed(5, 3000), mixed(6, 3000));
            form.spellings.wide().orElseThrow().run(columns, 0, 3000, Draws.none());
            for (var value : columns[3]) {
                hash = hash * 0x5851f42d4c957f2dL + Double.doubleToLongBits(value);
            }
        }
        return hash;
    }

    private static String digestOfAProcess(String way) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(List.of(java, "-XX:+IgnoreUnrecognizedVMOptions", way, "--add-modules",
                "jdk.incubator.vector", "-cp", path, WideTest.class.getName())).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor());
        return said.lines().reduce("", (before, line) -> line);
    }

    private static double[] mixed(long seed, int n) {
        var x = Arguments.uniform(seed, n, -20, 20);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < n; i += random.nextInt(1, 30)) {
            x[i] = Arguments.SPECIAL[random.nextInt(Arguments.SPECIAL.length)];
        }
        return x;
    }

    /** Columns only, then numbers in the second place, then numbers in the first. */
    private static Stream<Form> forms(Operation operation) {
        var columns = Stream.of(new Form(operation, new double[0], 0));
        if (operation.arity() == 1) {
            return columns;
        }
        var second = Arrays.stream(NUMBERS).mapToObj(number -> new Form(operation, new double[] {number}, 1));
        var first = Arrays.stream(NUMBERS).mapToObj(number -> new Form(operation, new double[] {number}, 0));
        return Stream.concat(columns, operation.arity() == 2 ? Stream.concat(second, first) : second);
    }

    /** An operation on the columns of slots 0 to 2, perhaps with a number in one place; the result comes in slot 3. */
    private static final class Form {

        private final Operation operation;
        private final double[] number;
        private final int place;
        private final Spellings spellings;

        Form(Operation operation, double[] number, int place) {
            this.operation = operation;
            this.number = number;
            this.place = place;
            var graph = new Graph();
            var operands = new int[operation.arity()];
            for (int i = 0; i < operands.length; i++) {
                operands[i] = number.length > 0 && i == place ? graph.constant(number[0]) : graph.slot(i);
            }
            this.spellings = Spellings.of(graph, graph.apply(operation, operands), 3, 4);
        }

        void check(int from, int to, double[]... given) {
            var expected = new double[given[0].length];
            for (int i = from; i < to; i++) {
                var x = new double[operation.arity()];
                for (int k = 0; k < x.length; k++) {
                    x[k] = number.length > 0 && k == place ? number[0] : given[k][i];
                }
                expected[i] = operation.of(x);
            }
            check("instruction", expected, spellings.reference(), from, to, given);
            check("plain", expected, spellings.plain(), from, to, given);
            check("wide", expected, spellings.wide().orElseThrow(), from, to, given);
        }

        private void check(String way, double[] expected, Instruction instruction, int from, int to, double[]... given) {
            var columns = spellings.columns(given);
            instruction.run(columns, from, to, Draws.none());
            assertArrayEquals(bits(expected), bits(columns[3]), () -> way + " " + this + ": " + difference(expected, columns));
        }

        private static String difference(double[] expected, double[][] columns) {
            int i = Arrays.mismatch(bits(expected), bits(columns[3]));
            return "of " + columns[0][i] + ", " + columns[1][i] + ", " + columns[2][i];
        }

        private static long[] bits(double[] values) {
            return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
        }

        @Override
        public String toString() {
            return operation + (number.length > 0 ? " with " + number[0] + " in place " + place : "");
        }
    }
}
