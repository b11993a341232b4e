package org.fascicle.engine.internal.check;

import java.util.List;
import java.util.Optional;

/** Roots of covariance matrices: Σ = L Lᵀ. Some columns may depend on others entirely: L has fewer columns then. */
final class Covariance {

    private static final double ROUNDING = 1e-9;

    private final Problems problems;
    private final String path;

    Covariance(Problems problems, String path) {
        this.problems = problems;
        this.path = path;
    }

    /**
     * L, row by row; reports what is no covariance.
     *
     * @param sigma n × n, finite
     * @param labels of rows and columns, for messages
     */
    Optional<double[][]> root(double[][] sigma, List<String> labels) {
        int n = sigma.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                if (!holds(sigma, i, j, labels)) {
                    return Optional.empty();
                }
            }
        }
        return new CorrelationRoot(problems, path, labels).of(correlation(sigma)).map(root -> {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < root[i].length; j++) {
                    root[i][j] *= Math.sqrt(sigma[i][i]);
                }
            }
            return root;
        });
    }

    private boolean holds(double[][] sigma, int i, int j, List<String> labels) {
        if (i == j && sigma[i][i] < 0) {
            problems.error(path, "the variance of %s is %s".formatted(labels.get(i), Shown.number(sigma[i][i])),
                    "variances must not be negative");
            return false;
        }
        double most = Math.sqrt(Math.max(0, sigma[i][i]) * Math.max(0, sigma[j][j])) * (1 + ROUNDING);
        if (Math.abs(sigma[i][j] - sigma[j][i]) > 2 * ROUNDING * most) {
            problems.error(path, "[%d,%d] is %s, [%d,%d] is %s".formatted(i, j, Shown.number(sigma[i][j]), j, i,
                    Shown.number(sigma[j][i])), "a covariance is symmetric");
            return false;
        }
        if (Math.abs(sigma[i][j]) > most) {
            problems.error(path, "the covariance of %s and %s is %s".formatted(labels.get(i), labels.get(j),
                    Shown.number(sigma[i][j])), "it cannot be larger than the root of the product of their variances, "
                    + Shown.number(most));
            return false;
        }
        return true;
    }

    /** Variances of 0 are taken for 1, so that nothing is divided by 0. */
    private static double[][] correlation(double[][] sigma) {
        int n = sigma.length;
        var correlation = new double[n][n];
        for (int i = 0; i < n; i++) {
            correlation[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double scale = Math.sqrt(sigma[i][i]) * Math.sqrt(sigma[j][j]);
                correlation[i][j] = scale == 0 ? 0 : 0.5 * (sigma[i][j] + sigma[j][i]) / scale;
                correlation[j][i] = correlation[i][j];
            }
        }
        return correlation;
    }
}
