package org.fascicle.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fascicle.api.InputException;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.Nearest;
import org.fascicle.api.Option;
import org.fascicle.api.Problem;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;

/** Gain matrices, sensors × regions, in the unit of the reading per nA mm, with the reference taken away. */
final class LeadField {

    /** From per nA m to per nA mm. A gain per recorded quantity counts as one per nA m, which is the moment then. */
    private static final double PER_MILLIMETRE = 1e-3;

    private LeadField() {
    }

    /** The reading of a sensor per unit of moment of a region. */
    @FunctionalInterface
    interface Entry {
        double at(int sensor, int region);
    }

    /** Declares the dipole moment, the reference and the tables of an instrument that reads in a unit. */
    static void declare(InstrumentDescription.Builder instrument, String unit) {
        instrument.parameter("moment", 1, "nA*m/source", "dipole moment of a region per unit of the recorded quantity")
                .openChoice("reference", "what is subtracted from every reading: none, the mean, or that of a sensor by label",
                        "label of a sensor, whose reading is subtracted",
                        new Option("none", "nothing"),
                        new Option("average", "the mean of all sensors"))
                .table("gain", "sensors x regions: reading per dipole moment, or per recorded quantity", unit + "/(nA*m)",
                        unit + "/source")
                .table("sensors", "positions, sensors x 3: right, front, up", "mm")
                .table("centres", "positions of the regions, regions x 3, instead of those of the connectome", "mm")
                .table("orientations", "directions of the dipoles, regions x 3, instead of those of the connectome", "1");
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
    static DataArray ofFile(DataArray file, Parcellation regions, String prefix, Settings settings) throws InputException {
        if (file.rank() != 2 || file.length(1) != regions.size()) {
            throw new InputException("gain", "%s for %d regions".formatted(file.shape(), regions.size()),
                    "a matrix of sensors x regions is needed");
        }
        if (file.unit().endsWith("/source") && settings.number("moment") != 1) {
            throw new InputException("moment", "moment is given, but the gain is per unit of the recorded quantity already",
                    "remove moment, or give the gain per dipole moment");
        }
        var gain = file.values().clone();
        for (int k = 0; k < gain.length; k++) {
            gain[k] *= PER_MILLIMETRE;
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
        String reference = settings.option("reference");
        boolean average = reference.equals("average");
        int channel = labels.indexOf(reference);
        if (!average && !reference.equals("none") && channel < 0) {
            problems.add(Problem.error("reference", "no sensor is labelled '" + reference + "'",
                    Nearest.hint(reference, labels) + " none, average or one of the " + sensors + " sensors, "
                            + labels.get(0) + " to " + labels.get(sensors - 1) + ", is needed"));
        }
        for (double value : gain) {
            if (!Double.isFinite(value) && problems.isEmpty()) {
                problems.add(Problem.error("gain", "a gain is " + value, "finite numbers are needed"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        for (int j = 0; j < n && !reference.equals("none"); j++) {
            double subtracted = average ? mean(gain, sensors, n, j) : gain[channel * n + j];
            for (int i = 0; i < sensors; i++) {
                gain[i * n + j] -= subtracted;
            }
        }
        var axes = List.of(Axis.labelled("sensor", labels), Axis.labelled("region", regions.labels()));
        return new DataArray("gain", "1", axes, gain);
    }

    private static double mean(double[] gain, int sensors, int n, int region) {
        double sum = 0;
        for (int i = 0; i < sensors; i++) {
            sum += gain[i * n + region];
        }
        return sum / sensors;
    }
}
