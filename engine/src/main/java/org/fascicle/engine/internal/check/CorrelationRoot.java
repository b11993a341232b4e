package org.fascicle.engine.internal.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RectangularCholeskyDecomposition;

/**
 * Roots of correlation matrices, C = L L'. L is the lower triangular one of Cholesky, or, where some combination of rows has no
 * noise at all, one of as many columns as there are independent sources.
 */
final class CorrelationRoot {

    private static final double ROUNDING = 1e-9;

    /** Below this, what is left of a variance is rounding. */
    private static final double NOTHING = 1e-10;

    /** Beyond so many rows, eigenvalues take too long for a message. */
    private static final int MOST_EIGENVALUES = 1000;

    private final Problems problems;
    private final String path;
    private final List<String> labels;

    /** For a matrix with these labels. */
    CorrelationRoot(Problems problems, String path, List<String> labels) {
        this.problems = problems;
        this.path = path;
        this.labels = labels;
    }

    /** L, row by row, of an exactly symmetric matrix with a diagonal of 1; empty if it is indefinite, which is reported. */
    Optional<double[][]> of(double[]... rows) {
        var matrix = new Array2DRowRealMatrix(rows, false);
        try {
            return Optional.of(new CholeskyDecomposition(matrix, ROUNDING, NOTHING).getL().getData());
        } catch (NonPositiveDefiniteMatrixException singular) {
            return semidefinite(matrix, singular.getRow());
        }
    }

    private Optional<double[][]> semidefinite(Array2DRowRealMatrix matrix, int region) {
        try {
            var root = new RectangularCholeskyDecomposition(matrix, NOTHING).getRootMatrix();
            double[][] off = root.multiply(root.transpose()).subtract(matrix).getData();
            double worst = Arrays.stream(off).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
            if (worst <= ROUNDING * matrix.getRowDimension()) {
                return Optional.of(root.getData());
            }
        } catch (NonPositiveDefiniteMatrixException e) {
            // reported below
        }
        indefinite(matrix, region);
        return Optional.empty();
    }

    private void indefinite(Array2DRowRealMatrix matrix, int region) {
        String rule = "not positive semi-definite, as correlations of signals are: ";
        if (matrix.getRowDimension() > MOST_EIGENVALUES) {
            problems.error(path, rule + "%s is more than determined by the regions before it".formatted(
                    labels.get(region)),
                    "give the nearest correlation matrix, or make what is beside the diagonal smaller");
            return;
        }
        double least = Arrays.stream(new EigenDecomposition(matrix).getRealEigenvalues()).min().orElse(0);
        problems.error(path, rule + "its smallest eigenvalue is %s".formatted(rounded(least,
                Math.floor(least * 1e6) / 1e6)),
                "give the nearest correlation matrix, or multiply what is beside the diagonal by %s".formatted(
                        rounded(1 / (1 - least), Math.floor(1e4 / (1 - least)) / 1e4)));
    }

    private static String rounded(double value, double shorter) {
        return Shown.number(shorter == 0 ? value : shorter);
    }
}
