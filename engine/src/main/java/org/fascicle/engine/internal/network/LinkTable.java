package org.fascicle.engine.internal.network;

import java.util.stream.IntStream;

/**
 * Links of one delay class into a range of targets, compressed by target.
 *
 * @param delayClass the class
 * @param start links of target i (from the start of the range) are at start[i] to start[i+1] - 1
 * @param source source lane, ascending within a target
 * @param steps delay in steps
 * @param weight weight
 */
public record LinkTable(DelayClass delayClass, int[] start, int[] source, int[] steps, double[] weight) {

    /** The links of a class into the targets [offset, offset + n). */
    public static LinkTable of(Links links, DelayClass delayClass, int offset, int n) {
        int[] chosen = IntStream.range(first(links.target(), offset), first(links.target(), offset + n))
                .filter(k -> DelayClass.of(links.steps()[k]) == delayClass)
                .toArray();
        var start = new int[n + 1];
        for (int k : chosen) {
            start[links.target()[k] - offset + 1]++;
        }
        for (int i = 0; i < n; i++) {
            start[i + 1] += start[i];
        }
        return new LinkTable(delayClass, start, pick(links.source(), chosen), pick(links.steps(), chosen),
                IntStream.of(chosen).mapToDouble(k -> links.weight()[k]).toArray());
    }

    /** First link whose target is not below a lane: links are sorted by target. */
    private static int first(int[] target, int lane) {
        int low = 0;
        for (int high = target.length; low < high;) {
            int middle = (low + high) >>> 1;
            if (target[middle] < lane) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int[] pick(int[] values, int[] chosen) {
        return IntStream.of(chosen).map(k -> values[k]).toArray();
    }

    /** Whether there are no links. */
    public boolean isEmpty() {
        return weight.length == 0;
    }

    /**
     * The same links as rows by source: weight of source j into target i at [j][i]. Only for the classes without a spread of
     * delays ({@link DelayClass#ONE} and {@link DelayClass#NONE}), where a pair of lanes has at most one link.
     */
    public double[][] bySource(int sources) {
        int n = start.length - 1;
        var rows = new double[sources][n];
        for (int i = 0; i < n; i++) {
            for (int k = start[i]; k < start[i + 1]; k++) {
                rows[source[k]][i] = weight[k];
            }
        }
        return rows;
    }
}
