package org.fascicle.engine.internal.loop;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.engine.internal.network.Channel;
import org.fascicle.engine.internal.simd.DoubleRings;
import org.fascicle.engine.internal.simd.FloatRings;
import org.fascicle.engine.internal.simd.Rings;

/** What links read: the last values of a channel for every source, and its history. */
final class ChannelState {

    private final double[][] latest;
    private final Rings rings;

    ChannelState(Channel channel) {
        latest = new double[Channel.LATEST][channel.lanes()];
        rings = Rings.of(channel.lanes(), channel.ring(), channel.format());
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

    /** Takes values for a step that is not there yet, until those of the step come; the history does not get them. */
    void lend(long step, int offset, double[] values, int n) {
        System.arraycopy(values, 0, at(step), offset, n);
    }

    /** All mutable columns of doubles, for checkpoints. */
    List<double[]> contents() {
        var all = new ArrayList<>(List.of(latest));
        if (rings instanceof DoubleRings doubles) {
            all.add(doubles.values());
        }
        return all;
    }

    /** All mutable columns of floats, for checkpoints. */
    List<float[]> floats() {
        return rings instanceof FloatRings floats ? List.of(floats.values()) : List.of();
    }
}
