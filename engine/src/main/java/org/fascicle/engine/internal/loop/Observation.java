package org.fascicle.engine.internal.loop;

import org.fascicle.api.data.DataArray;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.checked.ColumnNoise;
import org.fascicle.engine.internal.checked.Mixture;
import org.fascicle.engine.internal.random.Normals;
import org.fascicle.engine.internal.random.StreamKey;

/** From the lanes of a sample to its columns: weighted sums, then noise. */
final class Observation {

    private Observation() {
    }

    /** Columns of the sample of a step. Noise depends on seed, monitor, column and number of the period alone. */
    static double[] of(CheckedRecording recording, long seed, long step, double[] lanes) {
        double[] columns = recording.mixture().map(mixture -> mixed(mixture, lanes)).orElse(lanes);
        return recording.noise().map(noise -> noisy(noise, seed, step / recording.period(), columns)).orElse(columns);
    }

    /** y = G x, lanes ascending; means are divided last. */
    private static double[] mixed(Mixture mixture, double[] x) {
        DataArray weights = mixture.weights();
        var y = new double[weights.length(0)];
        for (int i = 0; i < y.length; i++) {
            double total = 0;
            for (int j = 0; j < x.length; j++) {
                y[i] = Math.fma(weights.at(i, j), x[j], y[i]);
                total += weights.at(i, j);
            }
            y[i] = mixture.means() ? y[i] / total : y[i];
        }
        return y;
    }

    private static double[] noisy(ColumnNoise noise, long seed, long sample, double[] columns) {
        long key = StreamKey.of(seed, noise.path(), noise.occurrence());
        var y = columns.clone();
        for (int i = 0; i < y.length; i++) {
            double[] row = noise.root()[i];
            for (int j = 0; j < row.length; j++) {
                y[i] = Math.fma(row[j], Normals.of(key, noise.independent() ? i : j, sample), y[i]);
            }
        }
        return y;
    }
}
