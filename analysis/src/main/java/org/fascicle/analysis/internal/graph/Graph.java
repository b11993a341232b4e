package org.fascicle.analysis.internal.graph;

/**
 * A weighted directed graph as a matrix, row = target, column = source. What links a node to itself is left out, and so is
 * what is negative.
 */
public final class Graph {

    private final int n;
    private final double[] weights;

    /**
     * Of a matrix.
     *
     * @param n number of nodes
     * @param weights n x n, row-major
     */
    public Graph(int n, double[] weights) {
        this.n = n;
        this.weights = weights.clone();
        for (int cell = 0; cell < weights.length; cell++) {
            this.weights[cell] = cell / n == cell % n ? 0 : Math.max(0, weights[cell]);
        }
    }

    /** Number of nodes. */
    public int size() {
        return n;
    }

    /** Weight of the link from source to target, 0 for none. */
    public double weight(int target, int source) {
        return weights[target * n + source];
    }

    /** Sum of the weights into each node. */
    public double[] inStrengths() {
        return sums(true, false);
    }

    /** Sum of the weights out of each node. */
    public double[] outStrengths() {
        return sums(false, false);
    }

    /** Number of links into each node. */
    public double[] inDegrees() {
        return sums(true, true);
    }

    /** Number of links out of each node. */
    public double[] outDegrees() {
        return sums(false, true);
    }

    private double[] sums(boolean targets, boolean counted) {
        var sums = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double w = weights[i * n + j];
                sums[targets ? i : j] += counted ? (w > 0 ? 1 : 0) : w;
            }
        }
        return sums;
    }

    /** The largest weight, 0 if there are no links. */
    double largest() {
        double largest = 0;
        for (double w : weights) {
            largest = Math.max(largest, w);
        }
        return largest;
    }

    /** Sum of all weights. */
    double total() {
        double total = 0;
        for (double w : weights) {
            total += w;
        }
        return total;
    }
}
