package org.fascicle.distribution.promises;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.api.Description;
import org.fascicle.api.InputException;
import org.fascicle.api.NodeModel;
import org.fascicle.api.RegionInstrument;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.internal.language.Convolutions;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.language.Statement;
import org.fascicle.engine.internal.program.Binding;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.program.Draws;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The equations of every shipped model and instrument have the same bits interpreted, in plain loops and in vectors. */
class GeneratedClassesTest {

    private static final int LANES = 77;

    @ParameterizedTest
    @MethodSource
    void interpretedAndGeneratedAreTheSame(String id, Map<String, String> options, Equations equations) {
        var free = new TreeSet<String>();
        equations.statements().forEach(s -> free.addAll(Expressions.names(s.expr())));
        free.removeAll(equations.defined());
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var names = new TreeMap<String, Binding>();
            for (var name : free) {
                var column = random.doubles(LANES, -2, 4).toArray();
                names.put(name, switch (random.nextInt(3)) {
                    case 0 -> new Binding.Constant(column[0]);
                    case 1 -> new Binding.Fixed(column);
                    default -> new Binding.Column(names.size());
                });
            }
            var results = new TreeMap<String, Integer>();
            for (Statement statement : equations.statements()) {
                results.put(statement.left(), free.size() + results.size());
            }
            int own = free.size() + results.size();
            var interpreted = ColumnProgram.compile(equations, names, options, results, own);
            var generated = ColumnProgram.compile(equations, names, options, results, own);
            var wide = ColumnProgram.compile(equations, names, options, results, own);
            assertTrue(generated.generate());
            assertTrue(wide.generateWide(), "needs --add-modules jdk.incubator.vector");
            var expected = columns(interpreted, seed);
            var found = columns(generated, seed);
            interpreted.run(expected, 1, LANES, Draws.none());
            generated.run(found, 1, LANES, Draws.none());
            var vectors = columns(wide, seed);
            wide.run(vectors, 1, LANES, Draws.none());
            for (int slot = 0; slot < own; slot++) {
                assertArrayEquals(bits(expected[slot]), bits(found[slot]), id + ", seed " + seed + ", slot " + slot);
                assertArrayEquals(bits(expected[slot]), bits(vectors[slot]), id + " in vectors, seed " + seed + ", slot " + slot);
            }
        }
    }

    static Stream<Arguments> interpretedAndGeneratedAreTheSame() throws InputException {
        var arguments = Stream.<Arguments>builder();
        for (var plugin : Fascicle.load().plugins()) {
            if (plugin.service() instanceof NodeModel model && !model.description().equations().isBlank()) {
                arguments.add(arguments(model.description()));
            } else if (plugin.service() instanceof RegionInstrument instrument) {
                arguments.add(arguments(instrument.description()));
            }
        }
        return arguments.build();
    }

    private static Arguments arguments(Description description) throws InputException {
        var options = description.card().choices().stream()
                .collect(Collectors.toMap(choice -> choice.name(), choice -> choice.options().get(0).name()));
        var equations = Convolutions.split(Equations.parse(description.equations())).rest();
        return Arguments.of(description.card().id(), options, equations);
    }

    private static double[][] columns(ColumnProgram program, int seed) {
        var random = new Random(~seed);
        return Stream.generate(() -> random.doubles(LANES, -2, 4).toArray()).limit(program.slots()).toArray(double[][]::new);
    }

    private static long[] bits(double[] column) {
        return Arrays.stream(column).mapToLong(Double::doubleToLongBits).toArray();
    }
}
