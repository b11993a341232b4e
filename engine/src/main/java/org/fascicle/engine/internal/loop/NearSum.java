package org.fascicle.engine.internal.loop;

import org.fascicle.engine.internal.network.Sum;
import org.fascicle.engine.internal.simd.Choice;
import org.fascicle.engine.internal.simd.DenseSums;
import org.fascicle.engine.internal.simd.LinkRows;

/**
 * Links without a spread of delays, at hand: the weights of a dense network push everything else out of the first-level cache at
 * every step, so that each reference on the way to them costs as much as ten additions.
 */
final class NearSum {

    private final boolean empty;
    /** By source, where that is faster; otherwise null. */
    private final double[][] bySource;
    private final int[] target;
    private final int[] start;
    private final int[] source;
    private final double[] weight;
    private final Choice<DenseSums> dense;
    private final double[][] one = new double[1][];

    /** Links of one member, or of so many that have the same ones by source. */
    NearSum(Sum.Near links, int members) {
        LinkRows rows = links.table().rows();
        this.empty = links.table().isEmpty();
        this.bySource = links.bySource().orElse(null);
        this.target = rows.target();
        this.start = rows.start();
        this.source = rows.source();
        this.weight = rows.weight();
        this.dense = bySource == null ? null : DenseSums.of(members, bySource[0].length);
    }

    boolean isEmpty() {
        return empty;
    }

    /** Adds one sum per target; the first source's value is at {@code first}. */
    void add(double[] values, int first, double[] out) {
        if (empty) {
            return;
        }
        if (bySource != null) {
            one[0] = out;
            dense.current().add(bySource, values, first, 0, one);
        } else {
            sparse(values, first, out);
        }
    }

    /** Adds one sum per target for each member. */
    void addAll(double[] values, int sources, double[][] out) {
        dense.current(out.length).add(bySource, values, 0, sources, out);
    }

    private void sparse(double[] values, int first, double[] out) {
        for (int r = 0; r < target.length; r++) {
            double sum = out[target[r]];
            for (int k = start[r]; k < start[r + 1]; k++) {
                sum = Math.fma(weight[k], values[first + source[k]], sum);
            }
            out[target[r]] = sum;
        }
    }
}
