package org.fascicle.engine.internal.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fascicle.api.InputException;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.simd.Simd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A program computes the same bits before and after it goes over to its generated class. */
class TwinTest {

    private static final int MOST_LANES = 40;
    private static final double[] SPECIAL = {0.0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE, 708, -708, 710, -746, 1e-17,
        0x1p53, -0x1p-60, 1e10};

    @ParameterizedTest
    @MethodSource("modelsAndSeeds")
    void theGeneratedClassGivesTheBitsOfTheInstructions(String text, int seed) throws InputException {
        var random = new Random(seed);
        var given = new Given(Equations.parse(text), random, seed % 2 == 0);
        var interpreted = given.program();
        var generated = given.program();
        assertTrue(generated.generate());
        var wide = given.program();
        assertEquals(Simd.available(), wide.generateWide());
        for (int lanes = 0; lanes <= MOST_LANES; lanes++) {
            int from = lanes == 0 ? 0 : random.nextInt(lanes);
            var expected = given.columns(interpreted);
            var found = given.columns(generated);
            interpreted.run(expected, from, lanes, TwinTest::draw);
            generated.run(found, from, lanes, TwinTest::draw);
            var vectors = given.columns(wide);
            wide.run(vectors, from, lanes, TwinTest::draw);
            for (int slot = 0; slot < given.ownSlots(); slot++) {
                assertArrayEquals(bits(expected[slot]), bits(found[slot]),
                        "seed " + seed + ", slot " + slot + ", " + lanes + " lanes");
                assertArrayEquals(bits(expected[slot]), bits(vectors[slot]),
                        "seed " + seed + ", slot " + slot + ", " + lanes + " lanes in vectors");
            }
        }
    }

    static Stream<Arguments> modelsAndSeeds() {
        var texts = Stream.concat(PaperModels.ALL.stream(), Stream.of(LARGE, DRAWS, OVERLAPPING));
        return texts.flatMap(text -> IntStream.range(0, 20).mapToObj(seed -> Arguments.of(text, seed)));
    }

    private static final String DRAWS = """
            a = normal()*exp(-x) + uniform(x, 2) + gamma(2, exp(y)) + poisson(3)
            b = normal() + a*x^y + 2^x + y^0.5
            """;

    /** The result w takes the place of x. */
    private static final String OVERLAPPING = """
            x' = y + exp(x)
            y' = x
            z = exp(x) + 0*y
            w = x - y
            """;

    private static final String LARGE = IntStream.range(0, 60)
            .mapToObj(i -> "s" + i + " = " + (i == 0 ? "x" : "(s" + (i - 1) + "*x + y)/(1 + s" + (i - 1) + "^2)")
                    + " + " + i + "*z")
            .collect(Collectors.joining("\n"));

    @Test
    void everyLoopIsSmallEnoughForVectorInstructions() throws InputException {
        for (var text : Stream.concat(PaperModels.ALL.stream(), Stream.of(LARGE)).toList()) {
            for (var step : new Given(Equations.parse(text), new Random(1), false).fusion(Spelling.PLAIN).steps()) {
                if (step instanceof Step.Loop loop) {
                    long operations = loop.values().stream().filter(v -> v instanceof Step.Value.Applied).count();
                    assertTrue(LoopSize.admits((int) operations, LoopCode.columns(loop).size()), operations + " operations");
                }
            }
        }
    }

    @Test
    void everyLoopInVectorsIsSmallEnoughForTheCompiler() throws InputException {
        for (var text : Stream.concat(PaperModels.ALL.stream(), Stream.of(LARGE)).toList()) {
            for (var step : new Given(Equations.parse(text), new Random(1), false).fusion(Spelling.WIDE).steps()) {
                if (step instanceof Step.Loop loop) {
                    int size = Lowering.of(loop).size();
                    // Loads and stores come on top of what counts.
                    assertTrue(LoopSize.admitsInVectors(size - LoopCode.columns(loop).size(), 0), size + " instructions");
                }
            }
        }
    }

    @Test
    void inVectorsAModelOfAPaperIsFewLoops() throws InputException {
        for (var text : List.of(PaperModels.WONG_WANG, PaperModels.WILSON_COWAN, PaperModels.JANSEN_RIT, PaperModels.EPILEPTOR)) {
            var steps = new Given(Equations.parse(text), new Random(1), true).fusion(Spelling.WIDE).steps();
            assertTrue(steps.stream().filter(step -> step instanceof Step.Loop).count() <= 3, text);
        }
    }

    @Test
    void programsOfTheSameStepsShareAClass() throws ReflectiveOperationException {
        assertSame(fusedWith(new double[] {1}), fusedWith(new double[] {2}));
    }

    /** out (slot 1) = x (slot 0) + a fixed column. */
    private static Class<?> fusedWith(double[] fixed) throws ReflectiveOperationException {
        var graph = new Graph();
        int out = graph.apply(Operation.ADD, graph.slot(0), graph.fixed(fixed));
        var fusion = new Fusion(graph, Map.of("out", out), Map.of("out", 1), 2, Spelling.PLAIN);
        return FusedClass.of(fusion.steps(), Spelling.PLAIN).getClass();
    }

    @Test
    void aProgramTakesFewerLoopsThanOperations() throws InputException {
        var fusion = new Given(Equations.parse(PaperModels.HOPF), new Random(1), true).fusion(Spelling.PLAIN);
        assertTrue(fusion.steps().size() <= 3, fusion.steps().toString());
    }

    @Test
    void aProgramGoesOverWhenItHasRunForLong() {
        var runs = new int[1];
        var twin = twin(runs);
        var columns = new double[2][1000];
        columns[0][7] = 2;
        int enough = (int) (Twin.YOUTH / 1000);
        for (int i = 0; i < enough; i++) {
            twin.run(columns, 0, 1000, Draws.none());
        }
        assertTrue(runs[0] > enough / 2 && runs[0] < enough, runs[0] + " of " + enough + " interpreted");
        assertEquals(5, columns[1][7]);
    }

    @Test
    void itMayBeKeptFromThatOrDoItAtOnce() {
        var runs = new int[1];
        try {
            System.setProperty("fascicle.interpret", "true");
            assertFalse(twin(runs).generate());
            System.setProperty("fascicle.interpret", "false");
            twin(runs).run(new double[2][1], 0, 1, Draws.none());
            assertEquals(0, runs[0]);
        } finally {
            System.clearProperty("fascicle.interpret");
        }
    }

    /** out (slot 1) = x (slot 0) + 3; the reference only counts its runs. */
    private static Twin twin(int[] runs) {
        var graph = new Graph();
        int out = graph.apply(Operation.ADD, graph.slot(0), graph.constant(3));
        var fusion = new Fusion(graph, Map.of("out", out), Map.of("out", 1), 2, Spelling.PLAIN);
        return new Twin((columns, from, to, draws) -> runs[0]++, 1, fusion.steps(), Optional.empty());
    }

    @Test
    void severalThreadsMayRunAProgramThatGoesOver() throws Exception {
        var program = ColumnProgram.compile(Equations.parse("out = exp(-x)*x + 3"), Map.of("x", new Binding.Column(0)), Map.of(),
                Map.of("out", 1), 2);
        var columns = new double[program.slots()][1000];
        Arrays.setAll(columns[0], i -> i * 0.01 - 5);
        program.run(columns, 0, 1000, Draws.none());
        var first = columns[1].clone();
        Arrays.fill(columns[1], 0);
        var other = new Thread(() -> IntStream.range(0, 2000).forEach(i -> program.run(columns, 0, 500, Draws.none())));
        other.start();
        IntStream.range(0, 1000).forEach(i -> program.run(columns, 500, 1000, Draws.none()));
        program.generate();
        IntStream.range(0, 1000).forEach(i -> program.run(columns, 500, 1000, Draws.none()));
        other.join();
        assertArrayEquals(first, columns[1]);
    }

    @Test
    void aPassingProgramGivesTheSameBitsAndGoesOverToNothing() throws InputException {
        var equations = Equations.parse("out = exp(-x)*x + 3 + 2*y");
        Map<String, Binding> names = Map.of("x", new Binding.Column(0), "y", new Binding.Column(1));
        var passing = ColumnProgram.passing(equations, names, Map.of(), Map.of("out", 2), 3, "");
        var lasting = ColumnProgram.compile(equations, names, Map.of(), Map.of("out", 2), 3);
        assertTrue(lasting.generate());
        var columns = new double[Math.max(passing.slots(), lasting.slots())][1000];
        Arrays.setAll(columns[0], i -> i * 0.01 - 5);
        Arrays.setAll(columns[1], i -> Math.sin(i));
        lasting.run(columns, 0, 1000, Draws.none());
        var expected = columns[2].clone();
        Arrays.fill(columns[2], 0);
        for (int i = 0; i < Twin.YOUTH / 1000 + 1; i++) {
            passing.run(columns, 0, 1000, Draws.none());
        }
        assertArrayEquals(expected, columns[2]);
        assertFalse(passing.generate());
        assertFalse(passing.generateWide());
    }

    @Test
    void whatCannotBeGeneratedStaysInterpreted() {
        var broken = new Step.Loop(List.of(new Step.Value.Applied(Operation.EXP, List.of(7))), List.of());
        var ran = new boolean[1];
        var twin = new Twin((columns, from, to, draws) -> ran[0] = true, 1, List.of(broken), Optional.of(List.of(broken)));
        assertFalse(twin.generate());
        assertFalse(twin.generateWide());
        twin.run(new double[0][], 0, 0, Draws.none());
        assertTrue(ran[0]);
    }

    @Test
    void aLoopWithMoreColumnsThanAMethodHasParametersStaysInterpreted() {
        var loads = IntStream.range(0, 300).mapToObj(slot -> (Step.Value) new Step.Value.Load(new Operand.Slot(slot))).toList();
        var twin = new Twin((columns, from, to, draws) -> { }, 1, List.of(new Step.Loop(loads, List.of())), Optional.empty());
        assertFalse(twin.generate());
    }

    private static void draw(Draw kind, int occurrence, double[][] arguments, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = occurrence + 0.1 * i + kind.ordinal();
            for (var argument : arguments) {
                out[i] -= argument[i];
            }
        }
    }

    private static long[] bits(double[] column) {
        return Arrays.stream(column).mapToLong(Double::doubleToLongBits).toArray();
    }

    /** Equations with some of their names constant, some fixed, some variable, and values for all. */
    private static final class Given {

        private final Equations equations;
        private final Map<String, Binding> names = new TreeMap<>();
        private final Map<String, Integer> results = new TreeMap<>();
        private final double[][] values;

        Given(Equations equations, Random random, boolean ordinary) {
            this.equations = equations;
            var free = new TreeSet<String>();
            equations.statements().forEach(s -> free.addAll(Expressions.names(s.expr())));
            free.removeAll(equations.defined());
            this.values = new double[free.size()][];
            for (var name : free) {
                int slot = names.size();
                values[slot] = random.doubles(MOST_LANES, -4, 4).map(x -> ordinary || random.nextInt(3) > 0 ? x
                        : SPECIAL[random.nextInt(SPECIAL.length)]).toArray();
                names.put(name, switch (random.nextInt(3)) {
                    case 0 -> new Binding.Constant(values[slot][0]);
                    case 1 -> new Binding.Fixed(values[slot]);
                    default -> new Binding.Column(slot);
                });
            }
            equations.statements().forEach(s -> results.put(s.left(), free.size() + results.size()));
            if (names.get("x") instanceof Binding.Column c && results.containsKey("w")) {
                results.put("w", c.slot());
            }
        }

        int ownSlots() {
            return values.length + results.size();
        }

        ColumnProgram program() {
            return ColumnProgram.compile(equations, names, Map.of(), results, ownSlots());
        }

        Fusion fusion(Spelling spelling) {
            var graph = new Graph();
            var translation = new Translation(graph, equations, names, Map.of(), number -> number.value());
            var nodes = new TreeMap<String, Integer>();
            results.keySet().forEach(left -> nodes.put(left, translation.leftSide(left)));
            return new Fusion(graph, nodes, results, ownSlots(), spelling);
        }

        double[][] columns(ColumnProgram program) {
            var columns = new double[program.slots()][];
            for (int slot = 0; slot < columns.length; slot++) {
                columns[slot] = slot < values.length ? values[slot].clone() : new double[MOST_LANES];
            }
            return columns;
        }
    }
}
