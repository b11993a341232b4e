package org.fascicle.io.internal.atlas;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
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
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.array.Bunzip2;
import org.fascicle.io.internal.array.Table;
import org.fascicle.io.internal.array.Zip;

/** What a TVB archive holds, member by member; all problems are collected before any is thrown. */
public final class TvbMembers {

    private static final Map<String, String> MEMBERS = Map.of("weights.txt", "weights", "tract_lengths.txt", "tract_lengths",
            "centres.txt", "centres", "centers.txt", "centres", "average_orientations.txt", "orientations",
            "hemispheres.txt", "hemispheres", "hemisphere.txt", "hemispheres", "cortical.txt", "cortical");

    private static final String BZIP2 = ".bz2";

    private final Source source;
    private final Map<String, DataArray> arrays = new TreeMap<>();
    private final TreeSet<String> seen = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Centres> centres = Optional.empty();

    private TvbMembers(Source source) {
        this.source = source;
    }

    /** Reads all members that are known. */
    public static TvbMembers read(Source source) throws IOException, InputException {
        var members = new TvbMembers(source);
        Zip.visit(source, members::member);
        return members;
    }

    private boolean member(String name, InputStream bytes) throws IOException {
        String written = name.substring(name.lastIndexOf('/') + 1);
        boolean packed = written.endsWith(BZIP2);
        String base = packed ? written.substring(0, written.length() - BZIP2.length()) : written;
        String kind = MEMBERS.get(base);
        if (kind == null) {
            return true;
        }
        if (!seen.add(kind)) {
            refuse(base, "occurs twice in the archive", "keep one");
            return true;
        }
        var inner = new Source(source.name() + "/" + base, new byte[0], Optional.empty(),
                () -> packed ? new ByteArrayInputStream(Bunzip2.unpack(bytes, source.limits().entryBytes())) : bytes,
                source.limits());
        try {
            if (kind.equals("centres")) {
                centres = Optional.of(Centres.read(inner));
            } else {
                arrays.put(kind, Table.read(inner));
            }
        } catch (InputException e) {
            problems.addAll(e.problems());
        } catch (ZipException e) {
            if (!packed) {
                throw e;
            }
            refuse(written, e.getMessage(), "pack it again with bzip2");
        }
        return true;
    }

    /**
     * Puts the members together.
     *
     * @throws InputException if one is damaged, or if they do not fit each other
     */
    public Atlas atlas() throws InputException {
        if (seen.isEmpty() && problems.isEmpty()) {
            throw new InputException(source.name(), "holds no weights.txt, tract_lengths.txt or centres.txt",
                    "is it a TVB connectivity?");
        }
        var weights = square("weights");
        var lengths = square("tract_lengths");
        int n = weights.or(() -> lengths).map(Matrix::rows).orElseGet(() -> centres.map(c -> c.labels().size()).orElse(0));
        lengths.ifPresent(matrix -> requireSize("tract_lengths.txt", matrix.rows(), n));
        centres.ifPresent(c -> requireSize("centres.txt", c.labels().size(), n));
        requireLengths(n);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new Atlas(parcellation(n), weights, lengths, false, remarks(weights));
    }

    private void refuse(String member, String what, String legal) {
        problems.add(Problem.error(source.name() + "/" + member, what, legal));
    }

    private void requireSize(String member, int found, int n) {
        if (found != n) {
            refuse(member, found + " regions, the other files have " + n, "all files need the same regions");
        }
    }

    private void requireLengths(int n) {
        for (String kind : List.of("hemispheres", "cortical")) {
            array(kind).ifPresent(flags -> requireSize(kind + ".txt", flags.values().length, n));
        }
        array("orientations").ifPresent(v -> {
            if (v.rank() != (n == 1 ? 1 : 2) || v.values().length != 3 * n) {
                refuse("average_orientations.txt", v.shape() + " values", n + "x3 are needed");
            }
        });
    }

    private Optional<DataArray> array(String kind) {
        return Optional.ofNullable(arrays.get(kind));
    }

    private Optional<Matrix> square(String kind) {
        return array(kind).flatMap(array -> {
            boolean single = array.values().length == 1;
            if (!single && (array.rank() != 2 || array.length(0) != array.length(1))) {
                refuse(kind + ".txt", array.shape(), "a square matrix is needed (rows = targets, columns = sources)");
                return Optional.empty();
            }
            int n = single ? 1 : array.length(0);
            return Optional.of(new DenseMatrix(n, n, array.values()));
        });
    }

    private Parcellation parcellation(int n) throws InputException {
        var regions = IntStream.range(0, n).mapToObj(this::region).toList();
        try {
            return new Parcellation("", regions);
        } catch (IllegalArgumentException e) {
            throw new InputException(source.name() + "/centres.txt", e.getMessage(), "labels must be unique");
        }
    }

    private Region region(int i) {
        var hemisphere = array("hemispheres").map(h -> h.values()[i] == 0 ? Hemisphere.LEFT : Hemisphere.RIGHT)
                .orElse(Hemisphere.UNKNOWN);
        var groups = array("cortical").map(c -> Map.of("cortical", c.values()[i] == 0 ? "no" : "yes")).orElse(Map.of());
        return new Region(centres.map(c -> c.labels().get(i)).orElse(Integer.toString(i)), hemisphere,
                centres.flatMap(c -> c.points().isEmpty() ? Optional.empty() : Optional.of(c.points().get(i))), orientation(i),
                        groups);
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

    private static List<Problem> remarks(Optional<Matrix> weights) {
        double largest = weights.map(TvbMembers::asymmetry).orElse(0.0);
        return largest == 0 ? List.of()
                : List.of(Problem.note("weights", "max |W-W'| = " + largest
                        + "; read as weights[target,source], as TVB writes them"));
    }

    private static double asymmetry(Matrix w) {
        double largest = 0;
        for (int i = 0; i < w.rows(); i++) {
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, Math.abs(w.get(i, j) - w.get(j, i)));
            }
        }
        return largest;
    }
}
