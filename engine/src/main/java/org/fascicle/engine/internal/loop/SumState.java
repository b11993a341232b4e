package org.fascicle.engine.internal.loop;

import java.util.Arrays;
import org.fascicle.engine.internal.network.LinkTable;
import org.fascicle.engine.internal.network.Sum;
import org.fascicle.engine.internal.simd.LinkLoops;
import org.fascicle.engine.internal.simd.LinkRows;

/**
 * Computes one delayed sum into the lanes of a block, working on future steps ahead of time: a link of delay d can be done for up
 * to d steps at once. Each (target, step) gets its terms in the fixed order of
 * {@link org.fascicle.engine.internal.network.Links}, one fma each, whatever the block size.
 */
final class SumState {

    private static final int WINDOW = LinkLoops.WINDOW;

    private final Sum sum;
    private final ChannelState channel;
    private final int block;
    private final double[] ahead;

    SumState(Sum sum, ChannelState channel, int block, int n) {
        this.sum = sum;
        this.channel = channel;
        this.block = block;
        this.ahead = new double[sum.delayed().isEmpty() ? 0 : n * WINDOW];
    }

    /** Writes the sum at a step; steps must be asked for one after the other. */
    void compute(long step, double[] out, int n) {
        LinkLoops loops = LinkLoops.fastest();
        takeDelayed(loops, step, out, n);
        near(loops, sum.one(), channel.at(step - 1), out, n);
        near(loops, sum.none(), channel.at(step), out, n);
    }

    private void takeDelayed(LinkLoops loops, long step, double[] out, int n) {
        if (ahead.length == 0) {
            Arrays.fill(out, 0);
            return;
        }
        for (LinkTable table : sum.delayed()) {
            int length = Math.min(block, table.delayClass().shortest());
            if ((step & length - 1) == 0) {
                int at = (int) step & WINDOW - 1;
                for (int tile = 0; tile < table.tiles(); tile++) {
                    loops.ahead(table.rows(), tile * n, n, channel.history(), step, ahead, at, length);
                }
            }
        }
        for (int i = 0, at = (int) step & WINDOW - 1; i < n; i++, at += WINDOW) {
            out[i] = ahead[at];
            ahead[at] = 0;
        }
    }

    private static void near(LinkLoops loops, Sum.Near links, double[] values, double[] out, int n) {
        if (links.table().isEmpty()) {
            return;
        }
        if (links.bySource().isPresent()) {
            loops.dense(links.bySource().get(), values, out);
        } else {
            sparse(links.table().rows(), values, out, n);
        }
    }

    private static void sparse(LinkRows rows, double[] values, double[] out, int n) {
        int[] start = rows.start();
        for (int i = 0; i < n; i++) {
            double sum = out[i];
            for (int k = start[i]; k < start[i + 1]; k++) {
                sum = Math.fma(rows.weight()[k], values[rows.source()[k]], sum);
            }
            out[i] = sum;
        }
    }

    /** Sums already begun for later steps, for checkpoints. */
    double[] contents() {
        return ahead;
    }
}
