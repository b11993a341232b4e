package org.fascicle.analysis;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fascicle.api.Analysis;
import org.fascicle.api.Card;
import org.fascicle.api.Citation;
import org.fascicle.api.InputException;
import org.fascicle.api.Parameter;
import org.fascicle.api.Range;
import org.fascicle.api.Settings;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;

/**
 * Functional connectivity dynamics: how alike the functional connectivity of different times is. {@code fcd} of shape (window,
 * window) is the Pearson correlation of what lies above the diagonals of the connectivities of two sliding windows; the axis
 * carries the middle of each window in ms. A region that never changes within a window makes the row and column of that window
 * NaN. With an empirical matrix, which may be of any number of windows, also {@code fit_distance}, the Kolmogorov-Smirnov
 * distance of the cells above both diagonals, and how many these are.
 * Hansen et al. 2015, NeuroImage 105:525.
 */
@ServiceProvider(Analysis.class)
public final class FunctionalConnectivityDynamics implements Analysis {

    private static final int FEWEST_REGIONS = 3;
    private static final int SHORTEST = 3;
    private static final int MOST_WINDOWS = 8000;

    @Override
    public Card card() {
        return new Card("functional-connectivity-dynamics", "Functional connectivity dynamics (sliding windows)",
                List.of(new Citation("Hansen et al. 2015, NeuroImage 105:525-535", "10.1016/j.neuroimage.2014.11.001")),
                List.of(new Parameter("window", 60, "s", "length of a window", Range.atLeast(0)),
                        new Parameter("step", 0, "s", "from the start of a window to that of the next, 0 for one sample",
                                Range.atLeast(0))),
                List.of(), List.of(),
                "Tapered windows. Windows that overlap are alike for that reason alone; all pairs of windows are kept.");
    }

    @Override
    public Map<String, String> arrays() {
        return Fit.array("empirical functional connectivity dynamics, windows x windows, of any number of windows");
    }

    /** Windows in samples. */
    private record Windows(int length, int step, int count) {

        static Windows of(Outline outline, Settings settings) throws InputException {
            int length = Lengths.samples("window", settings.number("window"), outline);
            int step = settings.number("step") == 0 ? 1 : Lengths.samples("step", settings.number("step"), outline);
            int samples = Lengths.samples(outline);
            return new Windows(length, Math.max(1, step), samples < length ? 0 : (samples - length) / Math.max(1, step) + 1);
        }
    }

    @Override
    public void check(Outline outline, Settings settings) throws InputException {
        Windows windows = Windows.of(outline, settings);
        String window = settings.number("window") + " s";
        if (outline.labels().size() < FEWEST_REGIONS) {
            throw new InputException("of", outline.monitor() + " has " + outline.labels().size() + " regions",
                    "a correlation of connectivities needs at least " + FEWEST_REGIONS);
        }
        if (windows.length() < SHORTEST) {
            throw new InputException("window", "window: " + window + " is " + windows.length() + " samples",
                    "a correlation within a window needs at least " + SHORTEST);
        }
        if (windows.count() < 2) {
            throw new InputException("window", windows.count() + " windows of " + window + " in " + outline.samples()
                    + " samples, one per " + outline.periodMs() + " ms", "run longer, or choose a shorter window or step");
        }
        if (windows.count() > MOST_WINDOWS) {
            throw new InputException("step", windows.count() + " windows", "at most " + MOST_WINDOWS
                    + "; choose a longer step, or record less often");
        }
        Fit.requireSquare(settings);
    }

    @Override
    public List<DataArray> apply(Recording recording, Settings settings) throws InputException {
        Outline outline = Samples.outline(recording);
        check(outline, settings);
        Windows windows = Windows.of(outline, settings);
        var vectors = new double[windows.count()][];
        var middles = new double[windows.count()];
        double[] times = Samples.times(recording);
        for (int w = 0; w < vectors.length; w++) {
            int from = w * windows.step();
            vectors[w] = vector(recording.samples(), from, from + windows.length());
            middles[w] = (times[from] + times[from + windows.length() - 1]) / 2;
        }
        Axis axis = Axis.measured("window", "ms", middles);
        var fcd = new DataArray("fcd", "1", List.of(axis, axis), products(vectors));
        var arrays = new ArrayList<>(List.of(fcd));
        settings.array(Fit.AGAINST).ifPresent(empirical -> arrays.addAll(Fit.distance(fcd, empirical)));
        return arrays;
    }

    /** The connectivity of a window above its diagonal, as a vector of mean 0 and length 1; NaN if it has none. */
    private static double[] vector(DataArray samples, int from, int to) {
        int n = samples.length(1);
        double[] vector = Fit.upperTriangle(DataArray.of("fc", "1", Correlation.matrix(Samples.rows(samples, from, to)), n, n));
        double mean = 0;
        for (double r : vector) {
            mean += r / vector.length;
        }
        double square = 0;
        for (int k = 0; k < vector.length; k++) {
            vector[k] -= mean;
            square += vector[k] * vector[k];
        }
        for (int k = 0; k < vector.length; k++) {
            vector[k] = square > 0 ? vector[k] / Math.sqrt(square) : Double.NaN;
        }
        return vector;
    }

    private static double[] products(double[][] vectors) {
        int n = vectors.length;
        var products = new double[n * n];
        for (int i = 0; i < n; i++) {
            boolean whole = !Double.isNaN(vectors[i][0]);
            products[i * n + i] = whole ? 1 : Double.NaN;
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int k = 0; k < vectors[i].length; k++) {
                    sum += vectors[i][k] * vectors[j][k];
                }
                products[i * n + j] = products[j * n + i] = Math.max(-1, Math.min(1, sum));
            }
        }
        return products;
    }
}
