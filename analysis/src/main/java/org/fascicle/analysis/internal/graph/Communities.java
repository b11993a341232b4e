package org.fascicle.analysis.internal.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Communities that make modularity large: Q = (1/m) Σ_ij (w_ij - γ in_i out_j/m) over the pairs of one community, m the sum of
 * all weights (Leicht and Newman 2008, Phys. Rev. Lett. 100:118703), found by the method of Louvain (Blondel et al. 2008,
 * J. Stat. Mech. P10008). Nodes are looked at in their order, never at random, so that the answer is always the same; it need
 * not be the best there is.
 *
 * @param of community of each node, counted from 0 in the order of their first nodes
 * @param modularity Q of these
 */
public record Communities(int[] of, double modularity) {

    private static final double GAIN = 1e-12;

    /**
     * Finds them.
     *
     * @param resolution γ: larger gives more and smaller communities
     */
    public static Communities of(Graph graph, double resolution) {
        int n = graph.size();
        double total = graph.total();
        if (total == 0) {
            return new Communities(IntStream.range(0, n).toArray(), Double.NaN);
        }
        double[] benefit = benefit(graph, resolution, total);
        int[] community = IntStream.range(0, n).toArray();
        double[] level = benefit;
        for (int size = n, before = n + 1; size < before;) {
            int[] moved = numbered(moved(level, size));
            before = size;
            size = Arrays.stream(moved).max().orElse(-1) + 1;
            level = merged(level, moved, size);
            for (int i = 0; i < n; i++) {
                community[i] = moved[community[i]];
            }
        }
        community = numbered(community);
        return new Communities(community, modularity(benefit, community));
    }

    /** What a pair adds to Q when it is in one community; the mean of both directions. */
    private static double[] benefit(Graph graph, double resolution, double total) {
        int n = graph.size();
        double[] in = graph.inStrengths();
        double[] out = graph.outStrengths();
        var benefit = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double there = graph.weight(i, j) - resolution * in[i] * out[j] / total;
                double back = graph.weight(j, i) - resolution * in[j] * out[i] / total;
                benefit[i * n + j] = (there + back) / (2 * total);
            }
        }
        return benefit;
    }

    /** Every node goes where it adds most, over and over, until none wants to go. */
    private static int[] moved(double[] benefit, int n) {
        int[] community = IntStream.range(0, n).toArray();
        boolean restless = true;
        while (restless) {
            restless = false;
            for (int i = 0; i < n; i++) {
                int best = best(benefit, community, i);
                restless |= best != community[i];
                community[i] = best;
            }
        }
        return community;
    }

    private static int best(double[] benefit, int[] community, int node) {
        int n = community.length;
        var gain = new double[n];
        for (int j = 0; j < n; j++) {
            if (j != node) {
                gain[community[j]] += benefit[node * n + j];
            }
        }
        int best = community[node];
        for (int c = 0; c < n; c++) {
            if (gain[c] > gain[best] + GAIN) {
                best = c;
            }
        }
        return best;
    }

    private static double[] merged(double[] benefit, int[] community, int size) {
        int n = community.length;
        var merged = new double[size * size];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                merged[community[i] * size + community[j]] += benefit[i * n + j];
            }
        }
        return merged;
    }

    private static int[] numbered(int[] community) {
        var number = new int[community.length];
        Arrays.fill(number, -1);
        var numbered = new int[community.length];
        int next = 0;
        for (int i = 0; i < community.length; i++) {
            if (number[community[i]] < 0) {
                number[community[i]] = next++;
            }
            numbered[i] = number[community[i]];
        }
        return numbered;
    }

    private static double modularity(double[] benefit, int[] community) {
        int n = community.length;
        double q = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                q += community[i] == community[j] ? benefit[i * n + j] : 0;
            }
        }
        return q;
    }
}
