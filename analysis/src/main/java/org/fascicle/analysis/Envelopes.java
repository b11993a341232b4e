package org.fascicle.analysis;

import java.util.List;
import org.fascicle.analysis.internal.spectrum.AnalyticSignal;
import org.fascicle.api.data.DataArray;

/** Amplitudes |z(t)| of the analytic signals of all regions, of the shape of the samples; 0 for a region that never changes. */
final class Envelopes {

    private Envelopes() {
    }

    static DataArray of(DataArray samples, AnalyticSignal filter) {
        int n = samples.length(1);
        var values = new double[samples.values().length];
        boolean[] constant = Samples.constantColumns(samples);
        for (int j = 0; j < n; j++) {
            if (!constant[j]) {
                double[][] z = filter.of(Samples.column(samples, j));
                for (int t = 0; t < z[0].length; t++) {
                    values[t * n + j] = Math.sqrt(z[0][t] * z[0][t] + z[1][t] * z[1][t]);
                }
            }
        }
        return new DataArray("envelope", samples.unit(), List.copyOf(samples.axes()), values);
    }
}
