package org.fascicle.engine.internal.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fascicle.engine.internal.network.Block;
import org.fascicle.engine.internal.network.LinkTable;
import org.fascicle.engine.internal.network.Sum;
import org.fascicle.engine.internal.simd.LinkLoops;
import org.fascicle.engine.internal.simd.NearLinks;
import org.fascicle.engine.internal.simd.Slab;

/**
 * Computes one delayed sum into the lanes of a block, working on future steps ahead of time: a link of delay d can be done for up
 * to d steps at once. Each (target, step) gets its terms in the fixed order of
 * {@link org.fascicle.engine.internal.network.Links}, one fma each, whatever the block size.
 */
final class SumState {

    private static final int WINDOW = LinkLoops.WINDOW;
    /** Steps that are taken from far links at once, so that what is kept ahead is read in whole lines of the cache. */
    private static final int SLAB = 8;
    /** Rows a power of two apart would share few lines of the cache. */
    private static final int GAP = 24;

    private final Sum sum;
    private final ChannelState channel;
    private final int block;
    private final int n;
    private final NearSum[] one;
    /** One for each member; a single one if {@link #undelayed}. */
    private final NearSum[] none;
    private final double[][] ahead;
    private final double[][] soon;
    private final FarLinks[] far;
    private final double[][] parts;
    /** Whether several members have the same links, none of them delayed. */
    private final boolean undelayed;
    private final double[] delayed;

    /** A sum; if what links without delay bring is to be read again within steps, it remembers the rest. */
    SumState(Sum sum, ChannelState channel, int block, boolean again) {
        this.sum = sum;
        this.channel = channel;
        this.block = block;
        this.n = sum.targets();
        this.delayed = new double[again ? n : 0];
        int members = sum.members().size();
        this.undelayed = members > 1 && sum.members().stream().allMatch(tables -> tables == sum.members().get(0)
                && tables.delayed().isEmpty() && tables.one().table().isEmpty() && tables.none().bySource().isPresent());
        this.one = sum.members().stream().map(tables -> new NearSum(tables.one(), 1)).toArray(NearSum[]::new);
        this.none = sum.members().stream().limit(undelayed ? 1 : members)
                .map(tables -> new NearSum(tables.none(), undelayed ? members : 1)).toArray(NearSum[]::new);
        boolean late = sum.members().stream().anyMatch(tables -> !tables.delayed().isEmpty());
        boolean distant = sum.members().stream().anyMatch(tables -> !far(tables).isEmpty());
        this.ahead = new double[members][distant ? n * WINDOW : 0];
        this.soon = new double[members][late ? SLAB * (n + GAP) : 0];
        this.far = new FarLinks[members];
        this.parts = new double[members > 1 ? members : 0][Block.width(n)];
    }

    private static List<LinkTable> far(Sum.Tables tables) {
        return tables.delayed().stream().filter(table -> table.delayClass().isFar()).toList();
    }

    /** Number of members. */
    int members() {
        return far.length;
    }

    ChannelState channel() {
        return channel;
    }

    /** First source of a member. */
    int firstSource(int member) {
        return member * sum.sources();
    }

    /** Hands over the far links of a member, before the first step. */
    void join(int member, FarLinks links) {
        far[member] = links;
        links.add(far(sum.members().get(member)), ahead[member]);
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
            none[0].addAll(channel.at(step), sum.sources(), parts);
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
        one[member].add(channel.at(step - 1), firstSource(member), out);
        if (delayed.length > 0) {
            System.arraycopy(out, 0, delayed, 0, n);
        }
        none[member].add(channel.at(step), firstSource(member), out);
    }

    private void takeDelayed(int member, long step, double[] out) {
        double[] sums = soon[member];
        if (sums.length == 0) {
            Arrays.fill(out, 0);
            return;
        }
        far[member].reach(step);
        int at = (int) step & SLAB - 1;
        int slab = Math.min(block, SLAB);
        if ((step & slab - 1) == 0) {
            Slab.take(ahead[member], (int) step & WINDOW - 1, slab, sums, n + GAP, at, n);
        }
        for (LinkTable table : sum.members().get(member).delayed()) {
            int length = Math.min(block, table.delayClass().shortest());
            if (!table.delayClass().isFar() && (step & length - 1) == 0) {
                NearLinks.add(table.rows(), channel.latest(), channel.isRounded(), firstSource(member), step, sums, n + GAP, at,
                        length);
            }
        }
        System.arraycopy(sums, at * (n + GAP), out, 0, n);
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
        all.addAll(List.of(soon));
        if (delayed.length > 0) {
            all.add(delayed);
        }
        return all;
    }
}
