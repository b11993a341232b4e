package org.fascicle.engine.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fascicle.api.Problem;
import org.junit.jupiter.api.Test;

/** Roots of covariance matrices: L Lᵀ is the matrix again, or it is said why there is none. */
class CovarianceTest {

    private static final List<String> LABELS = List.of("A", "B", "C");

    private final Problems problems = new Problems();

    private Optional<double[][]> root(double[][] sigma) {
        return new Covariance(problems, "here").root(sigma, LABELS);
    }

    private void isRoot(double[][] sigma) {
        double[][] root = root(sigma).orElseThrow(() -> new AssertionError(problems.all()));
        for (int i = 0; i < sigma.length; i++) {
            for (int j = 0; j < sigma.length; j++) {
                double product = 0;
                for (int k = 0; k < root[i].length; k++) {
                    product += root[i][k] * root[j][k];
                }
                assertEquals(sigma[i][j], product, 1e-12 * Math.sqrt(sigma[i][i] * sigma[j][j]) + 1e-30, i + "," + j);
            }
        }
    }

    /** Variances of very different size; correlations 0.5, 0.6 and 0.2. */
    @Test
    void aPositiveDefiniteMatrixHasARoot() {
        isRoot(new double[][] {{4, 1e-6, 0.6}, {1e-6, 1e-12, 1e-7}, {0.6, 1e-7, 0.25}});
    }

    /** B is -2 A, and C has no noise. */
    @Test
    void columnsMayDependOnOthersEntirely() {
        isRoot(new double[][] {{1, -2, 0}, {-2, 4, 0}, {0, 0, 0}});
    }

    /** Three columns, all equal but for their size: rank 1. */
    @Test
    void aMatrixOfRankOneHasARoot() {
        isRoot(new double[][] {{1, 2, 3}, {2, 4, 6}, {3, 6, 9}});
    }

    /** Eigenvalues 1.9, 1.9 and -0.8. */
    @Test
    void anImpossibleMatrixIsRefused() {
        refuses("not positive semi-definite, as correlations of signals are: its smallest eigenvalue is -0.80000",
                new double[][] {{1, -0.9, -0.9}, {-0.9, 1, -0.9}, {-0.9, -0.9, 1}});
    }

    @Test
    void whatIsNoCovarianceIsNamed() {
        refuses("the variance of B is -1", new double[][] {{1, 0, 0}, {0, -1, 0}, {0, 0, 1}});
        refuses("[1,0] is 0.5, [0,1] is 0.2", new double[][] {{1, 0.2, 0}, {0.5, 1, 0}, {0, 0, 1}});
        refuses("the covariance of B and A is 3", new double[][] {{1, 3, 0}, {3, 4, 0}, {0, 0, 1}});
    }

    private void refuses(String what, double[][] sigma) {
        assertTrue(root(sigma).isEmpty());
        List<Problem> all = problems.all();
        assertTrue(all.get(all.size() - 1).toString().contains(what), all::toString);
    }
}
