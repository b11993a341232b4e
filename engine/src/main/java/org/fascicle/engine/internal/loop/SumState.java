package org.fascicle.engine.internal.loop;

import java.util.Arrays;
import org.fascicle.engine.internal.network.LinkTable;
import org.fascicle.engine.internal.network.Sum;

/**
 * Computes one delayed sum into the lanes of a block, working on future steps ahead of time: a link of delay d can be done for up
 * to d steps at once. Each (target, step) gets its terms in the fixed order of
 * {@link org.fascicle.engine.internal.network.Links}, one fma each, whatever the block size.
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
        for (int i = 0; i < n; i++) {
            if (start[i] < start[i + 1]) {
                accumulate(table, start[i], start[i + 1], step, ahead[i], at, length);
            }
        }
    }

    /** Adds the links [from, to) of a target to its sums ahead: few steps at a time, so that these stay in registers. */
    private void accumulate(LinkTable table, int from, int to, long step, double[] sums, int at, int length) {
        if (length >= 8) {
            for (int part = 0; part < length; part += 8) {
                eight(table, from, to, step + part, sums, at + part);
            }
        } else if (length == 4) {
            four(table, from, to, step, sums, at);
        } else {
            for (int part = 0; part < length; part++) {
                one(table, from, to, step + part, sums, at + part);
            }
        }
    }

    private void eight(LinkTable table, int from, int to, long step, double[] sums, int at) {
        double s0 = sums[at];
        double s1 = sums[at + 1];
        double s2 = sums[at + 2];
        double s3 = sums[at + 3];
        double s4 = sums[at + 4];
        double s5 = sums[at + 5];
        double s6 = sums[at + 6];
        double s7 = sums[at + 7];
        for (int k = from; k < to; k++) {
            double w = table.weight()[k];
            double[] h = channel.ring(table.source()[k]);
            int f = channel.index(step - table.steps()[k]);
            s0 = Math.fma(w, h[f], s0);
            s1 = Math.fma(w, h[f + 1], s1);
            s2 = Math.fma(w, h[f + 2], s2);
            s3 = Math.fma(w, h[f + 3], s3);
            s4 = Math.fma(w, h[f + 4], s4);
            s5 = Math.fma(w, h[f + 5], s5);
            s6 = Math.fma(w, h[f + 6], s6);
            s7 = Math.fma(w, h[f + 7], s7);
        }
        sums[at] = s0;
        sums[at + 1] = s1;
        sums[at + 2] = s2;
        sums[at + 3] = s3;
        sums[at + 4] = s4;
        sums[at + 5] = s5;
        sums[at + 6] = s6;
        sums[at + 7] = s7;
    }

    private void four(LinkTable table, int from, int to, long step, double[] sums, int at) {
        double s0 = sums[at];
        double s1 = sums[at + 1];
        double s2 = sums[at + 2];
        double s3 = sums[at + 3];
        for (int k = from; k < to; k++) {
            double w = table.weight()[k];
            double[] h = channel.ring(table.source()[k]);
            int f = channel.index(step - table.steps()[k]);
            s0 = Math.fma(w, h[f], s0);
            s1 = Math.fma(w, h[f + 1], s1);
            s2 = Math.fma(w, h[f + 2], s2);
            s3 = Math.fma(w, h[f + 3], s3);
        }
        sums[at] = s0;
        sums[at + 1] = s1;
        sums[at + 2] = s2;
        sums[at + 3] = s3;
    }

    private void one(LinkTable table, int from, int to, long step, double[] sums, int at) {
        double sum = sums[at];
        for (int k = from; k < to; k++) {
            sum = Math.fma(table.weight()[k], channel.ring(table.source()[k])[channel.index(step - table.steps()[k])], sum);
        }
        sums[at] = sum;
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

    private static void dense(double[][] weights, double[] values, double[] out, int n) {
        int j = 0;
        for (; j + 3 < values.length; j += 4) {
            four(weights[j], weights[j + 1], weights[j + 2], weights[j + 3],
                    values[j], values[j + 1], values[j + 2], values[j + 3], out, n);
        }
        for (; j < values.length; j++) {
            one(weights[j], values[j], out, n);
        }
    }

    /**
     * Four sources in one pass over the targets; each target still gets its terms one after the other. All arrays have the same
     * index: only then is the loop vectorised.
     */
    private static void four(double[] w0, double[] w1, double[] w2, double[] w3, double x0, double x1, double x2, double x3,
            double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.fma(w3[i], x3, Math.fma(w2[i], x2, Math.fma(w1[i], x1, Math.fma(w0[i], x0, out[i]))));
        }
    }

    private static void one(double[] w, double x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.fma(w[i], x, out[i]);
        }
    }

    /** Sums already begun for later steps, for checkpoints. */
    double[][] contents() {
        return ahead;
    }
}
