package org.fascicle.engine.internal.network;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.internal.checked.Checked;

/** Does everything that does not depend on time. */
public final class NetworkCompiler {

    /** Lanes per block, so that the columns of a block fit the cache. */
    public static final int LANES = 512;

    private NetworkCompiler() {
    }

    /**
     * Assembles a network.
     *
     * @param checked the experiment
     * @param threads number of workers; every population has as many blocks for each if it has the lanes
     * @param options steps that a delayed link is worked on at once, and the format of histories
     */
    public static Network compile(Checked checked, int threads, RunOptions options) {
        var peers = new Peers(List.of(checked));
        var channels = new ChannelTable(peers);
        var blocks = new ArrayList<Block>();
        for (int p = 0; p < checked.populations().size(); p++) {
            int size = checked.populations().get(p).size();
            int each = (size + threads * LANES - 1) / (threads * LANES);
            int count = Math.min(size, threads * Math.max(1, each));
            for (int b = 0; b < count; b++) {
                int from = (int) ((long) size * b / count);
                int to = (int) ((long) size * (b + 1) / count);
                blocks.add(new BlockCompiler(peers, channels, p, from, to - from).compile());
            }
        }
        return new Network(peers, channels.channels(options.history()), blocks, options);
    }

    /** Assembles peers into one network, a block for each population. */
    public static Network compile(Peers peers, RunOptions options) {
        if (peers.count() == 1) {
            return compile(peers.first(), 1, options);
        }
        var channels = new ChannelTable(peers);
        var blocks = new ArrayList<Block>();
        for (int p = 0; p < peers.first().populations().size(); p++) {
            int size = peers.first().populations().get(p).size();
            blocks.add(new BlockCompiler(peers, channels, p, 0, peers.count() * size).compile());
        }
        return new Network(peers, channels.channels(options.history()), blocks, options);
    }
}
