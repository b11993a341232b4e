package org.fascicle.distribution.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.api.InputException;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.StateVariable;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.internal.language.Diagonal;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.program.Binding;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.program.Draws;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What exponential-euler takes for ∂x'/∂x, against difference quotients of the equations of every shipped model. */
class DiagonalTest {

    private static final int LANES = 60;

    static Stream<NodeDescription> models() {
        return Fascicle.load().plugins().stream()
                .flatMap(plugin -> plugin.service() instanceof NodeModel model ? Stream.of(model.description()) : Stream.empty())
                .filter(model -> model.dynamics().isEmpty() && !model.states().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("models")
    void theDiagonalIsTheDifferenceQuotient(NodeDescription model) throws InputException {
        String id = model.card().id();
        List<String> states = model.states().stream().map(StateVariable::name).toList();
        Equations equations = Equations.parse(model.equations());
        var statements = new ArrayList<>(equations.statements());
        statements.addAll(Diagonal.of(equations, states, state -> "slope " + state));
        var whole = new Equations(statements);
        var free = new TreeSet<String>();
        equations.statements().forEach(s -> free.addAll(Expressions.names(s.expr())));
        free.removeAll(equations.defined());
        free.addAll(states);
        Map<String, Binding> names = new TreeMap<>();
        free.forEach(name -> names.put(name, new Binding.Column(names.size())));
        Map<String, Integer> results = new TreeMap<>();
        for (int s = 0; s < states.size(); s++) {
            results.put(states.get(s) + "'", names.size() + 2 * s);
            results.put("slope " + states.get(s), names.size() + 2 * s + 1);
        }
        Map<String, String> options = model.card().choices().stream()
                .collect(Collectors.toMap(choice -> choice.name(), choice -> choice.options().get(0).name()));
        var program = ColumnProgram.compile(whole, names, options, results, names.size() + results.size(), model.modelTime());
        for (String state : states) {
            int slot = ((Binding.Column) names.get(state)).slot();
            double[] slope = columns(program, slot, 0)[results.get("slope " + state)];
            double[] near = quotient(program, slot, results.get(state + "'"), 1e-6);
            double[] far = quotient(program, slot, results.get(state + "'"), 1e-5);
            double[] rate = columns(program, slot, 0)[results.get(state + "'")];
            int compared = 0;
            for (int i = 0; i < LANES; i++) {
                double rounding = 1e-9 * (1 + Math.abs(rate[i]));
                if (Double.isFinite(near[i]) && Math.abs(near[i] - far[i]) < 1e-4 * Math.abs(near[i]) + rounding) {
                    compared++;
                    assertEquals(near[i], slope[i], 1e-4 * Math.abs(near[i]) + rounding, id + "." + state + ", lane " + i);
                }
            }
            assertTrue(compared > LANES / 2, id + "." + state + ": only " + compared + " lanes could be compared");
        }
    }

    private static double[] quotient(ColumnProgram program, int slot, int result, double step) {
        double[] up = columns(program, slot, step)[result];
        double[] down = columns(program, slot, -step)[result];
        var quotient = new double[LANES];
        for (int i = 0; i < LANES; i++) {
            quotient[i] = (up[i] - down[i]) / (2 * step);
        }
        return quotient;
    }

    /** Random values for everything, the same each time, but for one column that is moved. */
    private static double[][] columns(ColumnProgram program, int moved, double by) {
        var random = new Random(17);
        double[][] columns = Stream.generate(() -> random.doubles(LANES, 0.2, 1.5).toArray()).limit(program.slots())
                .toArray(double[][]::new);
        for (int i = 0; i < LANES; i++) {
            columns[moved][i] += by;
        }
        program.run(columns, 0, LANES, Draws.none());
        return columns;
    }
}
