package org.fascicle.engine.internal.random;

import java.util.Arrays;

/**
 * Normal numbers that are correlated between regions: ξ_i = Σ_k L_ik z_k, where z_k are independent draws; k ascending, one fma
 * each, so that neither blocks nor threads change a bit. Immutable.
 *
 * @param factor row i of L as far as it is not 0; the correlations are L Lᵀ
 * @param index region of the draw z_k
 * @param rows row of L by lane
 */
public record Mixture(double[][] factor, long[] index, int[] rows) {

    /** How many z there are. */
    int width() {
        return Arrays.stream(factor).mapToInt(row -> row.length).max().orElse(0);
    }

    /** ξ of a lane. */
    double of(int lane, double[] z) {
        double[] row = factor[rows[lane]];
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            sum = Math.fma(row[k], z[k], sum);
        }
        return sum;
    }
}
