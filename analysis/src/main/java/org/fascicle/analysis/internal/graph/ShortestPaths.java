package org.fascicle.analysis.internal.graph;

import java.util.Arrays;

/**
 * Shortest paths along the links, where a link of weight w has the length 1/w (Dijkstra 1959, Numer. Math. 1:269).
 *
 * @param meanLength mean over all ordered pairs of nodes that are connected, NaN if none is
 * @param efficiency mean of 1/length over all ordered pairs, 0 for those that are not connected
 * @param unconnected number of ordered pairs without a path
 */
public record ShortestPaths(double meanLength, double efficiency, long unconnected) {

    /** Of a graph. */
    public static ShortestPaths of(Graph graph) {
        int n = graph.size();
        double lengths = 0;
        double inverse = 0;
        long connected = 0;
        for (int source = 0; source < n; source++) {
            double[] distance = from(graph, source);
            for (int target = 0; target < n; target++) {
                if (target != source && distance[target] < Double.POSITIVE_INFINITY) {
                    lengths += distance[target];
                    inverse += 1 / distance[target];
                    connected++;
                }
            }
        }
        long pairs = (long) n * (n - 1);
        return new ShortestPaths(connected == 0 ? Double.NaN : lengths / connected, pairs == 0 ? Double.NaN : inverse / pairs,
                pairs - connected);
    }

    private static double[] from(Graph graph, int source) {
        int n = graph.size();
        var distance = new double[n];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[source] = 0;
        var done = new boolean[n];
        for (int at = source; at >= 0; at = nearest(distance, done)) {
            done[at] = true;
            for (int target = 0; target < n; target++) {
                double weight = graph.weight(target, at);
                if (weight > 0 && !done[target]) {
                    distance[target] = Math.min(distance[target], distance[at] + 1 / weight);
                }
            }
        }
        return distance;
    }

    /** The nearest node whose distance may still change, -1 if none can be reached. */
    private static int nearest(double[] distance, boolean[] done) {
        int nearest = -1;
        for (int i = 0; i < done.length; i++) {
            if (!done[i] && distance[i] < Double.POSITIVE_INFINITY && (nearest < 0 || distance[i] < distance[nearest])) {
                nearest = i;
            }
        }
        return nearest;
    }
}
