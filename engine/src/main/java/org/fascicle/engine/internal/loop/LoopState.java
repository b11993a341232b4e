package org.fascicle.engine.internal.loop;

import java.util.List;
import java.util.Optional;
import org.fascicle.engine.internal.network.Network;

/** Everything that changes in the course of a run. */
final class LoopState {

    private final ChannelState[] channels;
    private final List<BlockState> blocks;
    private final Optional<Together> together;

    LoopState(Network network) {
        channels = network.channels().stream().map(ChannelState::new).toArray(ChannelState[]::new);
        blocks = network.blocks().stream().map(block -> new BlockState(network, block, channels)).toList();
        FarLinks.join(blocks, network.historyBlock());
        together = Together.of(network, blocks);
    }

    List<BlockState> blocks() {
        return blocks;
    }

    /** Who takes the steps of all blocks; empty if each goes alone. */
    Optional<Together> together() {
        return together;
    }

    ChannelState[] channels() {
        return channels;
    }

    /** Completes the instant t = 0. */
    void begin(Samples samples) {
        blocks.forEach(BlockState::prepare);
        var unwatched = new Stopwatch();
        blocks.forEach(block -> block.draw(-1, 0));
        blocks.forEach(block -> block.early(0, unwatched));
        blocks.forEach(block -> block.late(0, samples, unwatched));
        blocks.forEach(block -> block.develop(-1, 0, samples));
    }
}
