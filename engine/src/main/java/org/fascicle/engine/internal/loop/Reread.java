package org.fascicle.engine.internal.loop;

import org.fascicle.engine.internal.network.Block;
import org.fascicle.engine.internal.network.Outputs;
import org.fascicle.engine.internal.program.Draws;

/**
 * Inputs of a block in the midst of a step: what links without delay bring is read again, together with the target quantities
 * that it is compared with; links with delay bring what they brought at the instant before.
 */
final class Reread {

    private static final Draws NO_DRAWS = Draws.none();

    private final BlockState state;
    private final Block block;
    private final Lanes lanes;

    Reread(BlockState state) {
        this.state = state;
        this.block = state.block();
        this.lanes = state.lanes();
    }

    BlockState state() {
        return state;
    }

    /**
     * Derives what the states as they are determine alone, and lends it to the channels.
     *
     * @param step the instant before; what is lent stands for the one after
     * @param t time in the block's own unit
     */
    void show(long step, double t) {
        state.derive(block.before(), t);
        for (Outputs.Feed feed : block.before().feeds()) {
            feed.program().ifPresent(program -> program.run(lanes.columns(), 0, block.width(), NO_DRAWS));
            state.channel(feed.channel()).lend(step + 1, block.offset(), lanes.columns()[feed.slot()], block.n());
        }
    }

    /**
     * Fills the ports with projections again, after all blocks have shown what they have.
     *
     * @param step the instant before, whose noise and rows count
     * @param timeMs time of functions of time
     * @param t the same in the block's own unit
     */
    void see(long step, double timeMs, double t) {
        state.reread(step, timeMs, t);
    }
}
