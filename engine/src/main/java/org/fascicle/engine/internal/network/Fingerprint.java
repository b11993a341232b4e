package org.fascicle.engine.internal.network;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.fascicle.api.run.HistoryFormat;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.internal.checked.Checked;

/** Tells a network from others: digest of its experiment, plugins, files, options, links and columns. */
final class Fingerprint {

    private static final int PIECE = 1 << 16;

    private Fingerprint() {
    }

    /** Of a network of one experiment. */
    static String of(Network network) {
        Checked checked = network.checked();
        RunOptions options = network.options();
        var text = new StringBuilder(checked.provenance().engineVersion());
        text.append('|').append(checked.seed()).append('|').append(checked.dtMs()).append('|')
                .append(options.historyBlock());
        if (options.history() != HistoryFormat.FLOAT64) {
            text.append(' ').append(options.history().id());
        }
        text.append('|').append(Digest.sha256(checked.experiment().toString()));
        text.append('|').append(checked.provenance().plugins());
        text.append('|').append(checked.provenance().inputs());
        checked.projections().forEach(projection -> text.append('|').append(digest(projection.links())));
        for (Block block : network.blocks()) {
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
