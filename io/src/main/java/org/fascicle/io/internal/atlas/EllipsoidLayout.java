package org.fascicle.io.internal.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.Vector3;

/**
 * Positions on two mirrored half ellipsoids, evenly spread on a golden spiral, from front to back in the order of the labels. The
 * size is that of a human brain (about 140 x 170 x 110 mm); which region comes where means nothing.
 */
public final class EllipsoidLayout {

    /** Half axes and half the gap between the hemispheres, mm. */
    private static final double WIDE = 65;
    private static final double LONG = 85;
    private static final double HIGH = 55;
    private static final double GAP = 5;
    /** π (3 - √5): consecutive points of the spiral never line up. */
    private static final double GOLDEN = StrictMath.PI * (3 - Math.sqrt(5));

    private EllipsoidLayout() {
    }

    /** A position for each region; the k-th left and the k-th right region mirror each other. */
    public static List<Vector3> of(List<Region> regions) {
        int perSide = (int) regions.stream().filter(r -> r.hemisphere() == Hemisphere.LEFT).count();
        var right = rightSide(perSide);
        var positions = new ArrayList<Vector3>();
        int lefts = 0;
        int rights = 0;
        for (Region region : regions) {
            boolean left = region.hemisphere() == Hemisphere.LEFT;
            var p = right.get(left ? lefts++ : rights++);
            positions.add(left ? new Vector3(-p.x(), p.y(), p.z()) : p);
        }
        return positions;
    }

    /** Equal slices of x give equal areas on the sphere (Archimedes). */
    private static List<Vector3> rightSide(int n) {
        var points = new ArrayList<Vector3>();
        for (int k = 0; k < n; k++) {
            double x = (k + 0.5) / n;
            double radius = Math.sqrt(1 - x * x);
            double y = radius * StrictMath.cos(k * GOLDEN);
            double z = radius * StrictMath.sin(k * GOLDEN);
            points.add(new Vector3(GAP + WIDE * x, LONG * y, HIGH * z));
        }
        points.sort(Comparator.comparingDouble(Vector3::y).reversed());
        return points;
    }
}
