package org.fascicle.engine.internal.loop;

import java.util.List;
import java.util.Optional;
import org.fascicle.engine.internal.checked.Stepping;
import org.fascicle.engine.internal.network.Network;

/** Takes all blocks from instant to instant together, in one thread, where they must hear of each other on the way. */
sealed interface Together permits StageByStage, DormandPrince {

    /** The one for a network; empty if its blocks go alone. */
    static Optional<Together> of(Network network, List<BlockState> blocks) {
        Stepping stepping = network.checked().stepping();
        if (stepping instanceof Stepping.Adaptive adaptive) {
            return Optional.of(new DormandPrince(network.checked(), blocks, adaptive));
        }
        return stepping instanceof Stepping.PerStage ? Optional.of(new StageByStage(blocks)) : Optional.empty();
    }

    /** From a step to the next; {@link BlockState#settle} is left to the caller. */
    void step(long step);

    /** What it remembers from step to step, for checkpoints. */
    double[] contents();
}
