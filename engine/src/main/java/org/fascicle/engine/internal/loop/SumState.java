package org.fascicle.engine.internal.loop;

import java.util.Arrays;
import org.fascicle.engine.internal.network.LinkTable;
import org.fascicle.engine.internal.network.Sum;

/**
 * Computes one delayed sum into the lanes of a block, working on future steps ahead of time: a link of delay d can be done for up to
 * d steps at once. Each (target, step) gets its terms in the fixed order of {@link org.fascicle.engine.internal.network.Links},
 * one fma each, whatever the block size.
 */
final class SumState {

    private static final int WINDOW = ChannelState.BLOCK;

    private final Sum sum;
    private final ChannelState channel;
    private final int block;
    private final double[][] ahead;

    SumState(Sum sum, ChannelState channel, int block, int n) {
        this.sum = sum;
        this.channel = channel;
        this.block = block;
        this.ahead = sum.delayed().isEmpty() ? new double[0][] : new double[n][WINDOW];
    }

    /** Writes the sum at a step; steps must be asked for one after the other. */
    void compute(long step, double[] out, int n) {
        takeDelayed(step, out, n);
        near(sum.one(), channel.at(step - 1), out, n);
        near(sum.none(), channel.at(step), out, n);
    }

    private void takeDelayed(long step, double[] out, int n) {
        if (ahead.length == 0) {
            Arrays.fill(out, 0, n, 0);
            return;
        }
        for (LinkTable table : sum.delayed()) {
            int length = Math.min(block, table.delayClass().shortest());
            if ((step & (length - 1)) == 0) {
                workAhead(table, step, length, n);
            }
        }
        int now = (int) (step & (WINDOW - 1));
        for (int i = 0; i < n; i++) {
            out[i] = ahead[i][now];
            ahead[i][now] = 0;
        }
    }

    private void workAhead(LinkTable table, long step, int length, int n) {
        int[] start = table.start();
        int at = (int) (step & (WINDOW - 1));
        double[][] rings = channel.rings();
        for (int i = 0; i < n; i++) {
            int k = start[i];
            for (; k + 3 < start[i + 1]; k += 4) {
                four(ahead[i], at, table, k, rings, step, length);
            }
            for (; k < start[i + 1]; k++) {
                one(ahead[i], at, table.weight()[k], rings[table.source()[k]], channel.index(step - table.steps()[k]), length);
            }
        }
    }

    /** Four links in one pass over the steps; each step still gets its terms one after the other. */
    private void four(double[] sums, int at, LinkTable table, int k, double[][] rings, long step, int length) {
        int[] source = table.source();
        int[] steps = table.steps();
        double[] weight = table.weight();
        four(sums, at, length, weight[k], rings[source[k]], channel.index(step - steps[k]),
                weight[k + 1], rings[source[k + 1]], channel.index(step - steps[k + 1]),
                weight[k + 2], rings[source[k + 2]], channel.index(step - steps[k + 2]),
                weight[k + 3], rings[source[k + 3]], channel.index(step - steps[k + 3]));
    }

    private static void four(double[] sums, int at, int length, double w0, double[] h0, int f0, double w1, double[] h1, int f1,
            double w2, double[] h2, int f2, double w3, double[] h3, int f3) {
        for (int b = 0; b < length; b++) {
            double sum = Math.fma(w0, h0[f0 + b], sums[at + b]);
            sum = Math.fma(w1, h1[f1 + b], sum);
            sum = Math.fma(w2, h2[f2 + b], sum);
            sums[at + b] = Math.fma(w3, h3[f3 + b], sum);
        }
    }

    private static void one(double[] sums, int at, double weight, double[] history, int from, int length) {
        for (int b = 0; b < length; b++) {
            sums[at + b] = Math.fma(weight, history[from + b], sums[at + b]);
        }
    }

    private static void near(Sum.Near links, double[] values, double[] out, int n) {
        if (links.table().isEmpty()) {
            return;
        }
        if (links.bySource().isPresent()) {
            dense(links.bySource().get(), values, out, n);
        } else {
            sparse(links.table(), values, out, n);
        }
    }

    private static void sparse(LinkTable table, double[] values, double[] out, int n) {
        int[] start = table.start();
        for (int i = 0; i < n; i++) {
            double sum = out[i];
            for (int k = start[i]; k < start[i + 1]; k++) {
                sum = Math.fma(table.weight()[k], values[table.source()[k]], sum);
            }
            out[i] = sum;
        }
    }

    private static void dense(double[] weights, double[] values, double[] out, int n) {
        int j = 0;
        for (; j + 3 < values.length; j += 4) {
            four(weights, j * n, values[j], values[j + 1], values[j + 2], values[j + 3], out, n);
        }
        for (; j < values.length; j++) {
            one(weights, j * n, values[j], out, n);
        }
    }

    /** Four sources in one pass over the targets; each target still gets its terms one after the other. */
    private static void four(double[] w, int at, double a, double b, double c, double d, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            double sum = Math.fma(w[at + i], a, out[i]);
            sum = Math.fma(w[at + n + i], b, sum);
            sum = Math.fma(w[at + 2 * n + i], c, sum);
            out[i] = Math.fma(w[at + 3 * n + i], d, sum);
        }
    }

    private static void one(double[] w, int at, double a, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.fma(w[at + i], a, out[i]);
        }
    }

    /** Sums already begun for later steps, for checkpoints. */
    double[][] contents() {
        return ahead;
    }
}
