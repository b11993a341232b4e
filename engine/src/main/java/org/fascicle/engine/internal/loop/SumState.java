package org.fascicle.engine.internal.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fascicle.engine.internal.network.Block;
import org.fascicle.engine.internal.network.LinkTable;
import org.fascicle.engine.internal.network.Sum;
import org.fascicle.engine.internal.simd.LinkLoops;

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
    private final int n;
    private final int sources;
    private final NearSum[] one;
    private final NearSum[] none;
    private final double[][] ahead;
    private final double[][] parts;
    private final boolean undelayed;
    private final double[] delayed;

    /** A sum; if what links without delay bring is to be read again within steps, it remembers the rest. */
    SumState(Sum sum, ChannelState channel, int block, boolean again) {
        this.sum = sum;
        this.channel = channel;
        this.block = block;
        this.n = sum.targets();
        this.sources = sum.sources();
        this.delayed = new double[again ? n : 0];
        this.one = sum.members().stream().map(tables -> new NearSum(tables.one(), n)).toArray(NearSum[]::new);
        this.none = sum.members().stream().map(tables -> new NearSum(tables.none(), n)).toArray(NearSum[]::new);
        boolean late = sum.members().stream().anyMatch(tables -> !tables.delayed().isEmpty());
        this.ahead = new double[sum.members().size()][late ? n * WINDOW : 0];
        this.parts = new double[sum.members().size() > 1 ? sum.members().size() : 0][Block.width(n)];
        this.undelayed = sum.members().stream().allMatch(tables -> tables == sum.members().get(0)
                && tables.delayed().isEmpty() && tables.one().table().isEmpty() && tables.none().bySource().isPresent());
    }

    /** Writes the sum at a step; steps must be asked for one after the other. */
    void compute(long step, double[] out) {
        if (ahead.length == 1) {
            compute(0, step, out);
            return;
        }
        if (undelayed) {
            for (double[] part : parts) {
                Arrays.fill(part, 0);
            }
            none[0].addAll(channel.at(step), sources, parts);
        } else {
            for (int member = 0; member < parts.length; member++) {
                compute(member, step, parts[member]);
            }
        }
        for (int member = 0; member < parts.length; member++) {
            System.arraycopy(parts[member], 0, out, member * n, n);
        }
    }

    private void compute(int member, long step, double[] out) {
        takeDelayed(member, step, out);
        one[member].add(channel.at(step - 1), member * sources, out);
        if (delayed.length > 0) {
            System.arraycopy(out, 0, delayed, 0, n);
        }
        none[member].add(channel.at(step), member * sources, out);
    }

    private void takeDelayed(int member, long step, double[] out) {
        double[] sums = ahead[member];
        if (sums.length == 0) {
            Arrays.fill(out, 0);
            return;
        }
        LinkLoops loops = LinkLoops.forDelayed(channel.history());
        for (LinkTable table : sum.members().get(member).delayed()) {
            int length = Math.min(block, table.delayClass().shortest());
            if ((step & length - 1) == 0) {
                int at = (int) step & WINDOW - 1;
                for (int tile = 0; tile < table.tiles(); tile++) {
                    loops.ahead(table.rows(), tile * n, n, channel.history(), member * sources, step, sums, at, length);
                }
            }
        }
        for (int i = 0, at = (int) step & WINDOW - 1; i < n; i++, at += WINDOW) {
            out[i] = sums[at];
            sums[at] = 0;
        }
    }

    /** Whether it has links without delay. */
    boolean readsThePresent() {
        return !none[0].isEmpty();
    }

    /** Writes the sum last computed, links without delay reading what the channel holds for a step now. */
    void again(long step, double[] out) {
        System.arraycopy(delayed, 0, out, 0, n);
        none[0].add(channel.at(step), 0, out);
    }

    /** Sums already begun for later steps, and what is remembered of this one, for checkpoints. */
    List<double[]> contents() {
        var all = new ArrayList<>(List.of(ahead));
        if (delayed.length > 0) {
            all.add(delayed);
        }
        return all;
    }
}
