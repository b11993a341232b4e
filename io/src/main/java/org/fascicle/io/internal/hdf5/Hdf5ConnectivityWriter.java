package org.fascicle.io.internal.hdf5;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.Limit;

/**
 * Writes a connectivity under the names of The Virtual Brain, at the root of the file. Hemispheres are 0 left, 1 right, 0.5
 * midline, NaN unknown; what regions belong to stands in /region_groups, a text per region, "-" where there is none.
 */
public final class Hdf5ConnectivityWriter {

    private static final Vector3 NOWHERE = new Vector3(Double.NaN, Double.NaN, Double.NaN);

    private Hdf5ConnectivityWriter() {
    }

    /**
     * Writes a file.
     *
     * @throws IOException if the matrices are too large to be written in full
     */
    public static void write(Connectome connectome, Path file) throws IOException {
        int n = connectome.parcellation().size();
        long most = Limit.CELLS.value();
        if ((long) n * n > most) {
            throw new IOException(n + " regions are " + (long) n * n + " cells of a connectivity file; "
                    + Limit.CELLS.rule(most));
        }
        try (var hdf = HdfFile.write(file)) {
            var root = new Group(hdf);
            root.attribute("Type", "tvb.datatypes.connectivity.Connectivity");
            root.attribute("Number_of_regions", n);
            root.attribute("convention", "weights[target,source]");
            root.attribute("parcellation", connectome.parcellation().name());
            root.attribute("synthetic", connectome.synthetic() ? "SYNTHETIC" : "");
            matrix(root, "weights", connectome.weights(), "1");
            connectome.lengthsMm().ifPresent(lengths -> matrix(root, "tract_lengths", lengths, "mm"));
            regions(root, connectome.parcellation().regions());
        }
    }

    private static void matrix(Group root, String name, Matrix matrix, String unit) {
        var values = new double[matrix.rows() * matrix.columns()];
        if (matrix instanceof DenseMatrix dense) {
            System.arraycopy(dense.values(), 0, values, 0, values.length);
        } else {
            matrix.forEach((i, j, value) -> values[i * matrix.columns() + j] = value);
        }
        root.put(name, values, matrix.rows(), matrix.columns()).with("units", unit);
    }

    private static void regions(Group root, List<Region> regions) {
        int n = regions.size();
        root.put("region_labels", regions.stream().map(Region::label).toList());
        if (regions.stream().anyMatch(r -> r.centre().isPresent())) {
            root.put("centres", triples(regions.stream().map(r -> r.centre().orElse(NOWHERE)).toList()), n, 3)
                    .with("units", "mm");
        }
        if (regions.stream().allMatch(r -> r.orientation().isPresent())) {
            root.put("orientations", triples(regions.stream().map(r -> r.orientation().orElseThrow()).toList()), n, 3);
        }
        if (regions.stream().anyMatch(r -> r.hemisphere() != Hemisphere.UNKNOWN)) {
            root.put("hemispheres", regions.stream().mapToDouble(Hdf5ConnectivityWriter::side).toArray(), n);
        }
        var names = new TreeSet<String>();
        regions.forEach(region -> names.addAll(region.groups().keySet()));
        if (!names.isEmpty()) {
            var groups = root.group("region_groups");
            names.forEach(name -> groups.put(Spelling.name(name),
                    regions.stream().map(region -> region.groups().getOrDefault(name, "-")).toList()));
        }
    }

    private static double[] triples(List<Vector3> points) {
        return points.stream().flatMapToDouble(p -> DoubleStream.of(p.x(), p.y(), p.z())).toArray();
    }

    private static double side(Region region) {
        return switch (region.hemisphere()) {
            case LEFT -> 0;
            case RIGHT -> 1;
            case MIDLINE -> 0.5;
            case UNKNOWN -> Double.NaN;
        };
    }
}
