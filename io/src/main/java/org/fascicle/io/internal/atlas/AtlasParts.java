package org.fascicle.io.internal.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.DataArray;

/**
 * The parts of an atlas as a file holds them, put together at the end; all problems are collected before any is thrown. Parts are
 * weights, tract_lengths, hemispheres (0 = left), cortical (0 = no), orientations; labels and points apart.
 */
public final class AtlasParts {

    private static final double MIDLINE = 0.5;

    private final String source;
    private final Map<String, DataArray> arrays = new TreeMap<>();
    private final Map<String, String> places = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Centres> centres = Optional.empty();
    private Map<String, List<String>> groups = Map.of();
    private String parcellation = "";

    /** Of a file of that name. */
    public AtlasParts(String source) {
        this.source = source;
    }

    /** An array found at a place, e.g. "weights.txt", which messages name. */
    public void put(String part, String place, DataArray array) {
        arrays.put(part, array);
        places.put(part, place);
    }

    /** Labels and, where known, points, found at a place. */
    public void put(String place, Centres found) {
        centres = Optional.of(found);
        places.put("centres", place);
    }

    /** What regions belong to: the name of the property, then a text per region, "" for none. */
    public void groups(Map<String, List<String>> found) {
        groups = Map.copyOf(found);
    }

    /** Name of the parcellation. */
    public void named(String name) {
        parcellation = name;
    }

    /** Something wrong at a place. */
    public void refuse(String place, String what, String legal) {
        problems.add(Problem.error(source + "/" + place, what, legal));
    }

    /** What somebody else found wrong. */
    public void refuse(InputException e) {
        problems.addAll(e.problems());
    }

    /** Whether nothing was found, wrong or right. */
    public boolean isEmpty() {
        return arrays.isEmpty() && centres.isEmpty() && problems.isEmpty();
    }

    /** The largest difference between a cell of the weights and its mirror image; 0 without weights. */
    public double asymmetry() {
        var w = arrays.get("weights");
        double largest = 0;
        for (int i = 0; w != null && w.rank() == 2 && i < w.length(0); i++) {
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, Math.abs(w.at(i, j) - w.at(j, i)));
            }
        }
        return largest;
    }

    /**
     * Puts them together.
     *
     * @param synthetic whether the file says that it was made up
     * @throws InputException if one is damaged, or if they do not fit each other
     */
    public Atlas atlas(boolean synthetic, List<Problem> remarks) throws InputException {
        var weights = square("weights");
        var lengths = square("tract_lengths");
        int n = weights.or(() -> lengths).map(Matrix::rows).orElseGet(() -> centres.map(c -> c.labels().size()).orElse(0));
        lengths.ifPresent(matrix -> requireSize("tract_lengths", matrix.rows(), n));
        centres.ifPresent(c -> requireSize("centres", c.labels().size(), n));
        requireLengths(n);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new Atlas(parcellation(n), weights, lengths, synthetic, remarks);
    }

    private void requireSize(String part, int found, int n) {
        if (found != n) {
            refuse(places.get(part), found + " regions, the other files have " + n, "all files need the same regions");
        }
    }

    private void requireLengths(int n) {
        for (String part : List.of("hemispheres", "cortical")) {
            array(part).ifPresent(flags -> requireSize(part, flags.values().length, n));
        }
        array("orientations").ifPresent(v -> {
            if (v.rank() != (n == 1 ? 1 : 2) || v.values().length != 3 * n) {
                refuse(places.get("orientations"), v.shape() + " values", n + "x3 are needed");
            }
        });
    }

    private Optional<DataArray> array(String part) {
        return Optional.ofNullable(arrays.get(part));
    }

    private Optional<Matrix> square(String part) {
        return array(part).flatMap(array -> {
            boolean single = array.values().length == 1;
            if (!single && (array.rank() != 2 || array.length(0) != array.length(1))) {
                refuse(places.get(part), array.shape(), "a square matrix is needed (rows = targets, columns = sources)");
                return Optional.empty();
            }
            int n = single ? 1 : array.length(0);
            return Optional.of(new DenseMatrix(n, n, array.values()));
        });
    }

    private Parcellation parcellation(int n) throws InputException {
        var regions = IntStream.range(0, n).mapToObj(this::region).toList();
        try {
            return new Parcellation(parcellation, regions);
        } catch (IllegalArgumentException e) {
            throw new InputException(source + "/" + places.getOrDefault("centres", "labels"), e.getMessage(),
                    "labels must be unique");
        }
    }

    private Region region(int i) {
        return new Region(centres.map(c -> c.labels().get(i)).orElse(Integer.toString(i)), hemisphere(i),
                centres.flatMap(c -> c.points().isEmpty() ? Optional.empty() : Optional.of(c.points().get(i))), orientation(i),
                groups(i));
    }

    /** NaN stands for a side that is not known, 0.5 for the midline. */
    private Hemisphere hemisphere(int i) {
        return array("hemispheres").map(sides -> sides.values()[i]).map(side -> Double.isNaN(side) ? Hemisphere.UNKNOWN
                : side == 0 ? Hemisphere.LEFT : side == MIDLINE ? Hemisphere.MIDLINE : Hemisphere.RIGHT)
                .orElse(Hemisphere.UNKNOWN);
    }

    private Map<String, String> groups(int i) {
        var found = new TreeMap<String, String>();
        array("cortical").ifPresent(flags -> found.put("cortical", flags.values()[i] == 0 ? "no" : "yes"));
        groups.forEach((name, texts) -> {
            if (!texts.get(i).isEmpty()) {
                found.put(name, texts.get(i));
            }
        });
        return found;
    }

    /** Unit vectors; TVB's are means of unit vectors and shorter. */
    private Optional<Vector3> orientation(int i) {
        return array("orientations").flatMap(v -> {
            var mean = new Vector3(v.values()[3 * i], v.values()[3 * i + 1], v.values()[3 * i + 2]);
            double length = mean.distance(new Vector3(0, 0, 0));
            return length > 0 ? Optional.of(new Vector3(mean.x() / length, mean.y() / length, mean.z() / length))
                    : Optional.empty();
        });
    }
}
