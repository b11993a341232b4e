package org.fascicle.io.atlas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.SparseMatrix;
import org.fascicle.api.data.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules promise: numbers of links, degrees, symmetry, and the same bits for a seed. */
class GeneratedNetworksTest {

    static Stream<AtlasLoader> rules() {
        return Stream.of(new AllToAllLoader(), new HubLoader(), new ModularLoader(), new RandomNetworkLoader(), new RingLoader(),
                new ScaleFreeLoader(), new SmallWorldLoader());
    }

    private static Settings settings(AtlasLoader loader, Map<String, Double> given, String law) {
        var defaults = Settings.defaults(loader.card());
        var numbers = new HashMap<>(defaults.numbers());
        numbers.putAll(given);
        return new Settings(numbers, Map.of("law", law), Map.of(), 0);
    }

    private static Atlas make(AtlasLoader loader, Map<String, Double> given) throws Exception {
        return loader.read(Source.named(loader.card().id()), settings(loader, given, "constant"));
    }

    private static Matrix weights(AtlasLoader loader, Map<String, Double> given) throws Exception {
        return make(loader, given).weights().orElseThrow();
    }

    private static int[] degrees(Matrix w) {
        return IntStream.range(0, w.rows()).map(i -> (int) IntStream.range(0, w.columns()).filter(j -> w.get(i, j) != 0).count())
                .toArray();
    }

    private static int links(Matrix w) {
        return Arrays.stream(degrees(w)).sum() / 2;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void linksGoBothWaysAndNeverBack(AtlasLoader loader) throws Exception {
        for (String law : List.of("constant", "uniform", "normal", "lognormal")) {
            Matrix w = loader.read(Source.named(loader.card().id()), settings(loader, Map.of("regions", 41.0), law)).weights()
                    .orElseThrow();
            for (int i = 0; i < 41; i++) {
                assertEquals(0, w.get(i, i));
                for (int j = 0; j < i; j++) {
                    assertEquals(w.get(i, j), w.get(j, i));
                    assertTrue(w.get(i, j) >= 0, "weight");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aSeedGivesTheSameBitsAndItsNeighbourOthers(AtlasLoader loader) throws Exception {
        for (String law : List.of("uniform", "lognormal")) {
            var first = settings(loader, Map.of("seed", 7.0), law);
            var other = settings(loader, Map.of("seed", 8.0), law);
            double[] once = cells(loader, first);
            assertArrayEquals(once, cells(loader, first));
            assertTrue(!Arrays.equals(once, cells(loader, other)), "another seed");
        }
    }

    private static double[] cells(AtlasLoader loader, Settings settings) throws Exception {
        return ((DenseMatrix) loader.read(Source.named(loader.card().id()), settings).weights().orElseThrow()).values();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void anAtlasGivesTheRegions(AtlasLoader loader) throws Exception {
        var atlas = loader.read(Source.named("dk68"), Settings.defaults(loader.card()));
        assertEquals("dk68 " + loader.card().id() + " (SYNTHETIC)", atlas.parcellation().name());
        assertEquals("L_bankssts", atlas.parcellation().labels().get(0));
        assertTrue(atlas.synthetic());
        assertTrue(loader.reads(Source.named(loader.card().id())));
        assertTrue(!loader.reads(Source.named("dk68")), "the default for an atlas is another");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void lengthsAreDistancesAlongLinks(AtlasLoader loader) throws Exception {
        var atlas = make(loader, Map.of("regions", 30.0));
        var regions = atlas.parcellation().regions();
        atlas.weights().orElseThrow().forEach((i, j, w) -> assertEquals(
                regions.get(i).centre().orElseThrow().distance(regions.get(j).centre().orElseThrow()),
                atlas.lengthsMm().orElseThrow().get(i, j)));
    }

    @Test
    void allToAllLinksAll() throws Exception {
        assertEquals(30 * 29 / 2, links(weights(new AllToAllLoader(), Map.of("regions", 30.0))));
    }

    /** 4950 pairs at 0.2: 990 expected, deviation sqrt(990 * 0.8) = 28; five of them allowed. */
    @Test
    void randomLinksHaveTheirDensity() throws Exception {
        assertEquals(990, links(weights(new RandomNetworkLoader(), Map.of("density", 0.2))), 140);
        assertEquals(0, links(weights(new RandomNetworkLoader(), Map.of("density", 0.0))));
        assertEquals(4950, links(weights(new RandomNetworkLoader(), Map.of("density", 1.0))));
    }

    @Test
    void onARingAllHaveTheSameNeighbours() throws Exception {
        Matrix w = weights(new RingLoader(), Map.of("regions", 10.0, "neighbours", 2.0));
        assertTrue(Arrays.stream(degrees(w)).allMatch(d -> d == 4));
        assertEquals(List.of(1.0, 1.0, 0.0, 1.0), List.of(w.get(0, 1), w.get(0, 2), w.get(0, 3), w.get(0, 9)));
    }

    @Test
    void aSmallWorldWithoutRewiringIsARingAndKeepsItsNumberOfLinks() throws Exception {
        var ring = (DenseMatrix) weights(new RingLoader(), Map.of("neighbours", 3.0));
        var still = (DenseMatrix) weights(new SmallWorldLoader(), Map.of("rewiring", 0.0));
        assertArrayEquals(ring.values(), still.values());
        for (double rewiring : new double[] {0.1, 0.5, 1}) {
            Matrix w = weights(new SmallWorldLoader(), Map.of("rewiring", rewiring));
            assertEquals(300, links(w));
            long moved = IntStream.range(0, 10_000).filter(k -> w.get(k / 100, k % 100) == 0 && ring.values()[k] != 0)
                    .count() / 2;
            assertEquals(300 * rewiring, moved, 5 * Math.sqrt(300 * rewiring) + 30 * rewiring, "links that were moved");
        }
    }

    /** Watts and Strogatz: at a rewiring of 0.1 paths are short already, while neighbours still know each other. */
    @Test
    void aSmallWorldHasShortPathsAndClusters() throws Exception {
        Matrix ring = weights(new SmallWorldLoader(), Map.of("rewiring", 0.0));
        Matrix small = weights(new SmallWorldLoader(), Map.of("rewiring", 0.1));
        assertEquals(0.6, clustering(ring), 1e-12, "3 (k - 2) / (4 (k - 1)) of a ring with k = 6");
        assertTrue(path(small) < 0.6 * path(ring), path(small) + " of " + path(ring));
        assertTrue(clustering(small) > 0.6 * clustering(ring), "clustering " + clustering(small));
    }

    private static double clustering(Matrix w) {
        int n = w.rows();
        return IntStream.range(0, n).mapToDouble(i -> {
            int[] near = IntStream.range(0, n).filter(j -> w.get(i, j) != 0).toArray();
            long closed = Arrays.stream(near).mapToLong(a -> Arrays.stream(near).filter(b -> w.get(a, b) != 0).count()).sum();
            return (double) closed / (near.length * (near.length - 1));
        }).average().orElseThrow();
    }

    /** Mean number of links on the shortest way between two regions. */
    private static double path(Matrix w) {
        int n = w.rows();
        long sum = 0;
        for (int start = 0; start < n; start++) {
            var steps = new int[n];
            Arrays.fill(steps, -1);
            steps[start] = 0;
            for (int round = 0; round < n; round++) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n && steps[i] == round; j++) {
                        steps[j] = steps[j] < 0 && w.get(i, j) != 0 ? round + 1 : steps[j];
                    }
                }
            }
            sum += Arrays.stream(steps).sum();
        }
        return (double) sum / n / (n - 1);
    }

    /** 4 regions with 6 links, then 3 links each; the best linked have many times the least. */
    @Test
    void aScaleFreeNetworkHasFewRegionsWithManyLinks() throws Exception {
        Matrix w = weights(new ScaleFreeLoader(), Map.of("regions", 500.0));
        assertEquals(6 + 3 * 496, links(w));
        int[] degrees = Arrays.stream(degrees(w)).sorted().toArray();
        assertEquals(3, degrees[0]);
        assertTrue(degrees[499] > 30, "most links: " + degrees[499]);
        assertTrue(degrees[250] < 6, "median: " + degrees[250]);
    }

    @Test
    void modulesAreDenseInsideAndSparseBetween() throws Exception {
        Matrix w = weights(new ModularLoader(), Map.of("regions", 100.0, "modules", 4.0, "inside", 1.0, "between", 0.0));
        for (int i = 0; i < 100; i++) {
            for (int j = 0; j < 100; j++) {
                assertEquals(i != j && i / 25 == j / 25 ? 1 : 0, w.get(i, j));
            }
        }
    }

    @Test
    void hubsAreLinkedWithAllAndTheOthersWithHubsOnly() throws Exception {
        int[] degrees = degrees(weights(new HubLoader(), Map.of("regions", 20.0, "hubs", 2.0)));
        assertEquals(List.of(0, 10), IntStream.range(0, 20).filter(i -> degrees[i] == 19).boxed().toList());
        assertEquals(18, Arrays.stream(degrees).filter(d -> d == 2).count());
    }

    @Test
    void weightsFollowTheirLaw() throws Exception {
        var loader = new AllToAllLoader();
        for (String law : List.of("uniform", "normal", "lognormal")) {
            double[] w = Arrays.stream(cells(loader, settings(loader, Map.of("weight", 2.0, "spread", 0.3), law)))
                    .filter(x -> x != 0).toArray();
            double mean = Arrays.stream(w).average().orElseThrow();
            double deviation = Math.sqrt(Arrays.stream(w).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
            double expected = switch (law) {
                case "uniform" -> 0.6 / Math.sqrt(3);
                case "normal" -> 0.6;
                default -> 2 * Math.exp(0.045) * Math.sqrt(Math.exp(0.09) - 1);
            };
            assertEquals(law.equals("lognormal") ? 2 * Math.exp(0.045) : 2, mean, 5 * expected / Math.sqrt(4950), law);
            assertEquals(expected, deviation, 0.05 * expected, law);
        }
    }

    @Test
    void twentyThousandRegionsStaySparse() throws Exception {
        var atlas = make(new RingLoader(), Map.of("regions", 20_000.0));
        assertInstanceOf(SparseMatrix.class, atlas.weights().orElseThrow());
        assertInstanceOf(SparseMatrix.class, atlas.lengthsMm().orElseThrow());
    }

    @Test
    void settingsThatDoNotFitAreRefused() {
        assertEquals("neighbours: neighbours = 5 for 10 regions; a whole number from 1 to 4 is needed",
                refusal(new RingLoader(), Map.of("regions", 10.0, "neighbours", 5.0)));
        assertEquals("links: links = 2.5 for 10 regions; a whole number from 1 to 9 is needed",
                refusal(new ScaleFreeLoader(), Map.of("regions", 10.0, "links", 2.5)));
        assertEquals("regions: 10.5 regions; a whole number is needed", refusal(new HubLoader(), Map.of("regions", 10.5)));
        assertEquals("neighbours: neighbours = 3 for 2 regions; more regions are needed",
                refusal(new SmallWorldLoader(), Map.of("regions", 2.0)));
    }

    private static String refusal(AtlasLoader loader, Map<String, Double> given) {
        return assertThrows(InputException.class, () -> make(loader, given)).getMessage();
    }
}
