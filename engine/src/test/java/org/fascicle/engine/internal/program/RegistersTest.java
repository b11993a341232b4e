package org.fascicle.engine.internal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fascicle.api.InputException;
import org.fascicle.engine.Allocation;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expressions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of a warm program are registers, not objects: a vector that becomes an object costs as much as ten instructions. */
class RegistersTest {

    private static final int LANES = 96;

    @ParameterizedTest
    @ValueSource(strings = {PaperModels.WONG_WANG, PaperModels.WILSON_COWAN, PaperModels.JANSEN_RIT, PaperModels.EPILEPTOR,
        PaperModels.LARTER_BREAKSPEAR, "x' = sin(x - y) + cos(y)*y\ny' = tan(0.1*y) - log(x)*x^0.31"})
    void aWarmProgramInVectorsAllocatesNothing(String text) throws InputException {
        var equations = Equations.parse(text);
        var names = new TreeMap<String, Binding>();
        var free = new TreeSet<String>();
        equations.statements().forEach(s -> free.addAll(Expressions.names(s.expr())));
        free.removeAll(equations.defined());
        free.remove("pi");
        free.forEach(name -> names.put(name, new Binding.Column(names.size())));
        var results = new TreeMap<String, Integer>();
        equations.statements().forEach(s -> results.put(s.left(), free.size() + results.size()));
        var program = ColumnProgram.compile(equations, names, Map.of(), results, free.size() + results.size());
        assertTrue(program.generateWide());
        var columns = columns(program.slots());
        assertEquals(0, Allocation.whenWarm(() -> program.run(columns, 0, LANES, Draws.none())), "bytes per call");
    }

    private static double[][] columns(int slots) {
        var columns = new double[slots][LANES];
        for (int slot = 0; slot < columns.length; slot++) {
            for (int i = 0; i < LANES; i++) {
                columns[slot][i] = 0.3 + 0.001 * ((slot * 37 + i * 11) % 500);
            }
        }
        return columns;
    }
}
