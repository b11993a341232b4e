package org.fascicle.analysis;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fascicle.analysis.internal.spectrum.Band;
import org.fascicle.analysis.internal.spectrum.Welch;
import org.fascicle.api.Analysis;
import org.fascicle.api.Card;
import org.fascicle.api.Choice;
import org.fascicle.api.Citation;
import org.fascicle.api.InputException;
import org.fascicle.api.Option;
import org.fascicle.api.Settings;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;

/**
 * Magnitude-squared coherence |S_ij(f)|²/(S_ii(f) S_jj(f)) of every pair of regions, with the segments of Welch's method as in
 * scipy.signal.coherence. {@code coherence} of shape (region, region) is the mean over the frequencies of the band;
 * {@code coherence_spectrum} of shape (frequency, region, region) has them one by one. A region that never changes is NaN. With
 * few segments it is biased upwards, by about 1/segments.
 * Carter et al. 1973, IEEE Trans. Audio Electroacoust. 21:337.
 */
@ServiceProvider(Analysis.class)
public final class Coherence implements Analysis {

    @Override
    public Card card() {
        return new Card("coherence", "Coherence (magnitude squared)",
                List.of(new Citation("Carter et al. 1973, IEEE Trans. Audio Electroacoust. 21:337-344",
                        "10.1109/TAU.1973.1162496")),
                List.of(Filtering.low(), Filtering.high(), Segments.segment(), Segments.overlap()),
                List.of(new Choice("keep", "what is given", List.of(
                        new Option("mean", "the mean over the band"),
                        new Option("spectrum", "the mean, and every frequency of the band")))),
                List.of(), "Phase, and a correction of the bias of few segments.");
    }

    @Override
    public void check(Outline outline, Settings settings) throws InputException {
        Welch welch = Segments.of(outline, settings, 2);
        Band band = Filtering.band(outline, welch.length(), settings);
        double numbers = 2.0 * outline.labels().size() * welch.segments(Lengths.samples(outline))
                * (welch.last(band) - welch.first(band) + 1);
        if (numbers > Integer.MAX_VALUE) {
            throw new InputException("segment", "the transforms of all segments are " + numbers + " numbers",
                    "at most " + Integer.MAX_VALUE + "; choose a narrower band, or record less often");
        }
    }

    @Override
    public List<DataArray> apply(Recording recording, Settings settings) throws InputException {
        Outline outline = Samples.outline(recording);
        check(outline, settings);
        Welch welch = Segments.of(outline, settings, 2);
        Band band = Filtering.band(outline, welch.length(), settings);
        int first = welch.first(band);
        int bins = welch.last(band) - first + 1;
        int n = recording.samples().length(1);
        double[][][] transforms = transforms(welch, recording.samples(), first, bins);
        boolean[] constant = Samples.constantColumns(recording.samples());
        boolean all = settings.option("keep").equals("spectrum");
        var mean = new double[n * n];
        var spectrum = new double[all ? Math.multiplyExact(bins, n * n) : 0];
        for (int k = 0; k < bins; k++) {
            double[] coherence = coherence(transforms[k], constant);
            for (int c = 0; c < n * n; c++) {
                mean[c] += coherence[c] / bins;
            }
            if (all) {
                System.arraycopy(coherence, 0, spectrum, k * n * n, n * n);
            }
        }
        Axis regions = Samples.regions(recording);
        var arrays = new ArrayList<>(List.of(new DataArray("coherence", "1", List.of(regions, regions), mean)));
        if (all) {
            Axis frequency = Axis.measured("frequency", "Hz", Arrays.copyOfRange(welch.frequencies(), first, first + bins));
            arrays.add(new DataArray("coherence_spectrum", "1", List.of(frequency, regions, regions), spectrum));
        }
        return arrays;
    }

    /** [bin][region][real and imaginary part of each segment in turn]. */
    private static double[][][] transforms(Welch welch, DataArray samples, int first, int bins) {
        int segments = welch.segments(samples.length(0));
        var transforms = new double[bins][samples.length(1)][2 * segments];
        for (int i = 0; i < samples.length(1); i++) {
            double[] column = Samples.column(samples, i);
            for (int s = 0; s < segments; s++) {
                double[][] x = welch.transform(column, s);
                for (int k = 0; k < bins; k++) {
                    transforms[k][i][2 * s] = x[0][first + k];
                    transforms[k][i][2 * s + 1] = x[1][first + k];
                }
            }
        }
        return transforms;
    }

    private static double[] coherence(double[][] x, boolean[] constant) {
        int n = x.length;
        var power = new double[n];
        for (int i = 0; i < n; i++) {
            power[i] = constant[i] ? Double.NaN : squaredCross(x[i], x[i]);
        }
        var coherence = new double[n * n];
        for (int i = 0; i < n; i++) {
            coherence[i * n + i] = power[i] > 0 ? 1 : Double.NaN;
            for (int j = 0; j < i; j++) {
                double value = squaredCross(x[i], x[j]) / (Math.sqrt(power[i]) * Math.sqrt(power[j]));
                coherence[i * n + j] = coherence[j * n + i] = Math.min(1, value);
            }
        }
        return coherence;
    }

    /** |Σ_s conj(x_s) y_s|². */
    private static double squaredCross(double[] x, double[] y) {
        double re = 0;
        double im = 0;
        for (int s = 0; s < x.length; s += 2) {
            re += x[s] * y[s] + x[s + 1] * y[s + 1];
            im += x[s] * y[s + 1] - x[s + 1] * y[s];
        }
        return re * re + im * im;
    }
}
