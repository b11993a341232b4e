package org.fascicle.engine.internal.checked;

import java.util.Arrays;

/**
 * How the normal numbers of a noise process are correlated between the lanes of a population.
 *
 * @param factor row i of a matrix L as far as it is not 0; the correlations are L Lᵀ. A positive definite matrix has a lower
 *     triangular one (Cholesky)
 */
public record Correlation(double[][] factor) {

    /** Whether these are the same numbers. */
    public boolean same(Correlation other) {
        return factor == other.factor || Arrays.deepEquals(factor, other.factor);
    }
}
