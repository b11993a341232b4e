package org.fascicle.engine.internal.network;

import java.util.List;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.internal.checked.Checked;

/**
 * A network ready to run.
 *
 * @param peers what it was assembled from
 * @param channels what links read
 * @param blocks all lanes, population by population
 * @param options it was assembled with
 */
public record Network(Peers peers, List<Channel> channels, List<Block> blocks, RunOptions options) {

    /** Copies. */
    public Network {
        channels = List.copyOf(channels);
        blocks = List.copyOf(blocks);
    }

    /** Steps that a delayed link is worked on at once. */
    public int historyBlock() {
        return options.historyBlock();
    }

    /** Tells this network from others, for checkpoints, which a network of several has not; made when asked for. */
    public String fingerprint() {
        return peers.count() == 1 ? Fingerprint.of(this) : "";
    }

    /** What its experiments have in common; all of it if there is one. */
    public Checked checked() {
        return peers.first();
    }
}
