package org.fascicle.engine.internal.loop;

import java.util.Arrays;
import org.fascicle.engine.internal.network.Channel;
import org.fascicle.engine.internal.simd.Rings;

/** What links read: the last values of a channel for every source, and its history. */
final class ChannelState {

    private final double[][] latest;
    private final Rings rings;

    ChannelState(Channel channel) {
        latest = new double[Channel.LATEST][channel.lanes()];
        rings = new Rings(channel.lanes(), channel.ring());
    }

    /** Values of a step: this one or one of the last three. */
    double[] at(long step) {
        return latest[(int) (step & Channel.LATEST - 1)];
    }

    /** History of all sources. */
    Rings history() {
        return rings;
    }

    /** Takes the values of a step for the sources [offset, offset + n). */
    void write(long step, int offset, double[] values, int n) {
        System.arraycopy(values, 0, at(step), offset, n);
        rings.write(step, offset, values, n);
    }

    /** All mutable columns, for checkpoints. */
    double[][] contents() {
        double[][] all = Arrays.copyOf(latest, latest.length + 1);
        all[latest.length] = rings.values();
        return all;
    }
}
