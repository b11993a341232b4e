package org.fascicle.analysis;

import org.fascicle.api.data.DataArray;

/** Pearson correlations of every pair of columns. */
final class Correlation {

    private Correlation() {
    }

    /**
     * The matrix r_ij, row-major, symmetric to the bit, diagonal exactly 1; NaN in the row and column of what never changes.
     *
     * @param samples (time, region), at least two rows
     */
    static double[] matrix(DataArray samples) {
        double[] sums = covariance(samples);
        boolean[] constant = Samples.constantColumns(samples);
        int n = constant.length;
        var r = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                r[i * n + j] = r[j * n + i] = constant[i] || constant[j] ? Double.NaN : entry(sums, n, i, j);
            }
        }
        return r;
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

    private static double entry(double[] sums, int n, int i, int j) {
        double vi = sums[i * n + i];
        double vj = sums[j * n + j];
        if (i == j) {
            return Double.isFinite(vi) ? 1 : Double.NaN;
        }
        return Math.max(-1, Math.min(1, sums[i * n + j] / (Math.sqrt(vi) * Math.sqrt(vj))));
    }
}
