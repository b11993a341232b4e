package org.fascicle.analysis;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.List;
import org.fascicle.analysis.internal.spectrum.AnalyticSignal;
import org.fascicle.api.Analysis;
import org.fascicle.api.Card;
import org.fascicle.api.Choice;
import org.fascicle.api.Citation;
import org.fascicle.api.InputException;
import org.fascicle.api.Option;
import org.fascicle.api.Settings;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;

/**
 * Kuramoto order R(t) = |(1/N) Σ_j e^(iθ_j(t))| between 0 and 1, as {@code order_parameter} over time, with its mean
 * {@code synchrony} and its standard deviation {@code metastability} (Σ(R - mean)²/T, not T - 1). Phases are the samples
 * themselves, in rad, or those of the analytic signal in a band. A region that never changes has no phase in a band: everything
 * is NaN then.
 * Kuramoto 1975, Lect. Notes Phys. 39:420; metastability: Shanahan 2010, Chaos 20:013108.
 */
@ServiceProvider(Analysis.class)
public final class KuramotoOrder implements Analysis {

    @Override
    public Card card() {
        return new Card("kuramoto-order", "Kuramoto order parameter, synchrony and metastability",
                List.of(new Citation("Kuramoto 1975, Lect. Notes Phys. 39:420-422", "10.1007/BFb0013365"),
                        new Citation("Shanahan 2010, Chaos 20:013108", "10.1063/1.3305451")),
                List.of(Filtering.low(), Filtering.high()),
                List.of(new Choice("phase", "where phases come from", List.of(
                        new Option("none", "the samples are phases in rad"),
                        new Option("hilbert", "band-pass from low to high, then the analytic signal")))),
                List.of(),
                "The record is taken as periodic: the first and last few periods of the band are distorted unless it really is.");
    }

    @Override
    public void check(Outline outline, Settings settings) throws InputException {
        boolean filtered = isFiltered(settings);
        Samples.requireAtLeast(filtered ? 4 : 1, outline, filtered ? "a phase in a band" : "an order parameter");
        if (filtered) {
            Filtering.band(outline, Lengths.samples(outline), settings);
        }
    }

    @Override
    public List<DataArray> apply(Recording recording, Settings settings) throws InputException {
        Outline outline = Samples.outline(recording);
        check(outline, settings);
        double[][] resultant = isFiltered(settings)
                ? resultantInBand(recording.samples(), Filtering.analyticSignal(outline, settings))
                : resultantOfPhases(recording.samples());
        double[] order = moduli(resultant, recording.samples().length(1));
        double synchrony = mean(order);
        return List.of(new DataArray("order_parameter", "1", List.of(recording.samples().axes().get(0)), order),
                Scalars.of("synchrony", synchrony), Scalars.of("metastability", deviation(order, synchrony)));
    }

    private static boolean isFiltered(Settings settings) {
        return settings.option("phase").equals("hilbert");
    }

    /** Σ_j e^(iθ_j(t)) as {real, imaginary} over time. */
    private static double[][] resultantOfPhases(DataArray samples) {
        var sum = new double[2][samples.length(0)];
        for (int t = 0; t < sum[0].length; t++) {
            for (int j = 0; j < samples.length(1); j++) {
                sum[0][t] += StrictMath.cos(samples.at(t, j));
                sum[1][t] += StrictMath.sin(samples.at(t, j));
            }
        }
        return sum;
    }

    /** The same with e^(iθ) = z/|z| of the analytic signal z. */
    private static double[][] resultantInBand(DataArray samples, AnalyticSignal filter) {
        var sum = new double[2][samples.length(0)];
        boolean[] constant = Samples.constantColumns(samples);
        for (int j = 0; j < constant.length; j++) {
            double[][] z = filter.of(Samples.column(samples, j));
            for (int t = 0; t < sum[0].length; t++) {
                double modulus = constant[j] ? Double.NaN : modulus(z[0][t], z[1][t]);
                sum[0][t] += z[0][t] / modulus;
                sum[1][t] += z[1][t] / modulus;
            }
        }
        return sum;
    }

    private static double[] moduli(double[][] z, int regions) {
        var moduli = new double[z[0].length];
        for (int t = 0; t < moduli.length; t++) {
            moduli[t] = modulus(z[0][t], z[1][t]) / regions;
        }
        return moduli;
    }

    private static double modulus(double re, double im) {
        return Math.sqrt(re * re + im * im);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }
}
