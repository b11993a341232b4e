package org.fascicle.engine.internal.network;

import java.util.List;
import java.util.Optional;
import org.fascicle.engine.internal.program.ColumnProgram;

/**
 * Derived columns of a block, and what of them goes into channels.
 *
 * @param dynamics run first, where Java code computes outputs
 * @param program writes the derived columns
 * @param feeds what is written into channels
 */
public record Outputs(Optional<Derivatives> dynamics, ColumnProgram program, List<Feed> feeds) {

    /** Copies. */
    public Outputs {
        feeds = List.copyOf(feeds);
    }

    /**
     * A column that goes into a channel.
     *
     * @param channel index of the channel
     * @param program from the projected quantity to what is summed; empty if they are the same
     * @param slot the column
     */
    public record Feed(int channel, Optional<ColumnProgram> program, int slot) {
    }
}
