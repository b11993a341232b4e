package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.internal.check.Amounts.Wanted;

/** The parts of a connectome that are given one by one: matrices, labels, centres. */
final class ConnectomeFiles {

    private static final String PATH = "connectome.";

    private final Context context;

    ConnectomeFiles(Context context) {
        this.context = context;
    }

    /**
     * A square matrix.
     *
     * @param labels names of its rows or columns, where the file has them
     */
    record Found(Matrix matrix, List<String> labels) {
    }

    /** Reads a square matrix in a unit; reports what is wrong. */
    Optional<Found> matrix(Value value, String name, String unit) {
        String path = PATH + name;
        if (!(value instanceof Value.FromFile file)) {
            context.problems().error(path, name + ": " + Shown.of(value) + " is no file", "write " + name + ": {file: FILE}");
            return Optional.empty();
        }
        return context.files().read(file, path).flatMap(array -> square(array, file, path, Wanted.of(name, unit)));
    }

    private Optional<Found> square(DataArray array, Value.FromFile file, String path, Wanted wanted) {
        if (array.rank() != 2 || array.length(0) != array.length(1)) {
            context.problems().error(path, "%s: %s in %s".formatted(wanted.name(), array.shape(), file.file().getFileName()),
                    "a square matrix is needed (rows = targets, columns = sources)");
            return Optional.empty();
        }
        List<String> rows = array.axes().get(0).labels();
        List<String> labels = rows.isEmpty() ? array.axes().get(1).labels() : rows;
        return Optional.of(new Found(new DenseMatrix(array.length(0), array.length(1), inUnit(array, file, path, wanted)),
                labels));
    }

    private double[] inUnit(DataArray array, Value.FromFile file, String path, Wanted wanted) {
        String unit = file.unit().isEmpty() ? array.unit() : file.unit();
        double factor = unit.isEmpty() || unit.equals(wanted.unit()) ? 1
                : new Amounts(context.problems()).number(1, unit, path, wanted).orElse(Double.NaN);
        return factor == 1 ? array.values() : Arrays.stream(array.values()).map(x -> x * factor).toArray();
    }

    /** Reads the positions of n regions, mm; reports what is wrong. */
    Optional<List<Vector3>> centres(Value value, int n) {
        String path = PATH + "centres";
        if (!(value instanceof Value.FromFile file)) {
            context.problems().error(path, "centres: " + Shown.of(value) + " is no file", "write centres: {file: FILE}");
            return Optional.empty();
        }
        return context.files().read(file, path).flatMap(array -> {
            boolean single = n == 1 && array.rank() == 1 && array.length(0) == 3;
            if (!single && (array.rank() != 2 || array.length(0) != n || array.length(1) != 3)) {
                context.problems().error(path, "centres: %s in %s".formatted(array.shape(), file.file().getFileName()),
                        n + "x3 are needed: x y z of each region");
                return Optional.empty();
            }
            return points(inUnit(array, file, path, Wanted.of("centres", "mm")), path);
        });
    }

    private Optional<List<Vector3>> points(double[] xyz, String path) {
        var points = new ArrayList<Vector3>();
        for (int k = 0; k < xyz.length; k += 3) {
            var point = new Vector3(xyz[k], xyz[k + 1], xyz[k + 2]);
            if (!Double.isFinite(point.x()) || !Double.isFinite(point.y()) || !Double.isFinite(point.z())) {
                context.problems().error(path, "centre of region %d is (%s, %s, %s)".formatted(k / 3, point.x(), point.y(),
                        point.z()),
                        "finite numbers are needed");
                return Optional.empty();
            }
            points.add(point);
        }
        if (points.size() > 1 && new HashSet<>(points).size() == 1) {
            var p = points.get(0);
            context.problems().error(path, "all %d centres are (%s, %s, %s)".formatted(points.size(), p.x(), p.y(), p.z()),
                    "give real centres, or leave them out");
            return Optional.empty();
        }
        return Optional.of(points);
    }

    /** Reads n labels; reports what is wrong. */
    Optional<List<String>> labels(Value value, int n) {
        String path = PATH + "labels";
        Optional<List<String>> found;
        if (value instanceof Value.Many list && list.items().stream().allMatch(Value.Text.class::isInstance)) {
            found = Optional.of(list.items().stream().map(item -> ((Value.Text) item).text()).toList());
        } else if (value instanceof Value.FromFile file) {
            found = context.files().source(file.file(), path).flatMap(source -> isText(source)
                    ? context.files().lines(file.file(), path).map(lines -> LabelLines.labels(lines, n))
                    : context.files().read(file, path).flatMap(array -> ofAxis(array, path)));
        } else {
            context.problems().error(path, "labels: " + Shown.of(value) + " is no file", "write labels: {file: FILE}, or a list");
            return Optional.empty();
        }
        if (found.isPresent() && found.get().size() != n) {
            context.problems().error(path, "%d labels for %d regions".formatted(found.get().size(), n),
                    "one label per line is needed");
            return Optional.empty();
        }
        return found;
    }

    /** Control characters below the tab occur in formats of their own (MATLAB, HDF5), never in text. */
    private static boolean isText(Source source) {
        for (byte b : source.head()) {
            if (b >= 0 && b < '\t') {
                return false;
            }
        }
        return true;
    }

    private Optional<List<String>> ofAxis(DataArray array, String path) {
        List<String> labels = array.rank() == 0 ? List.of() : array.axes().get(0).labels();
        if (labels.isEmpty()) {
            context.problems().error(path, array.name() + " holds numbers, no labels", "name an array of texts with variable:");
            return Optional.empty();
        }
        return Optional.of(labels);
    }
}
