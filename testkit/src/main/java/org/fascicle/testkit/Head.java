package org.fascicle.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;

/** Regions and sensors on two concentric spheres, evenly spread on golden spirals; made up. */
final class Head {

    private static final double REGIONS_MM = 60;
    private static final double SENSORS_MM = 95;
    private static final double GOLDEN = StrictMath.PI * (3 - Math.sqrt(5));

    private Head() {
    }

    /** Regions of which everything is known; their dipoles point sideways and outward. */
    static List<Region> regions(int n) {
        return IntStream.range(0, n).mapToObj(i -> {
            Vector3 p = onSphere(i, n, REGIONS_MM);
            Vector3 q = onSphere((i + n / 3 + 1) % (n + 1), n + 1, 1);
            return new Region("r" + i, p.x() < 0 ? Hemisphere.LEFT : Hemisphere.RIGHT, Optional.of(p), Optional.of(q),
                    Map.of());
        }).toList();
    }

    static Parcellation parcellation(List<Region> regions) {
        return new Parcellation("made up", regions);
    }

    /** Positions in mm, sensors × 3. */
    static DataArray sensors(int n) {
        var xyz = new double[3 * n];
        for (int i = 0; i < n; i++) {
            Vector3 p = onSphere(i, n, SENSORS_MM);
            xyz[3 * i] = p.x();
            xyz[3 * i + 1] = p.y();
            xyz[3 * i + 2] = p.z();
        }
        var labels = IntStream.range(0, n).mapToObj(i -> "s" + i).toList();
        return new DataArray("sensors", "mm", List.of(Axis.labelled("sensor", labels), Axis.plain("xyz", 3)), xyz);
    }

    private static Vector3 onSphere(int i, int n, double radius) {
        double z = 1 - (2 * i + 1.0) / n;
        double r = Math.sqrt(1 - z * z) * radius;
        return new Vector3(r * StrictMath.cos(i * GOLDEN), r * StrictMath.sin(i * GOLDEN), z * radius);
    }
}
