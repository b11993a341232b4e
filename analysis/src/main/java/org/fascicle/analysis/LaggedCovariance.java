package org.fascicle.analysis;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.List;
import org.fascicle.api.Analysis;
import org.fascicle.api.Card;
import org.fascicle.api.Choice;
import org.fascicle.api.Citation;
import org.fascicle.api.InputException;
import org.fascicle.api.Option;
import org.fascicle.api.Parameter;
import org.fascicle.api.Range;
import org.fascicle.api.Settings;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;

/**
 * Lagged covariance C_ij = Σ_t (x_i(t) - m_i)(x_j(t + lag) - m_j)/(T - lag - 1), t = 1 … T - lag, m being the means over the
 * whole recording: {@code lagged_covariance} of shape (region, region), where the row leads the column by the lag, in the
 * recording's unit squared. A lag of 0 is the covariance. With {@code scale: correlation} each is divided by the standard
 * deviations of both (pure numbers, NaN for a region that never changes).
 * Gilson et al. 2016, PLoS Comput. Biol. 12:e1004762.
 */
@ServiceProvider(Analysis.class)
public final class LaggedCovariance implements Analysis {

    @Override
    public Card card() {
        return new Card("lagged-covariance", "Lagged covariance",
                List.of(new Citation("Gilson et al. 2016, PLoS Comput. Biol. 12:e1004762", "10.1371/journal.pcbi.1004762")),
                List.of(new Parameter("lag", 0, "s", "by how much the row leads the column", Range.atLeast(0))),
                List.of(new Choice("scale", "what is given", List.of(
                        new Option("covariance", "in the unit of the recording, squared"),
                        new Option("correlation", "divided by the standard deviations of both")))),
                List.of(), "Several lags at once, and what both share with a third.");
    }

    @Override
    public void check(Outline outline, Settings settings) throws InputException {
        Samples.requireAtLeast(lag(outline, settings) + 2, outline, "a covariance at this lag");
    }

    private static int lag(Outline outline, Settings settings) throws InputException {
        return Math.min(Lengths.samples("lag", settings.number("lag"), outline), Integer.MAX_VALUE - 2);
    }

    @Override
    public List<DataArray> apply(Recording recording, Settings settings) throws InputException {
        Outline outline = Samples.outline(recording);
        check(outline, settings);
        double[] covariance = covariance(recording.samples(), lag(outline, settings));
        boolean scaled = settings.option("scale").equals("correlation");
        Axis regions = Samples.regions(recording);
        return List.of(new DataArray("lagged_covariance", scaled ? "1" : SquaredUnit.of(outline.unit()),
                List.of(regions, regions), scaled ? scaled(covariance, recording.samples()) : covariance));
    }

    private static double[] covariance(DataArray samples, int lag) {
        int n = samples.length(1);
        int pairs = samples.length(0) - lag;
        double[] mean = Samples.means(samples);
        var sums = new double[n * n];
        for (int t = 0; t < pairs; t++) {
            for (int i = 0; i < n; i++) {
                double early = samples.at(t, i) - mean[i];
                for (int j = 0; j < n; j++) {
                    sums[i * n + j] += early * (samples.at(t + lag, j) - mean[j]);
                }
            }
        }
        for (int c = 0; c < sums.length; c++) {
            sums[c] /= pairs - 1;
        }
        return sums;
    }

    private static double[] scaled(double[] covariance, DataArray samples) {
        int n = samples.length(1);
        double[] now = covariance(samples, 0);
        boolean[] constant = Samples.constantColumns(samples);
        var scaled = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                scaled[i * n + j] = constant[i] || constant[j] ? Double.NaN
                        : covariance[i * n + j] / (Math.sqrt(now[i * n + i]) * Math.sqrt(now[j * n + j]));
            }
        }
        return scaled;
    }
}
