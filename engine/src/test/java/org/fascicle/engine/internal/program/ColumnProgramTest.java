package org.fascicle.engine.internal.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fascicle.api.InputException;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.language.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

class ColumnProgramTest {

    private static final int LANES = 67;

    @ParameterizedTest
    @MethodSource("modelsAndSeeds")
    void aProgramGivesTheBitsOfWalkingTheTree(String text, int seed) throws InputException {
        var equations = Equations.parse(text);
        var random = new Random(seed);
        var names = freeNames(equations);
        var bindings = new TreeMap<String, Binding>();
        var columns = new double[names.size()][];
        for (var name : names) {
            int slot = bindings.size();
            columns[slot] = random.doubles(LANES, -4, 4).toArray();
            bindings.put(name, switch (random.nextInt(3)) {
                case 0 -> {
                    Arrays.fill(columns[slot], columns[slot][0]);
                    yield new Binding.Constant(columns[slot][0]);
                }
                case 1 -> new Binding.Fixed(columns[slot].clone());
                default -> new Binding.Column(slot);
            });
        }
        var results = new TreeMap<String, Integer>();
        for (var statement : equations.statements()) {
            results.put(statement.left(), names.size() + results.size());
        }
        var program = ColumnProgram.compile(equations, bindings, Map.of(), results, names.size() + results.size());
        var all = room(program, columns, LANES);
        program.run(all, 3, LANES, Draws.none());

        for (int lane = 3; lane < LANES; lane++) {
            var values = new HashMap<String, Double>();
            int slot = 0;
            for (var name : names) {
                values.put(name, columns[slot++][lane]);
            }
            var walk = new TreeWalk(equations, values, Map.of());
            for (var result : results.entrySet()) {
                assertEquals(Double.doubleToLongBits(walk.leftSide(result.getKey())),
                        Double.doubleToLongBits(all[result.getValue()][lane]),
                        "seed " + seed + ", " + result.getKey() + " in lane " + lane);
            }
        }
        assertEquals(0, all[names.size()][2], "lanes outside the range are left alone");
    }

    static Stream<Arguments> modelsAndSeeds() {
        return PaperModels.ALL.stream().flatMap(m -> IntStream.range(0, 30)
                .mapToObj(seed -> Arguments.of(m, seed)));
    }

    private static Set<String> freeNames(Equations equations) {
        var names = new TreeSet<String>();
        for (Statement s : equations.statements()) {
            names.addAll(Expressions.names(s.expr()));
        }
        names.removeAll(equations.defined());
        names.remove("pi");
        return names;
    }

    private static double[][] room(ColumnProgram program, double[][] given, int lanes) {
        var all = Arrays.copyOf(given, Math.max(program.slots(), given.length));
        for (int i = given.length; i < all.length; i++) {
            all[i] = new double[lanes];
        }
        return all;
    }

    /** One lane of names x (slot 0) and y (slot 1); the result comes in slot 2. */
    private static double one(String text, double x, double y) throws InputException {
        var program = ColumnProgram.compile(Equations.parse("out = " + text),
                Map.of("x", new Binding.Column(0), "y", new Binding.Column(1)),
                Map.of(), Map.of("out", 2), 3);
        var columns = room(program, new double[][] {{x}, {y}}, 1);
        program.run(columns, 0, 1, Draws.none());
        return columns[2][0];
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x - y - 1 | 1 | 2 | -2", "x/y/2 | 1 | 2 | 0.25", "x^y^0.5 | 2 | 4 | 4", "-x^2 | 3 | 0 | -9", "2^-2 | 0 | 0 | 0.25",
        "x^7 | -2 | 0 | -128", "x^-3 | -2 | 0 | -0.125", "x^0 | 5 | 0 | 1", "2*x^2*y | 3 | 5 | 90", "-x*y | 3 | 4 | -12",
        "1[s] + 0*x | 0 | 0 | 1000", "59[mV] | 0 | 0 | 59", "10[Hz] | 0 | 0 | 0.01", "x > y | 2 | 1 | 1", "x > y | 1 | 1 | 0",
                "x >= y | 1 | 1 | 1",
        "not x | 0 | 0 | 1", "x and y | 2 | 3 | 1", "x and y | 2 | 0 | 0", "x or y | 0 | 3 | 1", "x or y | 0 | 0 | 0",
        "mod(x, y) | 7 | 3 | 1", "mod(x, y) | -1 | 3 | 2", "mod(x, y) | 1 | -3 | -2", "clamp(x, 0, 1) | 3 | 0 | 1",
                "clamp(x, 0, 1) | -3 | 0 | 0",
        "positive(x) | -2 | 0 | 0", "positive(x) | 2 | 0 | 2", "floor(x) | -1.5 | 0 | -2", "sigmoid(x) | 0 | 0 | 0.5",
                "linoid(x) | 0 | 0 | 1",
        "abs(x) | -3 | 0 | 3", "min(x, y) | 1 | 2 | 1", "max(x, y) | 1 | 2 | 2", "exp(x) | 0 | 0 | 1", "log(x) | 1 | 0 | 0",
                "tanh(x) | 0 | 0 | 0",
        "sqrt(x) | 9 | 0 | 3", "cos(x) | 0 | 0 | 1", "tan(x) | 0 | 0 | 0", "x | 7 | 0 | 7"})
    void whatIsWrittenIsWhatIsComputed(String text, double x, double y, double expected) throws InputException {
        assertEquals(expected, one(text, x, y), 1e-15);
    }

    @Test
    void theBranchNotTakenNeverLeaksItsNaN() throws InputException {
        assertEquals(0, one("where(x > 0, log(x), 0)", -1, 0));
        assertEquals(1, one("where(x < 0, 1, sqrt(x))", -1, 0));
    }

    @Test
    void aConditionOnAChoiceMakesTheOtherSideDisappear() throws InputException {
        var equations = Equations.parse("out = where(form == \"scaled\", x, y)");
        Map<String, Binding> names = Map.of("x", new Binding.Column(0), "y", new Binding.Column(1));
        assertEquals(Set.of("x"), ColumnProgram.compile(equations, names, Map.of("form", "scaled"), Map.of("out", 2), 3).reads());
        assertEquals(Set.of("y"), ColumnProgram.compile(equations, names, Map.of("form", "plain"), Map.of("out", 2), 3).reads());
    }

    @Test
    void onlyWhatTheResultsNeedIsComputed() throws InputException {
        var equations = Equations.parse("a = unbound + 1\nb = x + 1\nout = b*2");
        var program = ColumnProgram.compile(equations, Map.of("x", new Binding.Column(0)), Map.of(), Map.of("out", 1), 2);
        assertEquals(Set.of("x"), program.reads());
    }

    @Test
    void aNameWithoutBindingIsRefused() throws InputException {
        var equations = Equations.parse("out = x + z");
        var error = assertThrows(IllegalArgumentException.class,
                () -> ColumnProgram.compile(equations, Map.of("x", new Binding.Column(0)), Map.of(), Map.of("out", 1), 2));
        assertTrue(error.getMessage().contains("'z'"), error.getMessage());
    }

    @Test
    void resultsMayTakeThePlaceOfWhatTheyAreMadeOf() throws InputException {
        var equations = Equations.parse("a = b\nb = a\nc = a + b + c");
        Map<String, Binding> names = Map.of("a", new Binding.Column(0), "b", new Binding.Column(1), "c", new Binding.Column(2));
        var program = ColumnProgram.compile(equations, names, Map.of(), Map.of("a", 0, "b", 1, "c", 2), 3);
        var columns = room(program, new double[][] {{1}, {2}, {3}}, 1);
        program.run(columns, 0, 1, Draws.none());
        assertArrayEquals(new double[] {2, 1, 6}, new double[] {columns[0][0], columns[1][0], columns[2][0]});
    }

    @Test
    void twoResultsMayBeTheSameValue() throws InputException {
        var equations = Equations.parse("a = x + 1\nb = x + 1\nk = 3");
        var program = ColumnProgram.compile(equations, Map.of("x", new Binding.Column(0)), Map.of(),
                Map.of("a", 1, "b", 2, "k", 3, "x", 4), 5);
        var columns = room(program, new double[][] {{1}}, 1);
        program.run(columns, 0, 1, Draws.none());
        assertArrayEquals(new double[] {2, 2, 3, 1}, new double[] {columns[1][0], columns[2][0], columns[3][0], columns[4][0]});
    }

    @Test
    void drawsAreNumberedInTheOrderOfTheTextAndNeverMerged() throws InputException {
        var equations = Equations.parse("""
                unused = normal()
                eta = normal() + 10*normal() + 100*same + 1000*same + gamma(2, x) + uniform(1, 3)
                same = normal()
                """);
        var program = ColumnProgram.compile(equations, Map.of("x", new Binding.Column(0)), Map.of(), Map.of("eta", 1), 2);
        var columns = room(program, new double[][] {{0.25}}, 1);
        program.run(columns, 0, 1, (kind, occurrence, arguments, out, from, to) -> out[0] = switch (kind) {
            case NORMAL -> occurrence;
            case GAMMA -> occurrence * arguments[0][0] + arguments[1][0];
            default -> occurrence / 4.0;
        });
        assertEquals(1 + 10 * 2 + 100 * 5 + 1000 * 5 + (3 * 2 + 0.25) + (1 + 2 * 4 / 4.0), columns[1][0]);
    }

    @Test
    void twoThreadsWithDisjointLanesDoNotDisturbEachOther() throws Exception {
        var equations = Equations.parse(PaperModels.JANSEN_RIT);
        var names = freeNames(equations);
        var bindings = new TreeMap<String, Binding>();
        var random = new Random(5);
        var given = new double[names.size()][];
        for (var name : names) {
            given[bindings.size()] = random.doubles(2000, 0, 1).toArray();
            bindings.put(name, new Binding.Column(bindings.size()));
        }
        int result = names.size();
        var program = ColumnProgram.compile(equations, bindings, Map.of(), Map.of("y4'", result), result + 1);
        var alone = room(program, given, 2000);
        program.run(alone, 0, 2000, Draws.none());
        var shared = room(program, given, 2000);
        for (int round = 0; round < 50; round++) {
            var other = new Thread(() -> program.run(shared, 0, 1000, Draws.none()));
            other.start();
            program.run(shared, 1000, 2000, Draws.none());
            other.join();
            assertArrayEquals(alone[result], shared[result]);
        }
    }

    @Test
    void scratchColumnsAreUsedAgain() throws InputException {
        var equations = Equations.parse("out = ((((x + 1)*2 - y)*3 + x)*4 - y)*5 + x/(y + 1)");
        var program = ColumnProgram.compile(equations, Map.of("x", new Binding.Column(0), "y", new Binding.Column(1)),
                Map.of(), Map.of("out", 2), 3);
        assertTrue(program.slots() <= 5, program.slots() + " slots");
    }
}
