package org.fascicle.analysis;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.List;
import org.fascicle.api.Analysis;
import org.fascicle.api.Card;
import org.fascicle.api.Citation;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Recording;

/**
 * Functional connectivity: the Pearson correlation r_ij of every pair of regions over time, as the array {@code fc} of shape
 * (region, region), symmetric, diagonal exactly 1. A region that never changes has no correlation: its row and column are NaN.
 * Friston 1994, Hum. Brain Mapp. 2:56.
 */
@ServiceProvider(Analysis.class)
public final class FunctionalConnectivity implements Analysis {

    @Override
    public Card card() {
        return new Card("functional-connectivity", "Functional connectivity (Pearson correlation)",
                List.of(new Citation("Friston 1994, Hum. Brain Mapp. 2:56-78", "10.1002/hbm.460020107")),
                List.of(), List.of(), List.of(),
                "Direction, delays, and the removal of what all regions share.");
    }

    @Override
    public List<DataArray> apply(Recording recording, Settings settings) throws InputException {
        var samples = recording.samples();
        Samples.requireAtLeast(2, recording, "a correlation");
        var covariance = covariance(samples);
        var r = correlation(covariance, Samples.constantColumns(samples));
        Axis regions = Samples.regions(recording);
        return List.of(new DataArray("fc", "1", List.of(regions, regions), r));
    }

    /** Σ_t (x_i - mean_i)(x_j - mean_j) for i ≤ j; two passes, so that a large mean costs no digits. */
    private static double[] covariance(DataArray samples) {
        int n = samples.length(1);
        double[] mean = Samples.means(samples);
        var deviation = new double[n];
        var sums = new double[n * n];
        for (int t = 0; t < samples.length(0); t++) {
            for (int i = 0; i < n; i++) {
                deviation[i] = samples.values()[t * n + i] - mean[i];
            }
            for (int i = 0; i < n; i++) {
                addRow(sums, i * n, deviation[i], deviation, i, n);
            }
        }
        return sums;
    }

    private static void addRow(double[] sums, int row, double factor, double[] deviation, int from, int to) {
        for (int j = from; j < to; j++) {
            sums[row + j] += factor * deviation[j];
        }
    }

    private static double[] correlation(double[] sums, boolean[] constant) {
        int n = constant.length;
        var r = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                r[i * n + j] = r[j * n + i] = constant[i] || constant[j] ? Double.NaN : entry(sums, n, i, j);
            }
        }
        return r;
    }

    private static double entry(double[] sums, int n, int i, int j) {
        double vi = sums[i * n + i];
        double vj = sums[j * n + j];
        if (i == j) {
            return Double.isFinite(vi) ? 1 : Double.NaN;
        }
        return Math.max(-1, Math.min(1, sums[i * n + j] / (Math.sqrt(vi) * Math.sqrt(vj))));
    }
}
