package org.fascicle.analysis;

import org.fascicle.api.InputException;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Recording;

/** What analyses ask of the samples of a recording, of shape (time, region). */
final class Samples {

    private Samples() {
    }

    /** Refuses a recording that is too short. */
    static void requireAtLeast(int samples, Recording recording, String what) throws InputException {
        int given = recording.samples().length(0);
        if (given < samples) {
            var found = given + (given == 1 ? " sample" : " samples");
            throw new InputException(place(recording), found + "; " + what + " needs at least " + samples,
                    "run longer, discard less, or sample more often");
        }
    }

    /** Path of the monitor in the experiment. */
    static String place(Recording recording) {
        return "monitors." + recording.outline().monitor();
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

    /** One region over time. */
    static double[] column(DataArray samples, int region) {
        var column = new double[samples.length(0)];
        for (int t = 0; t < column.length; t++) {
            column[t] = samples.at(t, region);
        }
        return column;
    }
}
