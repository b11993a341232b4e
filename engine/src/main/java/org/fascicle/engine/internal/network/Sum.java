package org.fascicle.engine.internal.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One delayed sum into the lanes of a block.
 *
 * @param channel index of the channel it reads
 * @param slot column of the block that receives it
 * @param sources source lanes of each member
 * @param targets lanes of the block that belong to each member
 * @param members links by member; the same object for members with the same links
 */
public record Sum(int channel, int slot, int sources, int targets, List<Tables> members) {

    /** Copies. */
    public Sum {
        members = List.copyOf(members);
    }

    /**
     * Links of one member.
     *
     * @param delayed links of 2 steps and more, longest class first; empty classes left out
     * @param one links of one step
     * @param none links without delay
     */
    public record Tables(List<LinkTable> delayed, Near one, Near none) {
    }

    /**
     * Links of one class without a spread of delays, stored by target or as rows by source, whichever is faster: the order of
     * the sum is the same.
     *
     * @param table by target
     * @param bySource as a row of targets for each source, as wide as a block of these
     */
    public record Near(LinkTable table, Optional<double[][]> bySource) {
    }

    /**
     * The sum of a projection's links.
     *
     * @param links of each member, or one for all
     * @param count number of members
     * @param channel index of the channel
     * @param slot column that receives it
     * @param offset first lane of the block
     * @param n lanes of the block, those of all members
     */
    static Sum of(List<Links> links, int count, int channel, int slot, int offset, int n) {
        int each = n / count;
        List<Tables> tables = links.stream().map(member -> tables(member, offset, each)).toList();
        return new Sum(channel, slot, links.get(0).sources(), each,
                tables.size() == count ? tables : Collections.nCopies(count, tables.get(0)));
    }

    private static Tables tables(Links links, int offset, int n) {
        List<LinkTable> delayed = Arrays.stream(DelayClass.values())
                .filter(c -> c.shortest() >= 2)
                .map(c -> LinkTable.of(links, c, offset, n))
                .filter(table -> !table.isEmpty())
                .toList();
        return new Tables(delayed, near(links, DelayClass.ONE, offset, n), near(links, DelayClass.NONE, offset, n));
    }

    private static Near near(Links links, DelayClass delayClass, int offset, int n) {
        LinkTable table = LinkTable.of(links, delayClass, offset, n);
        long count = Arrays.stream(links.steps()).filter(s -> s == delayClass.shortest()).count();
        boolean dense = count > 0 && 4 * count >= (long) links.sources() * links.targets() && unique(table);
        return new Near(table, dense ? Optional.of(table.bySource(links.sources(), Block.width(n))) : Optional.empty());
    }

    private static boolean unique(LinkTable table) {
        int[] start = table.rows().start();
        int[] source = table.rows().source();
        for (int i = 0; i + 1 < start.length; i++) {
            for (int k = start[i] + 1; k < start[i + 1]; k++) {
                if (source[k] == source[k - 1]) {
                    return false;
                }
            }
        }
        return true;
    }
}
