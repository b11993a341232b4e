package org.fascicle.distribution.gallery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Fewer points that look the same: places are whole tenths of a pixel. */
final class Thinning {

    /** A point may be this far from the line that stands for it, in tenths of a pixel. */
    private static final double TOLERANCE = 2.5;
    private static final double COARSER = 1.5;

    private Thinning() {
    }

    /** At most so many points of a curve: what lies nearly on a straight line is left out. */
    static List<int[]> of(List<int[]> points, int most, boolean overTime) {
        List<int[]> fewer = overTime && points.size() > 2 * most ? extremes(points, most) : points;
        double tolerance = TOLERANCE;
        List<int[]> kept = straightened(fewer, tolerance);
        while (kept.size() > most) {
            tolerance *= COARSER;
            kept = straightened(fewer, tolerance);
        }
        return kept;
    }

    /** The lowest and the highest point of each of so many pieces: what a dense oscillation looks like. */
    private static List<int[]> extremes(List<int[]> points, int pieces) {
        var kept = new ArrayList<int[]>();
        for (int piece = 0; piece < pieces; piece++) {
            int from = (int) ((long) piece * points.size() / pieces);
            int to = (int) ((long) (piece + 1) * points.size() / pieces);
            int low = from;
            int high = from;
            for (int i = from; i < to; i++) {
                low = points.get(i)[1] < points.get(low)[1] ? i : low;
                high = points.get(i)[1] > points.get(high)[1] ? i : high;
            }
            kept.add(points.get(Math.min(low, high)));
            if (low != high) {
                kept.add(points.get(Math.max(low, high)));
            }
        }
        return kept;
    }

    /** Douglas and Peucker 1973: the farthest point from a line is kept, and both halves are looked at in turn. */
    private static List<int[]> straightened(List<int[]> points, double tolerance) {
        var kept = new BitSet();
        kept.set(0);
        kept.set(points.size() - 1);
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {0, points.size() - 1});
        while (!open.isEmpty()) {
            int[] part = open.pop();
            int farthest = farthest(points, part[0], part[1], tolerance);
            if (farthest >= 0) {
                kept.set(farthest);
                open.push(new int[] {part[0], farthest});
                open.push(new int[] {farthest, part[1]});
            }
        }
        return kept.stream().mapToObj(points::get).toList();
    }

    private static int farthest(List<int[]> points, int from, int to, double tolerance) {
        int farthest = -1;
        double most = tolerance;
        for (int i = from + 1; i < to; i++) {
            double distance = distance(points.get(i), points.get(from), points.get(to));
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        return farthest;
    }

    private static double distance(int[] p, int[] a, int[] b) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double length = Math.sqrt(dx * dx + dy * dy);
        double px = p[0] - a[0];
        double py = p[1] - a[1];
        return length == 0 ? Math.sqrt(px * px + py * py) : Math.abs(dx * py - dy * px) / length;
    }
}
