package org.fascicle.benchmarks.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.SparseMatrix;

/**
 * The connectome of the jobs, the same that {@code network.c} makes: points in a ball, links that fade with distance, rows that
 * add up to 1, delays by distance. Compressed by target, sources ascending; no region links to itself.
 *
 * @param regions their number
 * @param start links into target i are at start[i] to start[i+1] - 1
 * @param source source of each link
 * @param delay delay of each link in steps, at least 1
 * @param weight weight of each link
 */
record Connections(int regions, int[] start, int[] source, int[] delay, double[] weight) {

    private static final double RADIUS_MM = 80;
    private static final double FADING_MM = 40;

    /**
     * Makes them.
     *
     * @param density probability that a link exists
     * @param longest longest possible delay in steps, for points at opposite ends of the ball
     */
    static Connections of(int regions, double density, int longest) {
        double[][] places = ball(regions);
        var exists = new SplitMix(2);
        int room = (int) Math.min((long) (1.1 * density * regions * regions) + 64L * regions, (long) regions * regions);
        var made = new Connections(regions, new int[regions + 1], new int[room], new int[room], new double[room]);
        int k = 0;
        for (int i = 0; i < regions; i++) {
            for (int j = 0; j < regions; j++) {
                if (exists.next() < density && i != j) {
                    double d = distance(places[i], places[j]);
                    made.source[k] = j;
                    made.delay[k] = Math.min(longest, 1 + (int) (longest * d / (2 * RADIUS_MM)));
                    made.weight[k++] = StrictMath.exp(-d / FADING_MM);
                }
            }
            made.start[i + 1] = k;
            made.scaleRow(i);
        }
        return new Connections(regions, made.start, Arrays.copyOf(made.source, k), Arrays.copyOf(made.delay, k),
                Arrays.copyOf(made.weight, k));
    }

    private static double[][] ball(int n) {
        var random = new SplitMix(1);
        var places = new double[n][3];
        for (int i = 0; i < n;) {
            double square = 0;
            for (int a = 0; a < 3; a++) {
                places[i][a] = RADIUS_MM * (2 * random.next() - 1);
                square += places[i][a] * places[i][a];
            }
            i += square <= RADIUS_MM * RADIUS_MM ? 1 : 0;
        }
        return places;
    }

    private static double distance(double[] a, double[] b) {
        double x = a[0] - b[0];
        double y = a[1] - b[1];
        double z = a[2] - b[2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    private void scaleRow(int i) {
        double sum = 0;
        for (int k = start[i]; k < start[i + 1]; k++) {
            sum += weight[k];
        }
        for (int k = start[i]; k < start[i + 1]; k++) {
            weight[k] /= sum;
        }
    }

    int links() {
        return weight.length;
    }

    /** As a loader gives them; one step of delay is 1 mm. */
    Atlas atlas() {
        List<Region> labelled = IntStream.range(0, regions).mapToObj(i -> Region.labelled("r" + i)).toList();
        double[] lengths = Arrays.stream(delay).asDoubleStream().toArray();
        return new Atlas(new Parcellation("ball", labelled),
                Optional.of(new SparseMatrix(regions, regions, start, source, weight)),
                Optional.of(new SparseMatrix(regions, regions, start, source, lengths)), true, List.of());
    }

    /** Steele, Lea, Flood 2014: numbers in [0, 1). */
    private static final class SplitMix {

        private long state;

        SplitMix(long seed) {
            state = seed;
        }

        double next() {
            state += 0x9e3779b97f4a7c15L;
            long z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
            z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
            return ((z ^ z >>> 31) >>> 11) * 0x1p-53;
        }
    }
}
