package org.fascicle.engine.internal.check;

import java.util.Map;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.language.Operator;
import org.fascicle.engine.internal.program.Binding;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.program.Draws;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.Units;

/** Expressions of t, the same for all regions; evaluated in ms. */
final class TimeFormula {

    private final ColumnProgram program;

    private TimeFormula(Expr expr) {
        program = ColumnProgram.passing(Equations.of("value", expr), Map.of("t", new Binding.Column(0)), Map.of(),
                Map.of("value", 1), 2, "");
    }

    /** To evaluate what {@link #read} has read. */
    static TimeFormula of(Expr expr) {
        return new TimeFormula(expr);
    }

    /** An expression that gives what is wanted, in internal units; reports what is wrong with it. */
    static Optional<Expr> read(Context context, String text, String path, Wanted wanted) {
        try {
            Expr expr = Expressions.parse(text);
            return new QuantityCheck(context, Map.of("t", Dimension.TIME), ModelTime.PHYSICAL)
                    .fits(expr, path, wanted) ? Optional.of(inModelTime(expr, wanted)) : Optional.empty();
        } catch (InputException e) {
            context.problems().addAll(path, e);
            return Optional.empty();
        }
    }

    /** A model in seconds wants its rates per second. */
    private static Expr inModelTime(Expr expr, Wanted wanted) {
        double factor = wanted.internal(1) / Units.internal(1, wanted.unit(), "");
        return factor == 1 ? expr : new Expr.Binary(Operator.MULTIPLY, expr, new Expr.Number(factor, "", expr.place()),
                expr.place());
    }

    /** Value at a time. */
    double at(double timeMs) {
        var columns = new double[program.slots()][1];
        columns[0][0] = timeMs;
        program.run(columns, 0, 1, Draws.none());
        return columns[1][0];
    }
}
