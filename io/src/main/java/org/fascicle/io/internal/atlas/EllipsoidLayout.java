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

    /** A position for each region; the k-th left and the k-th right region mirror each other, the others lie between. */
    public static List<Vector3> of(List<Region> regions) {
        var right = rightSide(Math.max(count(regions, Hemisphere.LEFT), count(regions, Hemisphere.RIGHT)));
        var middle = middle(regions.size() - count(regions, Hemisphere.LEFT) - count(regions, Hemisphere.RIGHT));
        var positions = new ArrayList<Vector3>();
        int lefts = 0;
        int rights = 0;
        int others = 0;
        for (Region region : regions) {
            positions.add(switch (region.hemisphere()) {
                case LEFT -> mirrored(right.get(lefts++));
                case RIGHT -> right.get(rights++);
                default -> middle.get(others++);
            });
        }
        return positions;
    }

    /** The direction away from the half ellipsoid at a position on it, of length 1. */
    static Vector3 outward(Vector3 p) {
        double x = Math.copySign(Math.max(0, Math.abs(p.x()) - GAP), p.x()) / (WIDE * WIDE);
        double y = p.y() / (LONG * LONG);
        double z = p.z() / (HIGH * HIGH);
        double length = Math.sqrt(x * x + y * y + z * z);
        return new Vector3(x / length, y / length, z / length);
    }

    private static int count(List<Region> regions, Hemisphere side) {
        return (int) regions.stream().filter(r -> r.hemisphere() == side).count();
    }

    private static Vector3 mirrored(Vector3 p) {
        return new Vector3(-p.x(), p.y(), p.z());
    }

    /** On the midline, along the lower half of its ellipse from front to back. */
    private static List<Vector3> middle(int n) {
        var points = new ArrayList<Vector3>();
        for (int k = 0; k < n; k++) {
            double angle = StrictMath.PI * (k + 0.5) / n;
            points.add(new Vector3(0, LONG * StrictMath.cos(angle), -HIGH * StrictMath.sin(angle)));
        }
        return points;
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
