package org.fascicle.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.random.JDKRandomGenerator;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.data.DataArray;

/** How well a matrix fits an empirical one, judged by what lies above their diagonals. Cells that are NaN are left out. */
final class Fit {

    /** Name of the empirical matrix among the settings. */
    static final String AGAINST = "against";

    private Fit() {
    }

    /** What an analysis says of its empirical matrix. */
    static Map<String, String> array(String about) {
        return Map.of(AGAINST, about);
    }

    /** Refuses an empirical matrix that is not square. */
    static void requireSquare(Settings settings) throws InputException {
        Optional<DataArray> given = settings.array(AGAINST);
        if (given.isPresent() && (given.get().rank() != 2 || given.get().length(0) != given.get().length(1))) {
            throw new InputException(AGAINST, given.get().name() + ": " + given.get().shape(), "a square matrix is needed");
        }
    }

    /** Refuses an empirical matrix that has not one row and column per region. */
    static void requireSize(Settings settings, int regions, String place) throws InputException {
        requireSquare(settings);
        Optional<DataArray> given = settings.array(AGAINST);
        if (given.isPresent() && given.get().length(0) != regions) {
            throw new InputException(AGAINST, given.get().name() + ": " + given.get().shape() + " for " + regions + " regions of "
                    + place, "one row and column per region is needed, in the same order");
        }
    }

    /**
     * Pearson correlation of the upper triangles, {@code fit_correlation}, and the number of pairs it is made of,
     * {@code fit_pairs}.
     */
    static List<DataArray> correlation(DataArray matrix, DataArray empirical) {
        double[] x = upperTriangle(matrix);
        double[] y = upperTriangle(empirical);
        int count = 0;
        for (int k = 0; k < x.length; k++) {
            if (!Double.isNaN(x[k]) && !Double.isNaN(y[k])) {
                x[count] = x[k];
                y[count++] = y[k];
            }
        }
        double r = count < 2 ? Double.NaN
                : new PearsonsCorrelation().correlation(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
        return List.of(Scalars.of("fit_correlation", r), Scalars.of("fit_pairs", count));
    }

    /**
     * Kolmogorov-Smirnov distance of the upper triangles, {@code fit_distance}: the largest difference of their cumulative
     * distributions, 0 to 1, 0 being a perfect fit; and how many values there are of each.
     */
    static List<DataArray> distance(DataArray matrix, DataArray empirical) {
        double[] x = numbers(upperTriangle(matrix));
        double[] y = numbers(upperTriangle(empirical));
        double d = x.length < 2 || y.length < 2 ? Double.NaN
                : new KolmogorovSmirnovTest(new JDKRandomGenerator()).kolmogorovSmirnovStatistic(x, y);
        return List.of(Scalars.of("fit_distance", d), Scalars.of("fit_values", x.length),
                Scalars.of("fit_values_against", y.length));
    }

    private static double[] numbers(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** What lies above the diagonal, row by row. */
    static double[] upperTriangle(DataArray matrix) {
        int n = matrix.length(0);
        var values = new double[n * (n - 1) / 2];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                values[k++] = matrix.at(i, j);
            }
        }
        return values;
    }
}
