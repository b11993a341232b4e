package org.fascicle.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;
import org.junit.jupiter.api.Test;

/** Figures by NetworkX: resources/…/figures.py. */
class GraphMeasuresTest {

    private static final double[][] TWO_GROUPS = {{0, 2, 0, 0, 0, .1}, {1, 0, 1.5, 0, 0, 0}, {2, 1, 0, 0, 0, 0},
        {0, 0, .2, 0, 1, 2}, {0, 0, 0, 1, 0, 1}, {0, 0, 0, 0, .5, 0}};

    private static Map<String, double[]> measures(double[][] weights, double resolution) {
        int n = weights.length;
        var labels = IntStream.range(0, n).mapToObj(i -> "r" + i).toList();
        var values = new double[n * n];
        IntStream.range(0, n * n).forEach(c -> values[c] = weights[c / n][c % n]);
        var recording = new Recording(new Outline("connectome", "weights", "", "", "", "1", labels, List.of(), 0, false, n),
                new DataArray("weights", "1", List.of(Axis.labelled("target", labels), Axis.labelled("source", labels)), values));
        var analysis = new GraphMeasures();
        var named = new HashMap<String, double[]>();
        analysis.apply(recording, Recordings.settings(analysis.card(), Map.of("resolution", resolution), Map.of()))
                .forEach(array -> named.put(array.name(), array.values()));
        return named;
    }

    @Test
    void strengthsAndDegreesKnowTheirDirection() {
        var measures = measures(TWO_GROUPS, 1);
        assertArrayEquals(new double[] {2.1, 2.5, 3, 3.2, 2, 0.5}, measures.get("in_strength"), 1e-15);
        assertArrayEquals(new double[] {3, 3, 1.7, 1, 1.5, 3.1}, measures.get("out_strength"), 1e-15);
        assertArrayEquals(new double[] {2, 2, 2, 3, 2, 1}, measures.get("in_degree"));
        assertArrayEquals(new double[] {2, 2, 2, 1, 2, 3}, measures.get("out_degree"));
    }

    @Test
    void clusteringIsThatOfNetworkX() {
        assertArrayEquals(new double[] {0.305334613250131, 0.38166826656266384, 0.30533461325013106, 0.22599210498948735,
            0.2824901312368592, 0.22599210498948735}, measures(TWO_GROUPS, 1).get("clustering"), 1e-14);
    }

    @Test
    void symmetricWeightsGiveTheUndirectedClustering() {
        var symmetric = new double[6][6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                symmetric[i][j] = (TWO_GROUPS[i][j] + TWO_GROUPS[j][i]) / 2;
            }
        }
        assertArrayEquals(new double[] {0.2740235638144967, 0.8220706914434901, 0.2740235638144967, 0.20190228809245994,
            0.6057068642773799, 0.20190228809245994}, measures(symmetric, 1).get("clustering"), 1e-14);
    }

    @Test
    void pathsAreThoseOfNetworkX() {
        var measures = measures(TWO_GROUPS, 1);
        assertEquals(6.144444444444444, measures.get("path_length")[0], 1e-14);
        assertEquals(0.5434972830364988, measures.get("efficiency")[0], 1e-14);
        assertEquals(0, measures.get("unconnected_pairs")[0]);
    }

    /** 0 → 1 → 2 with weights 2 and 4: lengths 1/2, 1/4 and 3/4, the other three pairs have none. */
    @Test
    void pathsFollowTheDirectionOfLinks() {
        var measures = measures(new double[][] {{5, 0, 0}, {2, 0, 0}, {0, 4, 0}}, 1);
        assertEquals(0.5, measures.get("path_length")[0], 1e-15);
        assertEquals((2 + 4 + 4 / 3.0) / 6, measures.get("efficiency")[0], 1e-15);
        assertEquals(3, measures.get("unconnected_pairs")[0]);
        assertArrayEquals(new double[] {0, 2, 4}, measures.get("in_strength"), "what links a region to itself is left out");
    }

    @Test
    void groupsAreFoundWithTheModularityOfNetworkX() {
        var measures = measures(TWO_GROUPS, 1);
        assertArrayEquals(new double[] {0, 0, 0, 1, 1, 1}, measures.get("community"));
        assertEquals(0.46616541353383456, measures.get("modularity")[0], 1e-14);
        assertEquals(0.7218045112781956, measures(TWO_GROUPS, 0.5).get("modularity")[0], 1e-14);
    }

    /** Four cliques in a ring: Q = 1 - 1/4 - (share of links between cliques). */
    @Test
    void cliquesInARingAreCommunities() {
        var ring = new double[20][20];
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 20; j++) {
                ring[i][j] = i != j && i / 5 == j / 5 ? 1 : 0;
            }
        }
        for (int c = 0; c < 4; c++) {
            int from = 5 * c + 4;
            int to = (5 * c + 5) % 20;
            ring[from][to] = ring[to][from] = 1;
        }
        var measures = measures(ring, 1);
        for (int i = 0; i < 20; i++) {
            assertEquals(i / 5, measures.get("community")[i]);
        }
        assertEquals(0.75 - 8 / 88.0, measures.get("modularity")[0], 1e-14);
    }

    @Test
    void withoutLinksThereAreNoPathsAndNoModularity() {
        var measures = measures(new double[3][3], 1);
        assertTrue(Double.isNaN(measures.get("path_length")[0]) && Double.isNaN(measures.get("modularity")[0]));
        assertArrayEquals(new double[3], measures.get("clustering"));
        assertEquals(6, measures.get("unconnected_pairs")[0]);
    }

    @Test
    void negativeWeightsAreLeftOutAndCounted() {
        var measures = measures(new double[][] {{0, -1, 2}, {1, 0, -3}, {1, 1, 0}}, 1);
        assertEquals(2, measures.get("negative_weights")[0]);
        assertArrayEquals(new double[] {2, 1, 2}, measures.get("in_strength"));
    }
}
