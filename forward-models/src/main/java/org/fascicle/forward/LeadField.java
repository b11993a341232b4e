package org.fascicle.forward;

import static org.fascicle.api.Range.atLeast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fascicle.api.InputException;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.Option;
import org.fascicle.api.Problem;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;

/** Gain matrices, sensors × regions, in the unit of the reading per nA mm, with the reference taken away. */
final class LeadField {

    private LeadField() {
    }

    /** The reading of a sensor per unit of moment of a region. */
    @FunctionalInterface
    interface Entry {
        double at(int sensor, int region);
    }

    /** Declares the dipole moment and the reference. */
    static void declare(InstrumentDescription.Builder instrument) {
        instrument.parameter("moment", 1, "nA*m/source", "dipole moment of a region per unit of the recorded quantity")
                .choice("reference", "what is subtracted from every reading",
                        new Option("none", "nothing"),
                        new Option("average", "the mean of all sensors"),
                        new Option("channel", "the reading of the sensor that channel names"))
                .parameter("channel", 0, "1", "index of the reference sensor, from 0", atLeast(0));
    }

    static DataArray of(Placement places, Parcellation regions, Settings settings, Entry entry) throws InputException {
        int n = regions.size();
        var gain = new double[places.labels().size() * n];
        for (int k = 0; k < gain.length; k++) {
            gain[k] = entry.at(k / n, k % n);
        }
        return referenced(places.labels(), regions, gain, settings);
    }

    /** A matrix from a file; sensors without labels are numbered after a prefix. */
    static DataArray ofFile(DataArray file, Parcellation regions, double scale, String prefix, Settings settings)
            throws InputException {
        if (file.rank() != 2 || file.length(1) != regions.size()) {
            throw new InputException("gain", "%s for %d regions".formatted(file.shape(), regions.size()),
                    "a matrix of sensors x regions is needed");
        }
        var gain = file.values().clone();
        for (int k = 0; k < gain.length; k++) {
            gain[k] *= scale;
        }
        return referenced(labels(file, prefix), regions, gain, settings);
    }

    /** Labels of the rows of an array. */
    static List<String> labels(DataArray array, String prefix) {
        List<String> given = array.axes().get(0).labels();
        return !given.isEmpty() ? given : IntStream.range(0, array.length(0)).mapToObj(i -> prefix + i).toList();
    }

    /** Readings are linear in the gain, so that the reference can be taken from it once. */
    private static DataArray referenced(List<String> labels, Parcellation regions, double[] gain, Settings settings)
            throws InputException {
        int n = regions.size();
        int sensors = labels.size();
        var problems = new ArrayList<Problem>();
        double channel = settings.number("channel");
        if (settings.option("reference").equals("channel") && (channel != Math.rint(channel) || channel >= sensors)) {
            problems.add(Problem.error("channel", "reference channel " + channel + " of " + sensors + " sensors",
                    "an index from 0 to " + (sensors - 1) + " is needed"));
        }
        for (double value : gain) {
            if (!Double.isFinite(value) && problems.isEmpty()) {
                problems.add(Problem.error("gain", "a gain is " + value, "finite numbers are needed"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        for (int j = 0; j < n && !settings.option("reference").equals("none"); j++) {
            double reference = reference(gain, sensors, n, j, settings.option("reference").equals("average"), (int) channel);
            for (int i = 0; i < sensors; i++) {
                gain[i * n + j] -= reference;
            }
        }
        var axes = List.of(Axis.labelled("sensor", labels), Axis.labelled("region", regions.labels()));
        return new DataArray("gain", "1", axes, gain);
    }

    private static double reference(double[] gain, int sensors, int n, int region, boolean average, int channel) {
        if (!average) {
            return gain[channel * n + region];
        }
        double sum = 0;
        for (int i = 0; i < sensors; i++) {
            sum += gain[i * n + region];
        }
        return sum / sensors;
    }
}
