package org.fascicle.engine.internal.loop;

import org.fascicle.engine.internal.network.Channel;

/**
 * What links read: the last two values of a channel for every source, and its history, contiguous in time per source, in a ring
 * whose first entries are mirrored behind its end so that a block of steps never wraps.
 */
final class ChannelState {

    static final int BLOCK = 32;

    private final double[][] latest;
    private final double[][] rings;
    private final int mask;

    ChannelState(Channel channel) {
        latest = new double[2][channel.lanes()];
        int ring = channel.ring();
        mask = ring - 1;
        rings = ring == 0 ? new double[0][] : new double[channel.lanes()][ring + BLOCK];
    }

    /** Values of a step, this one or the one before. */
    double[] at(long step) {
        return latest[(int) (step & 1)];
    }

    /** History of a source, to be read from {@link #index}. */
    double[] ring(int source) {
        return rings[source];
    }

    /** Place of a step in a ring. */
    int index(long step) {
        return (int) (step & mask);
    }

    /** Takes the values of a step for the sources [offset, offset + n). */
    void write(long step, int offset, double[] values, int n) {
        System.arraycopy(values, 0, at(step), offset, n);
        if (rings.length == 0) {
            return;
        }
        int index = index(step);
        for (int i = 0; i < n; i++) {
            double[] ring = rings[offset + i];
            ring[index] = values[i];
            if (index < BLOCK) {
                ring[mask + 1 + index] = values[i];
            }
        }
    }

    /** All mutable columns, for checkpoints. */
    double[][][] contents() {
        return new double[][][] {latest, rings};
    }
}
