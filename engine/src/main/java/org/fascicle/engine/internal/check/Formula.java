package org.fascicle.engine.internal.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fascicle.api.InputException;
import org.fascicle.api.Parameter;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.program.Binding;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.program.Draws;

/** Evaluates parameters that are given as formulas of others. */
final class Formula {

    private Formula() {
    }

    /** Names in a parameter's formula. */
    static Set<String> names(Parameter parameter) {
        return Expressions.names(parse(parameter));
    }

    /** Value of the formula: one, or one per lane. */
    static double[] evaluate(Parameter parameter, Values values, int lanes, ModelTime time) {
        boolean uniform = names(parameter).stream()
                .allMatch(name -> !values.numbers().containsKey(name) || values.numbers().get(name).length == 1);
        Map<String, Binding> names = new HashMap<>();
        values.numbers().forEach((name, column) -> names.put(name,
                column.length == 1 ? new Binding.Constant(column[0]) : new Binding.Fixed(column)));
        ColumnProgram program = ColumnProgram.passing(Equations.of("value", parse(parameter)), names, values.options(),
                Map.of("value", 0), 1, time.unit());
        int n = uniform ? 1 : lanes;
        var columns = new double[program.slots()][n];
        program.run(columns, 0, n, Draws.none());
        return columns[0];
    }

    private static Expr parse(Parameter parameter) {
        try {
            return Expressions.parse(parameter.formula());
        } catch (InputException e) {
            throw new IllegalStateException("descriptions are checked before they are used", e);
        }
    }
}
