package org.fascicle.engine.internal.check;

import java.util.Arrays;
import java.util.Optional;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.checked.Drive;

/** Resolves the base value of an input port: held, rows of a file, or an expression of t. */
final class DriveCheck {

    private final Context context;
    private final LaneSet lanes;
    private final long steps;

    DriveCheck(Context context, LaneSet lanes, long steps) {
        this.context = context;
        this.lanes = lanes;
        this.steps = steps;
    }

    Drive resolve(Value value, String path, Wanted wanted, double[] base) {
        if (value instanceof Value.Expression expression) {
            return TimeFormula.read(context, expression.text(), path, wanted).<Drive>map(Drive.Formula::new)
                    .orElse(new Drive.Held(base));
        }
        if (value instanceof Value.FromFile file) {
            return context.files().read(file, path).filter(array -> lanes.known()).map(array -> isTimed(array)
                    ? rows(array, file.unit(), path, wanted, base)
                    : held(new Columns(context, lanes).perLane(array, file.unit(), path, wanted), base))
                    .orElse(new Drive.Held(base));
        }
        return held(new Columns(context, lanes).resolve(value, path, wanted, base), base);
    }

    private static Drive held(Optional<double[]> values, double[] base) {
        return new Drive.Held(values.orElse(base));
    }

    /** Rows of time: two axes with more than one row, or one axis that is no list of regions. */
    private boolean isTimed(DataArray array) {
        if (array.rank() == 2) {
            return array.length(0) > 1 && !(array.length(0) == lanes.count() && array.length(1) == 1);
        }
        return array.rank() == 1 && array.length(0) > 1 && array.length(0) != lanes.count();
    }

    private Drive rows(DataArray array, String unit, String path, Wanted wanted, double[] base) {
        int width = array.rank() == 2 ? array.length(1) : 1;
        int height = array.length(0);
        if (width != 1 && width != lanes.count()) {
            context.problems().error(path, "%s: the file holds %s values".formatted(wanted.name(), array.shape()),
                    "steps x regions with %d regions (or 1 column for all) are needed".formatted(lanes.count()));
            return new Drive.Held(base);
        }
        if (height < steps) {
            context.problems().error(path, "%s: the file holds %d rows for %d steps".formatted(wanted.name(), height, steps),
                    "row k is the value at t = (k+1) dt; shorten the duration or give more rows");
            return new Drive.Held(base);
        }
        Optional<double[]> values = new Columns(context, lanes)
                .converted(array.values(), unit.isEmpty() ? array.unit() : unit, path, wanted);
        return values.<Drive>map(all -> {
            var rows = new double[height][];
            Arrays.setAll(rows, r -> Arrays.copyOfRange(all, r * width, (r + 1) * width));
            return new Drive.Rows(rows, base[0]);
        }).orElse(new Drive.Held(base));
    }
}
