package org.fascicle.engine.internal.network;

import java.util.Arrays;

/**
 * The links of one projection in the order in which they are summed: by target, then delay class from the longest, then source
 * ascending. This order is fixed for ever; it is what makes results equal to the bit however a sum is computed.
 *
 * @param targets number of target lanes
 * @param sources number of source lanes
 * @param target target lane of each link
 * @param source source lane of each link
 * @param steps delay of each link in steps, ≥ 0
 * @param weight weight of each link
 */
public record Links(int targets, int sources, int[] target, int[] source, int[] steps, double[] weight) {

    private static final int INDEX_BITS = 31;

    /** Sorts links that come in any order; two links between the same lanes in the same class keep their order. */
    public static Links sorted(int targets, int sources, int[] target, int[] source, int[] steps, double[] weight) {
        var keys = new long[target.length];
        for (int k = 0; k < keys.length; k++) {
            long group = (long) target[k] * DelayClass.COUNT + DelayClass.of(steps[k]).ordinal();
            keys[k] = (group * sources + source[k]) << INDEX_BITS | k;
        }
        Arrays.parallelSort(keys);
        var order = new int[keys.length];
        for (int k = 0; k < keys.length; k++) {
            order[k] = (int) (keys[k] & (1L << INDEX_BITS) - 1);
        }
        return new Links(targets, sources, pick(target, order), pick(source, order), pick(steps, order),
                Arrays.stream(order).mapToDouble(k -> weight[k]).toArray());
    }

    private static int[] pick(int[] values, int[] order) {
        return Arrays.stream(order).map(k -> values[k]).toArray();
    }

    /** Number of links. */
    public int size() {
        return target.length;
    }

    /** Number of links of a class. */
    int count(DelayClass delayClass) {
        int count = 0;
        for (int delay : steps) {
            count += DelayClass.of(delay) == delayClass ? 1 : 0;
        }
        return count;
    }

    /** Longest delay in steps, 0 without links. */
    public int longest() {
        return Arrays.stream(steps).max().orElse(0);
    }

    /** Shortest delay in steps, {@link Integer#MAX_VALUE} without links. */
    public int shortest() {
        return Arrays.stream(steps).min().orElse(Integer.MAX_VALUE);
    }

    /** Sum of the weights into each target, sources in the fixed order. */
    public double[] inStrengths() {
        var sums = new double[targets];
        for (int k = 0; k < target.length; k++) {
            sums[target[k]] += weight[k];
        }
        return sums;
    }

    /** Sum of the weights out of each source, targets ascending. */
    public double[] outStrengths() {
        var sums = new double[sources];
        for (int k = 0; k < target.length; k++) {
            sums[source[k]] += weight[k];
        }
        return sums;
    }

    /** Whether these are the same links. */
    boolean same(Links other) {
        return this == other || targets == other.targets && sources == other.sources && Arrays.equals(target, other.target)
                && Arrays.equals(source, other.source) && Arrays.equals(steps, other.steps)
                && Arrays.equals(weight, other.weight);
    }

    /** Bytes these links take. */
    public long bytes() {
        return 20L * target.length;
    }
}
