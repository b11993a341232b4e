package org.fascicle.engine.internal.loop;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.network.Tap;
import org.fascicle.engine.internal.program.Draws;

/**
 * Copies out what is recorded of a block, through an instrument if there is one. What the instrument sees is only kept at
 * first; it is developed later, many instants at once.
 */
final class TapState {

    private static final Draws NO_DRAWS = Draws.none();
    /** Instants kept: the round that is being seen, and up to three that wait to be developed. */
    static final int KEPT = 4 * Round.STEPS;

    private final Tap tap;
    private final CheckedRecording recording;
    private final int offset;
    private final int n;
    private final double[] total;
    private final double[][] seen;
    private final LensState lens;

    TapState(Tap tap, CheckedRecording recording, int offset, int n, int width) {
        this.tap = tap;
        this.recording = recording;
        this.offset = offset;
        this.n = n;
        this.total = new double[recording.sampling() == Sampling.AVERAGE ? n : 0];
        this.seen = new double[tap.instrument().isPresent() ? KEPT : 0][width];
        this.lens = tap.instrument().map(plan -> new LensState(plan, width)).orElse(null);
    }

    /** Columns of a tap: those of its instrument and of the steps kept for it; otherwise one. */
    static int columns(Tap tap) {
        return tap.instrument().map(lens -> lens.flow().slots() + KEPT).orElse(1);
    }

    /** Sees the columns of an instant; steps must come one after the other. */
    void observe(long step, double[][] columns, Samples samples) {
        double[] column = columns[tap.slot()];
        if (lens == null) {
            take(step, column, samples);
        } else {
            System.arraycopy(column, 0, seen[(int) (step & KEPT - 1)], 0, column.length);
        }
    }

    /** Turns what was seen at the instants (from, to] into samples. */
    void develop(long from, long to, Samples samples) {
        if (lens != null) {
            for (long step = from + 1; step <= to; step++) {
                lens.see(step, seen[(int) (step & KEPT - 1)]);
                if (recording.sampling() == Sampling.AVERAGE || recording.due(step)) {
                    take(step, lens.reading(), samples);
                }
            }
        }
    }

    private void take(long step, double[] column, Samples samples) {
        if (recording.sampling() == Sampling.AVERAGE) {
            average(step, column, samples);
        } else if (recording.due(step)) {
            copy(column, 1, samples.at(tap.recording(), step));
        }
    }

    private void average(long step, double[] column, Samples samples) {
        if (step == 0) {
            if (recording.due(0)) {
                copy(column, 1, samples.at(tap.recording(), 0));
            }
            return;
        }
        for (int i = 0; i < n; i++) {
            total[i] += column[i];
        }
        if (step % recording.period() == 0) {
            if (recording.due(step)) {
                copy(total, recording.period(), samples.at(tap.recording(), step));
            }
            Arrays.fill(total, 0);
        }
    }

    private void copy(double[] column, long count, double[] to) {
        for (int i = 0; i < n; i++) {
            to[offset + i] = column[i] / count * recording.scale();
        }
    }

    /** Mutable columns, for checkpoints. */
    double[][] contents() {
        double[][] own = lens == null ? new double[0][] : lens.contents();
        double[][] all = Arrays.copyOf(own, own.length + 1);
        all[own.length] = total;
        return all;
    }

    /** A forward model in motion. */
    private static final class LensState {

        private final Tap.Lens lens;
        private final Lanes lanes;
        private final double[] mean;
        private final List<ConvolutionState> convolutions;
        private long now;

        LensState(Tap.Lens lens, int width) {
            this.lens = lens;
            this.lanes = new Lanes(lens.flow(), width);
            this.mean = lanes.columns()[lens.source()];
            this.convolutions = lens.convolutions().stream().map(each -> new ConvolutionState(each, width)).toList();
            for (int s = 0; s < lens.flow().states(); s++) {
                Arrays.fill(lanes.state(s), lens.initial()[s]);
            }
        }

        double[][] contents() {
            return Stream.concat(Arrays.stream(lanes.columns()), convolutions.stream().flatMap(c -> Arrays.stream(c.contents())))
                    .toArray(double[][]::new);
        }

        /**
         * The step to an instant is driven by the source there, or by its mean over the instants since the last step. The source
         * must stay as it is until the next instant is seen.
         */
        void see(long step, double[] source) {
            long phase = lens.every() == 1 ? 0 : step % lens.every();
            if (lens.every() == 1) {
                lanes.columns()[lens.source()] = source;
            } else if (step == 0 || phase == 1) {
                System.arraycopy(source, 0, mean, 0, mean.length);
            } else {
                add(mean, source);
            }
            if (step > 0 && phase == 0) {
                advance(step);
            }
            lanes.time(step * lens.h());
            if (phase == 0) {
                now = step / lens.every();
                if (step > 0) {
                    convolutions.forEach(each -> each.keep(now, lanes.columns()));
                }
            }
        }

        private void advance(long step) {
            if (lens.every() > 1) {
                divide(mean, lens.every());
            }
            if (lens.flow().states() > 0) {
                lanes.step((step - lens.every()) * lens.h(), lens.every() * lens.h());
            }
        }

        private static void add(double[] to, double[] what) {
            for (int i = 0; i < to.length; i++) {
                to[i] += what[i];
            }
        }

        private static void divide(double[] x, double by) {
            for (int i = 0; i < x.length; i++) {
                x[i] /= by;
            }
        }

        double[] reading() {
            convolutions.forEach(each -> each.sum(now, lanes.columns()));
            lens.reading().run(lanes.columns(), 0, lanes.width(), NO_DRAWS);
            return lanes.columns()[lens.readingSlot()];
        }
    }
}
