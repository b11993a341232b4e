package org.fascicle.engine.internal.network;

import java.util.List;
import org.fascicle.engine.internal.checked.Checked;

/**
 * A network ready to run.
 *
 * @param peers what it was assembled from
 * @param channels what links read
 * @param blocks all lanes, population by population
 * @param historyBlock steps that a delayed link is worked on at once
 * @param fingerprint tells this network from others, for checkpoints
 */
public record Network(Peers peers, List<Channel> channels, List<Block> blocks, int historyBlock, String fingerprint) {

    /** Copies. */
    public Network {
        channels = List.copyOf(channels);
        blocks = List.copyOf(blocks);
    }

    /** What its experiments have in common; all of it if there is one. */
    public Checked checked() {
        return peers.first();
    }
}
