package org.fascicle.engine.internal.network;

import java.util.List;
import java.util.Optional;
import org.fascicle.engine.internal.program.ColumnProgram;

/**
 * A recorded column of a block.
 *
 * @param recording index of the recording
 * @param slot of the column
 * @param instrument what it is seen through
 */
public record Tap(int recording, int slot, Optional<Lens> instrument) {

    /**
     * A forward model over the lanes of a block.
     *
     * @param flow its equations; its columns are its own
     * @param source slot of the recorded quantity in them
     * @param reading writes the reading
     * @param readingSlot slot of the reading
     * @param initial first value by state
     * @param h step of the experiment in its own unit of time
     * @param every how many of these make one step of its own
     * @param convolutions what the reading looks back on
     */
    public record Lens(Flow flow, int source, ColumnProgram reading, int readingSlot, double[] initial, double h, int every,
            List<Convolution> convolutions) {

        /** Copies the list. */
        public Lens {
            convolutions = List.copyOf(convolutions);
        }

        /** Bytes of what is kept of the past of so many lanes. */
        public long bytes(int width) {
            return convolutions.stream().mapToLong(each -> 8L * width * each.weights().length).sum();
        }
    }

    /**
     * A weighted sum over the past.
     *
     * @param input writes what is summed
     * @param inputSlot slot of that
     * @param slot of the sum
     * @param weights of the instants, the newest first
     */
    public record Convolution(ColumnProgram input, int inputSlot, int slot, double[] weights) {
    }
}
