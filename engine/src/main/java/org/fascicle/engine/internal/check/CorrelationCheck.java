package org.fascicle.engine.internal.check;

import java.util.Arrays;
import java.util.Optional;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.internal.checked.Correlation;

/** Looks at the correlations between the regions of a population and takes their root. */
final class CorrelationCheck {

    /** What rounding in a file may do to a number. */
    private static final double ROUNDING = 1e-9;

    private final Context context;
    private final LaneSet lanes;
    private final String path;

    CorrelationCheck(Context context, LaneSet lanes, String path) {
        this.context = context;
        this.lanes = lanes;
        this.path = path;
    }

    /** The root; empty if the matrix is none of correlations, which is reported. */
    Optional<Correlation> check(Value value) {
        if (!(value instanceof Value.FromFile file)) {
            context.problems().error(path, Shown.of(value) + " is no matrix",
                    "write correlation: {file: FILE}, regions x regions");
            return Optional.empty();
        }
        return context.stock().once(Question.of("correlation", path, file), context.problems(), () ->
                context.files().read(file, path).filter(array -> lanes.known()).flatMap(array -> root(array, file.unit())));
    }

    private Optional<Correlation> root(DataArray array, String unit) {
        int n = lanes.count();
        if (array.rank() != 2 || array.length(0) != n || array.length(1) != n) {
            context.problems().error(path, "the file holds %s values".formatted(array.shape()),
                    "regions x regions = %dx%d, in the order of %s, are needed".formatted(n, n, lanes.owner()));
            return Optional.empty();
        }
        if (!unit.isEmpty() && !unit.equals("1")) {
            context.problems().error(path, "correlations in " + unit, "they are pure numbers");
            return Optional.empty();
        }
        var rows = new double[n][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(array.values(), i * n, (i + 1) * n));
        return holds(rows) ? new CorrelationRoot(context.problems(), path, lanes.labels()).of(exact(rows))
                .map(root -> new Correlation(trimmed(root))) : Optional.empty();
    }

    /** Diagonal 1, symmetric, between -1 and 1; the first cell that is not is named. */
    private boolean holds(double[]... rows) {
        for (int i = 0; i < rows.length; i++) {
            if (!(Math.abs(rows[i][i] - 1) <= ROUNDING)) {
                return refuse(i, i, rows[i][i], "the diagonal of a correlation matrix is 1; divide a covariance by both standard"
                        + " deviations, and give those to the process");
            }
            for (int j = 0; j < i; j++) {
                if (!(Math.abs(rows[i][j] - rows[j][i]) <= ROUNDING)) {
                    return refuse(i, j, rows[i][j], "%s at [%d,%d]: both must be equal".formatted(Shown.number(rows[j][i]), j,
                            i));
                }
                if (!(Math.abs(rows[i][j]) <= 1 + ROUNDING)) {
                    return refuse(i, j, rows[i][j], "must be between -1 and 1");
                }
            }
        }
        return true;
    }

    private boolean refuse(int i, int j, double value, String legal) {
        context.problems().error(path, "correlation[%d,%d] (%s, %s) is %s".formatted(i, j, lanes.labels().get(i),
                lanes.labels().get(j), Shown.number(value)), legal);
        return false;
    }

    /** The lower triangle and its mirror image, with a diagonal of exactly 1. */
    private static double[][] exact(double[]... rows) {
        var exact = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            exact[i][i] = 1;
            for (int j = 0; j < i; j++) {
                exact[i][j] = rows[i][j];
                exact[j][i] = rows[i][j];
            }
        }
        return exact;
    }

    /** Rows as far as they are not 0. */
    private static double[][] trimmed(double[]... rows) {
        return Arrays.stream(rows).map(row -> {
            int length = row.length;
            while (length > 0 && row[length - 1] == 0) {
                length--;
            }
            return Arrays.copyOf(row, length);
        }).toArray(double[][]::new);
    }
}
