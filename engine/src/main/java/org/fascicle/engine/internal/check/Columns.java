package org.fascicle.engine.internal.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.fascicle.api.Nearest;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.math.Cos;
import org.fascicle.engine.internal.math.Sin;
import org.fascicle.engine.internal.random.Normals;
import org.fascicle.engine.internal.random.StreamKey;
import org.fascicle.engine.internal.random.Uniforms;

/**
 * Turns whatever stands behind a key into one value, or one per lane. Distributions are seeded by (seed, owner.quantity,
 * region).
 */
final class Columns {

    private final Context context;
    private final Amounts amounts;
    private final LaneSet lanes;

    Columns(Context context, LaneSet lanes) {
        this.context = context;
        this.amounts = new Amounts(context.problems());
        this.lanes = lanes;
    }

    /** One value, or one per lane, in internal units; reports what is none. */
    Optional<double[]> resolve(Value value, String path, Wanted wanted, double[] fallback) {
        if (value instanceof Value.Many many) {
            return list(many, path, wanted);
        } else if (value instanceof Value.FromFile file) {
            return context.files().read(file, path).flatMap(array -> perLane(array, file.unit(), path, wanted));
        } else if (value instanceof Value.ByLabel table) {
            return byLabel(table, path, wanted, fallback);
        } else if (value instanceof Value.Uniform law) {
            return drawn(law.unit(), path, wanted, u -> law.low() + (law.high() - law.low()) * u, false);
        } else if (value instanceof Value.Normal law) {
            return drawn(law.unit(), path, wanted, z -> law.mean() + law.deviation() * z, true);
        } else if (value instanceof Value.Lorentz law) {
            return drawn(law.unit(), path, wanted, u -> law.centre() + law.width() * tangent(Math.PI * (u - 0.5)), false);
        }
        OptionalDouble number = amounts.scalar(value, path, wanted);
        return number.isPresent() ? Optional.of(new double[] {number.getAsDouble()}) : Optional.empty();
    }

    private static double tangent(double x) {
        return Sin.of(x) / Cos.of(x);
    }

    /** A value of an array: in the unit given for it, else in the declared one, which is noted. */
    private Optional<DoubleUnaryOperator> converter(String unit, String path, Wanted wanted) {
        if (unit.isEmpty()) {
            if (!wanted.dimension().isNone()) {
                context.problems().note(path, "%s: no unit given; taken as %s".formatted(wanted.name(), wanted.unit()));
            }
            return Optional.of(wanted::internal);
        }
        return amounts.dimension(unit, path, wanted)
                .map(dimension -> x -> amounts.number(x, unit, path, wanted).orElse(Double.NaN));
    }

    private Optional<double[]> list(Value.Many many, String path, Wanted wanted) {
        if (lanes.known() && many.items().size() != lanes.count()) {
            context.problems().error(path, "%s has %d values".formatted(wanted.name(), many.items().size()),
                    "one for each of the %d regions of %s is needed".formatted(lanes.count(), lanes.owner()));
            return Optional.empty();
        }
        var column = new double[many.items().size()];
        for (int i = 0; i < column.length; i++) {
            Value item = many.items().get(i);
            boolean bare = item instanceof Value.Quantity q && q.unit().isEmpty();
            Value withUnit = bare ? new Value.Quantity(((Value.Quantity) item).value(), many.unit()) : item;
            OptionalDouble number = bare && many.unit().isEmpty()
                    ? OptionalDouble.of(wanted.internal(((Value.Quantity) item).value()))
                    : amounts.scalar(withUnit, path, wanted);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            column[i] = number.getAsDouble();
        }
        return lanes.known() ? Optional.of(column) : Optional.empty();
    }

    /** An array of one value per lane; (n,1) and (1,n) count as n. */
    Optional<double[]> perLane(DataArray array, String unit, String path, Wanted wanted) {
        int n = lanes.count();
        if (!lanes.known()) {
            return Optional.empty();
        }
        boolean flat = array.values().length == n && array.axes().stream().filter(a -> a.length() != 1).count() <= 1;
        if (!flat && array.values().length != 1) {
            context.problems().error(path, "%s: the file holds %s values".formatted(wanted.name(), array.shape()),
                    "one for each of the %d regions of %s is needed".formatted(n, lanes.owner()));
            return Optional.empty();
        }
        return converted(array.values(), unit.isEmpty() ? array.unit() : unit, path, wanted);
    }

    /** Values in a unit, in internal units; reports values that are not finite. */
    Optional<double[]> converted(double[] values, String unit, String path, Wanted wanted) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i]) || Double.isInfinite(values[i])) {
                context.problems().error(path, "%s[%d] is %s".formatted(wanted.name(), i, values[i]),
                        "finite numbers are needed");
                return Optional.empty();
            }
        }
        return converter(unit, path, wanted).map(convert -> Arrays.stream(values).map(convert).toArray());
    }

    private Optional<double[]> byLabel(Value.ByLabel table, String path, Wanted wanted, double[] fallback) {
        var column = new double[lanes.count()];
        Arrays.setAll(column, i -> fallback[fallback.length == 1 ? 0 : i]);
        var taken = new boolean[lanes.count()];
        for (Map.Entry<String, Value> entry : table.values().entrySet()) {
            String at = path + "." + entry.getKey();
            Value value = entry.getValue() instanceof Value.Quantity q && q.unit().isEmpty() && !table.unit().isEmpty()
                    ? new Value.Quantity(q.value(), table.unit()) : entry.getValue();
            OptionalDouble number = amounts.scalar(value, at, wanted);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            boolean any = false;
            for (int i = 0; i < column.length; i++) {
                if (Glob.matches(entry.getKey(), lanes.labels().get(i))) {
                    any = true;
                    column[i] = taken[i] ? column[i] : number.getAsDouble();
                    taken[i] = true;
                }
            }
            if (!any && lanes.known()) {
                reportNoSuchLabel(entry.getKey(), at, lanes.labels());
            }
        }
        return Optional.of(column);
    }

    private void reportNoSuchLabel(String pattern, String path, List<String> labels) {
        context.problems().error(path, "no region of %s is labelled '%s'".formatted(lanes.owner(), pattern),
                Nearest.hint(pattern, labels));
    }

    private Optional<double[]> drawn(String unit, String path, Wanted wanted, DoubleUnaryOperator law, boolean normal) {
        long key = StreamKey.of(context.seed(), lanes.owner() + "." + wanted.name(), 0);
        var column = new double[lanes.count()];
        for (int i = 0; i < column.length; i++) {
            int region = lanes.regions()[i];
            column[i] = law.applyAsDouble(normal ? Normals.of(key, region, 0) : Uniforms.of(key, region, 0));
        }
        return converted(column, unit, path, wanted);
    }
}
