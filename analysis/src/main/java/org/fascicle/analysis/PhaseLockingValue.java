package org.fascicle.analysis;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.Arrays;
import java.util.List;
import org.fascicle.analysis.internal.spectrum.AnalyticSignal;
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
 * Phase-locking value |(1/T) Σ_t e^(i(θ_i(t) - θ_j(t)))| of every pair of regions: {@code plv} of shape (region, region), between
 * 0 and 1, symmetric, diagonal exactly 1. Phases are those of the analytic signal in a band, or the samples themselves, in rad. A
 * region that never changes has no phase in a band: NaN.
 * Lachaux et al. 1999, Hum. Brain Mapp. 8:194 (there over trials, here over time).
 */
@ServiceProvider(Analysis.class)
public final class PhaseLockingValue implements Analysis {

    private static final int FEWEST = 4;

    @Override
    public Card card() {
        return new Card("phase-locking-value", "Phase-locking value",
                List.of(new Citation("Lachaux et al. 1999, Hum. Brain Mapp. 8:194-208",
                        "10.1002/(SICI)1097-0193(1999)8:4<194::AID-HBM4>3.0.CO;2-C")),
                List.of(Filtering.low(), Filtering.high()),
                List.of(new Choice("phase", "where phases come from", List.of(
                        new Option("hilbert", "band-pass from low to high, then the analytic signal"),
                        new Option("none", "the samples are phases in rad")))),
                List.of(), "Locking at other ratios than 1:1, and field spread. In a band the record is taken as periodic.");
    }

    @Override
    public void check(Outline outline, Settings settings) throws InputException {
        boolean filtered = isFiltered(settings);
        Samples.requireAtLeast(filtered ? FEWEST : 1, outline, filtered ? "a phase in a band" : "a phase");
        if (filtered) {
            Filtering.band(outline, Lengths.samples(outline), settings);
        }
    }

    private static boolean isFiltered(Settings settings) {
        return settings.option("phase").equals("hilbert");
    }

    @Override
    public List<DataArray> apply(Recording recording, Settings settings) throws InputException {
        Outline outline = Samples.outline(recording);
        check(outline, settings);
        double[][][] u = isFiltered(settings)
                ? inBand(recording.samples(), Filtering.analyticSignal(outline, settings)) : ofPhases(recording.samples());
        Axis regions = Samples.regions(recording);
        return List.of(new DataArray("plv", "1", List.of(regions, regions), values(u)));
    }

    /** e^(iθ) of each region as {real, imaginary}. */
    private static double[][][] ofPhases(DataArray samples) {
        var u = new double[samples.length(1)][2][samples.length(0)];
        for (int j = 0; j < u.length; j++) {
            for (int t = 0; t < u[j][0].length; t++) {
                u[j][0][t] = StrictMath.cos(samples.at(t, j));
                u[j][1][t] = StrictMath.sin(samples.at(t, j));
            }
        }
        return u;
    }

    /** z/|z| of the analytic signals. */
    private static double[][][] inBand(DataArray samples, AnalyticSignal filter) {
        var u = new double[samples.length(1)][][];
        boolean[] constant = Samples.constantColumns(samples);
        for (int j = 0; j < u.length; j++) {
            u[j] = constant[j] ? undefined(samples.length(0)) : directions(filter.of(Samples.column(samples, j)));
        }
        return u;
    }

    private static double[][] directions(double[][] z) {
        for (int t = 0; t < z[0].length; t++) {
            double modulus = Math.sqrt(z[0][t] * z[0][t] + z[1][t] * z[1][t]);
            z[0][t] /= modulus;
            z[1][t] /= modulus;
        }
        return z;
    }

    private static double[][] undefined(int length) {
        var u = new double[2][length];
        Arrays.fill(u[0], Double.NaN);
        return u;
    }

    private static double[] values(double[][][] u) {
        int n = u.length;
        var values = new double[n * n];
        for (int i = 0; i < n; i++) {
            values[i * n + i] = Double.isNaN(u[i][0][0]) ? Double.NaN : 1;
            for (int j = 0; j < i; j++) {
                values[i * n + j] = values[j * n + i] = Math.min(1, locking(u[i], u[j]));
            }
        }
        return values;
    }

    private static double locking(double[][] u, double[][] v) {
        double re = 0;
        double im = 0;
        for (int t = 0; t < u[0].length; t++) {
            re += u[0][t] * v[0][t] + u[1][t] * v[1][t];
            im += u[1][t] * v[0][t] - u[0][t] * v[1][t];
        }
        return Math.sqrt(re * re + im * im) / u[0].length;
    }
}
