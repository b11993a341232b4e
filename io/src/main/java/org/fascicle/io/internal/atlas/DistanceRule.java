package org.fascicle.io.internal.atlas;

import java.util.List;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Vector3;

/**
 * The exponential distance rule W_ij = e^(-lambda d_ij), scaled so that the largest row sum is 1, without self links
 * (Ercsey-Ravasz et al. 2013, Neuron 80:184).
 *
 * @param centres of the regions, mm
 * @param lambda decay, 1/mm
 * @param homotopic least weight between regions that mirror each other in x, before scaling
 */
public record DistanceRule(List<Vector3> centres, double lambda, double homotopic) {

    /** Distances in mm. */
    public Matrix lengths() {
        int n = centres.size();
        var lengths = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                lengths[i * n + j] = centres.get(i).distance(centres.get(j));
            }
        }
        return new DenseMatrix(n, n, lengths);
    }

    /** Weights; symmetric. */
    public Matrix weights() {
        int n = centres.size();
        var weights = new double[n * n];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                weights[i * n + j] = i == j ? 0 : weight(centres.get(i), centres.get(j));
                sum += weights[i * n + j];
            }
            largest = Math.max(largest, sum);
        }
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] /= largest;
        }
        return new DenseMatrix(n, n, weights);
    }

    private double weight(Vector3 a, Vector3 b) {
        double weight = StrictMath.exp(-lambda * a.distance(b));
        boolean mirrored = a.x() == -b.x() && a.y() == b.y() && a.z() == b.z();
        return mirrored ? Math.max(weight, homotopic) : weight;
    }
}
