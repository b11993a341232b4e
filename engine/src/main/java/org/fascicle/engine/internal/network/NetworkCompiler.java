package org.fascicle.engine.internal.network;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fascicle.api.run.HistoryFormat;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.internal.checked.Checked;

/** Does everything that does not depend on time. */
public final class NetworkCompiler {

    /** Lanes per block, so that the columns of a block fit the cache. */
    public static final int LANES = 512;
    private static final int PIECE = 1 << 16;

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
        return new Network(peers, channels.channels(options.history()), blocks, options.historyBlock(),
                fingerprint(checked, blocks, options));
    }

    /** Assembles peers into one network, a block for each population; several have no fingerprint: they have no checkpoints. */
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
        return new Network(peers, channels.channels(options.history()), blocks, options.historyBlock(), "");
    }

    private static String fingerprint(Checked checked, List<Block> blocks, RunOptions options) {
        var text = new StringBuilder(checked.provenance().engineVersion());
        text.append('|').append(checked.seed()).append('|').append(checked.dtMs()).append('|')
                .append(options.historyBlock());
        if (options.history() != HistoryFormat.FLOAT64) {
            text.append(' ').append(options.history().id());
        }
        text.append('|').append(checked.identity()).append('|').append(checked.provenance().plugins());
        text.append('|').append(checked.provenance().inputs());
        checked.projections().forEach(projection -> text.append('|').append(digest(projection.links())));
        for (Block block : blocks) {
            text.append('|').append(block.population()).append(' ').append(block.offset()).append(' ').append(block.n());
            text.append(' ').append(block.flow().slots());
        }
        return Digest.sha256(text.toString());
    }

    /** Of all links: each piece is hashed together with the digest of those before it. */
    private static String digest(Links links) {
        String digest = "";
        for (int from = 0; from < links.size(); from += PIECE) {
            int to = Math.min(from + PIECE, links.size());
            var bytes = ByteBuffer.allocate(64 + PIECE * (Double.BYTES + 3 * Integer.BYTES));
            bytes.put(digest.getBytes(StandardCharsets.US_ASCII));
            for (int k = from; k < to; k++) {
                bytes.putInt(links.target()[k]).putInt(links.source()[k]).putInt(links.steps()[k]).putDouble(links.weight()[k]);
            }
            digest = Digest.sha256(Arrays.copyOf(bytes.array(), bytes.position()));
        }
        return digest;
    }
}
