package org.fascicle.engine.internal.loop;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.engine.internal.network.DelayClass;
import org.fascicle.engine.internal.network.LinkTable;
import org.fascicle.engine.internal.simd.LinkLoops;

/**
 * The far links of all sums that one worker computes from the same past. They are worked together, as many steps ahead as their
 * delays allow, one tile of sources after the other: the past of a source comes into the cache once for all targets.
 */
final class FarLinks {

    private static final int WINDOW = LinkLoops.WINDOW;

    /** Links of one class into the lanes of a sum, and what that keeps ahead. */
    private record Piece(LinkTable table, double[] sums) {
    }

    /** What far links read: a channel, from the first source of a member on. */
    private record Past(ChannelState channel, int first) {
    }

    private final Past past;
    private final int block;
    private final Map<DelayClass, List<Piece>> pieces = new EnumMap<>(DelayClass.class);
    private long reached = Long.MIN_VALUE;

    private FarLinks(Past past, int block) {
        this.past = past;
        this.block = block;
    }

    /**
     * Joins the sums of blocks that read the same, which must be those of one worker.
     *
     * @param block steps that a link is worked on at once, at most
     */
    static void join(List<BlockState> blocks, int block) {
        Map<Past, FarLinks> all = new HashMap<>();
        for (SumState sum : blocks.stream().flatMap(each -> each.sums().stream()).toList()) {
            for (int member = 0; member < sum.members(); member++) {
                var past = new Past(sum.channel(), sum.firstSource(member));
                sum.join(member, all.computeIfAbsent(past, key -> new FarLinks(key, block)));
            }
        }
    }

    /** Takes links into the lanes of a sum, which keeps {@value LinkLoops#WINDOW} steps ahead for each. */
    void add(List<LinkTable> tables, double[] sums) {
        for (LinkTable table : tables) {
            pieces.computeIfAbsent(table.delayClass(), key -> new ArrayList<>()).add(new Piece(table, sums));
        }
    }

    /**
     * Works what is due at a step, for all sums if one of them asks. Where something is due, all sums are through with the step
     * before: it is a multiple of what the shortest link allows, where workers meet.
     */
    void reach(long step) {
        if (step <= reached) {
            return;
        }
        reached = step;
        pieces.forEach((delayClass, each) -> {
            int length = Math.min(block, delayClass.shortest());
            if ((step & length - 1) == 0) {
                work(each, step, length);
            }
        });
    }

    private void work(List<Piece> each, long step, int length) {
        long links = each.stream().mapToLong(piece -> piece.table().size()).sum();
        LinkLoops loops = LinkLoops.forDelayed(past.channel().history(), links * length);
        int tiles = each.stream().mapToInt(piece -> piece.table().tiles().length - 1).max().orElse(0);
        for (int tile = 0; tile < tiles; tile++) {
            for (Piece piece : each) {
                int[] rows = piece.table().tiles();
                if (tile + 1 < rows.length) {
                    loops.ahead(piece.table().rows(), rows[tile], rows[tile + 1], past.channel().history(), past.first(), step,
                            piece.sums(), (int) step & WINDOW - 1, length);
                }
            }
        }
    }
}
