package org.fascicle.engine.internal.network;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.engine.internal.checked.Checked;

/** Does everything that does not depend on time. */
public final class NetworkCompiler {

    /** Lanes per block, so that the columns of a block fit the cache. */
    private static final int LANES = 512;

    private NetworkCompiler() {
    }

    /**
     * Assembles a network.
     *
     * @param checked the experiment
     * @param threads number of workers; every population has at least so many blocks if it has the lanes
     * @param historyBlock steps that a delayed link is worked on at once
     */
    public static Network compile(Checked checked, int threads, int historyBlock) {
        var channels = new ChannelTable(checked);
        var blocks = new ArrayList<Block>();
        for (int p = 0; p < checked.populations().size(); p++) {
            int size = checked.populations().get(p).size();
            int count = Math.min(size, Math.max(threads, (size + LANES - 1) / LANES));
            for (int b = 0; b < count; b++) {
                int from = (int) ((long) size * b / count);
                int to = (int) ((long) size * (b + 1) / count);
                blocks.add(new BlockCompiler(checked, channels, p, from, to - from).compile());
            }
        }
        return new Network(checked, channels.channels(), blocks, historyBlock, fingerprint(checked, blocks, historyBlock));
    }

    private static String fingerprint(Checked checked, List<Block> blocks, int historyBlock) {
        var text = new StringBuilder(checked.provenance().engineVersion());
        text.append('|').append(checked.seed()).append('|').append(checked.dtMs()).append('|').append(historyBlock);
        text.append('|').append(checked.identity()).append('|').append(checked.provenance().plugins());
        text.append('|').append(checked.provenance().inputs());
        for (Block block : blocks) {
            text.append('|').append(block.population()).append(' ').append(block.offset()).append(' ').append(block.n());
            text.append(' ').append(block.flow().slots());
        }
        return Digest.sha256(text.toString());
    }
}
