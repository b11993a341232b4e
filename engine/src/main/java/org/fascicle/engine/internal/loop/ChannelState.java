package org.fascicle.engine.internal.loop;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.run.HistoryFormat;
import org.fascicle.engine.internal.network.Channel;
import org.fascicle.engine.internal.simd.DoubleRings;
import org.fascicle.engine.internal.simd.FloatRings;
import org.fascicle.engine.internal.simd.Rings;

/** What links read: the last values of a channel for every source, and its history, which lags by up to seven steps. */
final class ChannelState {

    private final double[][] latest;
    private final Rings rings;
    private final boolean rounded;

    ChannelState(Channel channel) {
        latest = new double[channel.latest()][channel.lanes()];
        rings = Rings.of(channel.lanes(), channel.ring(), channel.format());
        rounded = channel.format() == HistoryFormat.FLOAT32;
    }

    /** Values of a step: this one or one of the last. */
    double[] at(long step) {
        return latest[(int) (step & latest.length - 1)];
    }

    /** Values of the last steps, one row for each: those of a step are row step mod their number, a power of two. */
    double[][] latest() {
        return latest;
    }

    /** Whether a history would have rounded to floats what links of 2 steps and more read. */
    boolean isRounded() {
        return rounded;
    }

    /** History of all sources. */
    Rings history() {
        return rings;
    }

    /** Takes the values of a step for the sources [offset, offset + n). */
    void write(long step, int offset, double[] values, int n) {
        System.arraycopy(values, 0, at(step), offset, n);
        if ((step + 1) % Rings.AT_ONCE == 0) {
            rings.write(step + 1 - Rings.AT_ONCE, latest, offset, n);
        }
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
