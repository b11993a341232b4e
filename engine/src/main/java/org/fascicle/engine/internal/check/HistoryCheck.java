package org.fascicle.engine.internal.check;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fascicle.api.StateVariable;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.Past;

/** Resolves what states were before t = 0: rows of a file, or an expression of t. */
final class HistoryCheck {

    private final Context context;
    private final LaneSet lanes;
    private final String path;

    /** For the states of a population, by its path. */
    HistoryCheck(Context context, LaneSet lanes, String path) {
        this.context = context;
        this.lanes = lanes;
        this.path = path + ".history.";
    }

    /** The past of each state that is given one; what is wrong is reported and left out. */
    Map<String, Past> check(Map<String, Value> given, List<StateVariable> states, Function<StateVariable, Wanted> wanted) {
        Map<String, Past> history = new LinkedHashMap<>();
        for (StateVariable state : states) {
            Value value = given.get(state.name());
            if (value != null) {
                past(value, path + state.name(), wanted.apply(state)).ifPresent(past -> history.put(state.name(), past));
            }
        }
        return history;
    }

    private Optional<Past> past(Value value, String at, Wanted wanted) {
        if (value instanceof Value.FromFile file) {
            return rows(file, at, wanted);
        } else if (value instanceof Value.Expression expression) {
            return formula(expression.text(), at, wanted);
        } else if (value instanceof Value.Text text) {
            return formula(text.text(), at, wanted);
        }
        context.problems().error(at, Shown.of(value) + " is neither a file nor an expression",
                "write {file: FILE} with steps x regions, oldest first, the last row being t = 0, or {expression: \"…\"} of t;"
                        + " a constant past is the initial value");
        return Optional.empty();
    }

    private Optional<Past> rows(Value.FromFile file, String at, Wanted wanted) {
        return context.files().read(file, at).filter(array -> lanes.known()).flatMap(array -> {
            int n = lanes.count();
            if (array.rank() != 2 || array.length(1) != n || array.length(0) < 1) {
                context.problems().error(at, "the file holds " + array.shape() + " values",
                        "steps x regions with %d regions are needed".formatted(n));
                return Optional.empty();
            }
            String unit = file.unit().isEmpty() ? array.unit() : file.unit();
            return new Columns(context, lanes).converted(array.values(), unit, at, wanted).map(values -> {
                var rows = new double[array.length(0)][];
                Arrays.setAll(rows, r -> Arrays.copyOfRange(values, r * n, (r + 1) * n));
                return new Past.Rows(rows);
            });
        });
    }

    private Optional<Past> formula(String text, String at, Wanted wanted) {
        return TimeFormula.read(context, text, at, wanted)
                .filter(expr -> isFinite(context.problems(), at, TimeFormula.of(expr), 0, context.dtMs()))
                .map(Past.Formula::new);
    }

    private static void allFinite(Problems problems, String at, TimeFormula formula, int longest, double dtMs) {
        for (long step = -longest; step < 0; step++) {
            if (!isFinite(problems, at, formula, step, dtMs)) {
                return;
            }
        }
    }

    private static boolean isFinite(Problems problems, String at, TimeFormula formula, long step, double dtMs) {
        double value = formula.at(step * dtMs);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            problems.error(at, "the expression is %s at t = %s ms".formatted(value, Shown.number(step * dtMs)),
                    "a finite number is needed at every instant from the longest delay to t = 0");
            return false;
        }
        return true;
    }

    /** Values at t = 0: one, or one per lane. */
    static double[] atZero(Past past) {
        if (past instanceof Past.Formula formula) {
            return new double[] {TimeFormula.of(formula.expression()).at(0)};
        }
        double[][] rows = ((Past.Rows) past).rows();
        return rows[rows.length - 1];
    }

    /** Whether the past of a population reaches as far back as its longest delay; reports it if not. */
    static void reaches(Problems problems, CheckedPopulation population, int longest, double dtMs) {
        population.history().forEach((state, past) -> {
            String at = "populations.%s.history.%s".formatted(population.name(), state);
            if (past instanceof Past.Rows given && given.rows().length < longest + 1) {
                problems.error(at, "%d rows for a longest delay of %d steps".formatted(given.rows().length, longest),
                        "longest delay + 1 rows are needed, the last being t = 0");
            } else if (past instanceof Past.Formula given) {
                allFinite(problems, at, TimeFormula.of(given.expression()), longest, dtMs);
            }
        });
    }
}
