package org.fascicle.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fascicle.api.InputException;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;

/** What analyses ask of the samples of a recording, of shape (time, region). */
final class Samples {

    private Samples() {
    }

    /** Refuses a recording that is, or will be, too short. */
    static void requireAtLeast(int samples, Outline outline, String what) throws InputException {
        long given = outline.samples();
        if (given < samples) {
            var found = given + (given == 1 ? " sample" : " samples");
            throw new InputException("of", outline.monitor() + " has " + found + "; " + what + " needs at least " + samples,
                    "run longer, discard less, or sample more often");
        }
    }

    /** The outline of a recording with the number of samples that it really has. */
    static Outline outline(Recording recording) {
        Outline o = recording.outline();
        return new Outline(o.monitor(), o.variable(), o.about(), o.population(), o.model(), o.unit(), o.labels(), o.regions(),
                o.periodMs(), o.mean(), recording.samples().length(0));
    }

    /** The axis of regions, with labels wherever the recording has them. */
    static Axis regions(Recording recording) {
        Axis axis = recording.samples().axes().get(1);
        var labels = recording.outline().labels();
        return axis.labels().isEmpty() && labels.size() == axis.length() ? Axis.labelled(axis.name(), labels) : axis;
    }

    /** Mean of each region over time. */
    static double[] means(DataArray samples) {
        int n = samples.length(1);
        var means = new double[n];
        for (int t = 0; t < samples.length(0); t++) {
            for (int i = 0; i < n; i++) {
                means[i] += samples.values()[t * n + i];
            }
        }
        for (int i = 0; i < n; i++) {
            means[i] /= samples.length(0);
        }
        return means;
    }

    /** Which regions hold one value throughout; judged by the values themselves, since their mean is rounded. */
    static boolean[] constantColumns(DataArray samples) {
        int n = samples.length(1);
        var constant = new boolean[n];
        for (int i = 0; i < n; i++) {
            int t = 1;
            while (t < samples.length(0) && samples.at(t, i) == samples.at(0, i)) {
                t++;
            }
            constant[i] = t >= samples.length(0);
        }
        return constant;
    }

    /** Samples from one to another, the last not included. */
    static DataArray rows(DataArray samples, int from, int to) {
        int n = samples.length(1);
        return new DataArray(samples.name(), samples.unit(), List.of(Axis.plain("time", to - from), samples.axes().get(1)),
                Arrays.copyOfRange(samples.values(), from * n, to * n));
    }

    /** The times of all samples in ms. */
    static double[] times(Recording recording) {
        double period = recording.outline().periodMs();
        return recording.samples().axes().get(0).coordinates()
                .orElseGet(() -> IntStream.rangeClosed(1, recording.samples().length(0)).mapToDouble(k -> k * period).toArray());
    }

    /** One region over time. */
    static double[] column(DataArray samples, int region) {
        var column = new double[samples.length(0)];
        for (int t = 0; t < column.length; t++) {
            column[t] = samples.at(t, region);
        }
        return column;
    }
}
