package org.fascicle.analysis.internal.graph;

import java.util.Arrays;

/**
 * Weighted directed clustering (Fagiolo 2007, Phys. Rev. E 76:026107): of all the triangles that the links of a node could be
 * part of, the share that is there, each counting as the geometric mean of its weights over the largest weight of the graph:
 * C_i = [(Ŵ + Ŵᵀ)³]_ii / (2 (d_i (d_i - 1) - 2 b_i)), Ŵ = (W/max W)^(1/3), d_i the number of links in and out, b_i the number of
 * nodes linked both ways. For symmetric weights this is the measure of Onnela et al. 2005.
 */
public final class Clustering {

    private final int n;
    private final double[] cubic;
    private final int[][] neighbours;

    private Clustering(Graph graph) {
        n = graph.size();
        cubic = new double[n * n];
        neighbours = new int[n][];
        double largest = graph.largest();
        for (int i = 0; i < n; i++) {
            var linked = new int[n];
            int count = 0;
            for (int j = 0; j < n; j++) {
                cubic[i * n + j] = root(graph.weight(i, j), largest) + root(graph.weight(j, i), largest);
                if (cubic[i * n + j] > 0) {
                    linked[count++] = j;
                }
            }
            neighbours[i] = Arrays.copyOf(linked, count);
        }
    }

    private static double root(double weight, double largest) {
        return weight > 0 ? StrictMath.cbrt(weight / largest) : 0;
    }

    /** Clustering of each node; 0 where no triangle is possible. */
    public static double[] of(Graph graph) {
        var clustering = new Clustering(graph);
        var c = new double[clustering.n];
        for (int i = 0; i < c.length; i++) {
            double possible = clustering.possible(graph, i);
            c[i] = possible > 0 ? clustering.triangles(i) / possible : 0;
        }
        return c;
    }

    private double triangles(int i) {
        double sum = 0;
        for (int j : neighbours[i]) {
            for (int k : neighbours[i]) {
                sum += cubic[i * n + j] * cubic[j * n + k] * cubic[k * n + i];
            }
        }
        return sum;
    }

    private double possible(Graph graph, int i) {
        double links = 0;
        double both = 0;
        for (int j : neighbours[i]) {
            boolean in = graph.weight(i, j) > 0;
            boolean out = graph.weight(j, i) > 0;
            links += (in ? 1 : 0) + (out ? 1 : 0);
            both += in && out ? 1 : 0;
        }
        return 2 * (links * (links - 1) - 2 * both);
    }
}
