package org.fascicle.io.internal.hdf5;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.Vector3;

/** /region… and /connectivity: regions in the order of the matrix, row = target, column = source. */
final class ConnectivityGroup {

    /** A larger sparse matrix is written as its cells. */
    private static final long DENSE_CELLS = 16_000_000;

    private ConnectivityGroup() {
    }

    static void write(Group root, Connectome connectome, List<String> preparation) {
        regions(root, connectome.parcellation().regions(), connectome.synthetic());
        var group = root.group("connectivity");
        group.attribute("convention", "weights[target,source]");
        group.attribute("normalisation", preparation.isEmpty() ? "none" : String.join(", ", preparation));
        group.attribute("parcellation", connectome.parcellation().name());
        group.attribute("synthetic", connectome.synthetic() ? "SYNTHETIC" : "");
        matrix(group, "weights", connectome.weights(), "1", "connection weight");
        connectome.lengthsMm().ifPresent(lengths -> matrix(group, "tract_lengths", lengths, "mm", "tract length"));
    }

    private static void regions(Group root, List<Region> regions, boolean synthetic) {
        root.put("region", IntStream.range(0, regions.size()).toArray()).with("long_name", "index of the region");
        root.put("region_label", regions.stream().map(Region::label).toList()).with("long_name", "label of the region");
        root.put("region_hemisphere", regions.stream().map(r -> r.hemisphere().name().toLowerCase(Locale.ROOT)).toList());
        if (regions.stream().anyMatch(r -> r.centre().isPresent())) {
            root.put("region_xyz", centres(regions), regions.size(), 3).with("units", "mm")
                    .with("long_name", synthetic ? "SYNTHETIC position, not anatomy" : "centre of the region");
        }
    }

    private static double[] centres(List<Region> regions) {
        var unknown = new Vector3(Double.NaN, Double.NaN, Double.NaN);
        return regions.stream().map(Region::centre).map((Optional<Vector3> c) -> c.orElse(unknown))
                .flatMapToDouble(c -> DoubleStream.of(c.x(), c.y(), c.z())).toArray();
    }

    private static void matrix(Group group, String name, Matrix matrix, String unit, String about) {
        if (matrix instanceof DenseMatrix dense) {
            group.put(name, dense.values(), dense.rows(), dense.columns()).with("units", unit).with("long_name", about)
                    .with("dimensions", "target source");
            return;
        }
        if ((long) matrix.rows() * matrix.columns() <= DENSE_CELLS) {
            var values = new double[matrix.rows() * matrix.columns()];
            matrix.forEach((i, j, value) -> values[i * matrix.columns() + j] = value);
            matrix(group, name, new DenseMatrix(matrix.rows(), matrix.columns(), values), unit, about);
            return;
        }
        cells(group, name, matrix, unit, about);
    }

    private static void cells(Group group, String name, Matrix matrix, String unit, String about) {
        var targets = IntStream.builder();
        var sources = IntStream.builder();
        var values = DoubleStream.builder();
        matrix.forEach((i, j, value) -> {
            targets.add(i);
            sources.add(j);
            values.add(value);
        });
        var all = values.build().toArray();
        group.put(name + "_target", targets.build().toArray());
        group.put(name + "_source", sources.build().toArray());
        group.put(name + "_value", all, all.length).with("units", unit).with("long_name", about + " of each cell that is not 0");
    }
}
