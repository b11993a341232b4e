package org.fascicle.io.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.Source;
import org.fascicle.io.Shared;
import org.fascicle.io.internal.atlas.RegionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticLoaderTest {

    private final SyntheticLoader loader = new SyntheticLoader();

    private Atlas read(String name) throws InputException {
        return loader.read(Source.named(name), Settings.defaults(loader.card()));
    }

    private static double rowSum(Matrix m, int i) {
        return IntStream.range(0, m.columns()).mapToDouble(j -> m.get(i, j)).sum();
    }

    @ParameterizedTest
    @CsvSource({"aal90, 90", "dk68, 68", "dk82, 82", "destrieux148, 148", "schaefer100, 100", "schaefer200, 200",
            "schaefer300, 300",
        "schaefer400, 400"})
    void halfOfTheRegionsLieInEachHemisphere(String name, int size) throws Exception {
        var regions = read(name).parcellation().regions();
        assertEquals(size, regions.size());
        assertEquals(size / 2, regions.stream().filter(r -> r.hemisphere() == Hemisphere.LEFT).count());
        assertEquals(size / 2, regions.stream().filter(r -> r.hemisphere() == Hemisphere.RIGHT).count());
    }

    @Test
    void labelsComeInThePublishedOrder() throws Exception {
        var aal = read("aal90").parcellation().labels();
        assertEquals(List.of("Precentral_L", "Precentral_R", "Frontal_Sup_L"), aal.subList(0, 3));
        assertEquals(List.of(36, 76, 78, 89), List.of(aal.indexOf("Hippocampus_L"), aal.indexOf("Thalamus_L"),
                aal.indexOf("Heschl_L"),
                aal.indexOf("Temporal_Inf_R")));
        var dk = read("dk68").parcellation().labels();
        assertEquals(List.of("L_bankssts", "L_insula", "R_bankssts", "R_insula"),
                List.of(dk.get(0), dk.get(33), dk.get(34), dk.get(67)));
    }

    @Test
    void dk68HasTheLabelsOfMeasuredConnectomes() throws Exception {
        var line = Files.readString(Shared.connectome("enigma_hcp_dk68_labels.csv")).strip();
        assertEquals(List.of(line.split(",")), read("dk68").parcellation().labels());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200, 300, 400})
    void schaeferHasTheLabelsOfMeasuredConnectomes(int size) throws Exception {
        var line = Files.readString(Shared.connectome("enigma_hcp_schaefer_" + size + "_labels.csv")).strip();
        assertEquals(List.of(line.split(",")), read("schaefer" + size).parcellation().labels());
    }

    @Test
    void dk82AddsTheSubcorticalLabelsOfMeasuredConnectomes() throws Exception {
        var line = Files.readString(Shared.connectome("enigma_sctx_labels.csv")).strip();
        assertEquals(List.of(line.split(",")), read("dk82").parcellation().labels().subList(68, 82));
        assertEquals(read("dk68").parcellation().labels(), read("dk82").parcellation().labels().subList(0, 68));
    }

    @Test
    void aal116AddsTheCerebellumWithTheVermisOnTheMidline() throws Exception {
        var regions = read("aal116").parcellation().regions();
        assertEquals(116, regions.size());
        assertEquals(read("aal90").parcellation().labels(), read("aal116").parcellation().labels().subList(0, 90));
        assertEquals(List.of("Cerebelum_Crus1_L", "Cerebelum_Crus1_R", "Cerebelum_10_R", "Vermis_1_2", "Vermis_10"),
                IntStream.of(90, 91, 107, 108, 115).mapToObj(i -> regions.get(i).label()).toList());
        assertEquals(8, regions.stream().filter(r -> r.hemisphere() == Hemisphere.MIDLINE).count());
        assertTrue(regions.subList(90, 116).stream().allMatch(r -> r.groups().get("lobe").equals("cerebellum")));
    }

    /**
     * First, last and some in between, from FreeSurfer's colour table (numbers 11101 to 11175 without 11142, the medial wall).
     */
    @Test
    void destrieuxComesInTheOrderOfFreeSurfer() throws Exception {
        var labels = read("destrieux148").parcellation().labels();
        assertEquals(List.of("ctx_lh_G_and_S_frontomargin", "ctx_lh_Lat_Fis-post", "ctx_lh_Pole_occipital", "ctx_lh_S_central",
                "ctx_lh_S_temporal_transverse", "ctx_rh_G_and_S_frontomargin", "ctx_rh_S_temporal_transverse"),
                IntStream.of(0, 40, 41, 44, 73, 74, 147).mapToObj(labels::get).toList());
    }

    @Test
    void everyRegionOfSchaeferHasANetwork() throws Exception {
        var networks = read("schaefer400").parcellation().regions().stream().map(r -> r.groups().get("network")).distinct()
                .toList();
        assertEquals(List.of("Vis", "SomMot", "DorsAttn", "SalVentAttn", "Limbic", "Cont", "Default"), networks);
    }

    @Test
    void everyRegionHasALobe() throws Exception {
        var lobes = read("aal90").parcellation().regions().stream().map(r -> r.groups().get("lobe")).distinct().sorted().toList();
        assertEquals(List.of("cingulate", "frontal", "insula", "occipital", "parietal", "subcortical", "temporal"), lobes);
    }

    @Test
    void itIsCalledSynthetic() throws Exception {
        var atlas = read("aal90");
        assertTrue(atlas.synthetic());
        assertEquals("aal90 (SYNTHETIC)", atlas.parcellation().name());
        assertTrue(atlas.remarks().get(0).what().startsWith("SYNTHETIC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aal90", "dk68"})
    void hemispheresMirrorEachOther(String name) throws Exception {
        var regions = read(name).parcellation().regions();
        var right = regions.stream().filter(r -> r.hemisphere() == Hemisphere.RIGHT).map(r -> r.centre().orElseThrow()).toList();
        var left = regions.stream().filter(r -> r.hemisphere() == Hemisphere.LEFT).map(r -> r.centre().orElseThrow()).toList();
        for (int k = 0; k < left.size(); k++) {
            assertEquals(right.get(k), new Vector3(-left.get(k).x(), left.get(k).y(), left.get(k).z()));
        }
    }

    @Test
    void lengthsAreTheDistancesOfTheCentres() throws Exception {
        var atlas = read("dk68");
        List<Region> regions = atlas.parcellation().regions();
        Matrix lengths = atlas.lengthsMm().orElseThrow();
        for (int i = 0; i < 68; i++) {
            for (int j = 0; j < 68; j++) {
                assertEquals(regions.get(i).centre().orElseThrow().distance(regions.get(j).centre().orElseThrow()),
                        lengths.get(i, j));
            }
        }
    }

    @Test
    void noTwoRegionsShareAPlaceAndAllFitIntoAHead() throws Exception {
        Matrix lengths = read("aal90").lengthsMm().orElseThrow();
        for (int i = 0; i < 90; i++) {
            for (int j = 0; j < i; j++) {
                assertTrue(lengths.get(i, j) > 5 && lengths.get(i, j) < 180, "distance " + lengths.get(i, j));
            }
        }
    }

    @Test
    void weightsFallWithDistanceByTheRule() throws Exception {
        var atlas = read("aal90");
        Matrix w = atlas.weights().orElseThrow();
        Matrix d = atlas.lengthsMm().orElseThrow();
        for (int j = 2; j < 90; j++) {
            assertEquals(StrictMath.exp(-0.03 * (d.get(0, j) - d.get(0, 1))), w.get(0, j) / w.get(0, 1), 1e-12);
        }
    }

    @Test
    void weightsAreSymmetricWithoutSelfLinksAndTheLargestRowSumIsOne() throws Exception {
        Matrix w = read("aal90").weights().orElseThrow();
        for (int i = 0; i < 90; i++) {
            assertEquals(0, w.get(i, i));
            for (int j = 0; j < i; j++) {
                assertEquals(w.get(i, j), w.get(j, i));
            }
        }
        assertEquals(1, IntStream.range(0, 90).mapToDouble(i -> rowSum(w, i)).max().orElseThrow(), 1e-14);
    }

    @Test
    void aLargerLambdaIsMoreLocal() throws Exception {
        var macaque = loader.read(Source.named("aal90"), new Settings(Map.of("lambda", 0.18, "homotopic", 0.0), Map.of(),
                Map.of(), 0));
        Matrix local = macaque.weights().orElseThrow();
        Matrix wide = read("aal90").weights().orElseThrow();
        double[] shares = Arrays.stream(new Matrix[] {local, wide}).mapToDouble(
                w -> IntStream.range(0, 90).mapToDouble(j -> w.get(0, j)).max().orElseThrow() / rowSum(w, 0)).toArray();
        assertTrue(shares[0] > 2 * shares[1], Arrays.toString(shares));
    }

    @Test
    void homotopicLinksCanBeStrengthened() throws Exception {
        var atlas = loader.read(Source.named("aal90"), new Settings(Map.of("lambda", 0.03, "homotopic", 1.0), Map.of(),
                Map.of(), 0));
        Matrix w = atlas.weights().orElseThrow();
        double strongest = IntStream.range(0, 90).mapToDouble(j -> w.get(0, j)).max().orElseThrow();
        assertEquals(strongest, w.get(0, 1));
    }

    @Test
    void namesAreRecognisedFilesAreNot(@TempDir Path folder) throws Exception {
        assertTrue(loader.reads(Source.named("dk68")));
        assertFalse(loader.reads(Source.named("aal91")));
        assertFalse(loader.reads(Source.of(Files.writeString(folder.resolve("aal90"), "x"))));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertEquals("aal91: unknown atlas 'aal91'; did you mean 'aal90'? known: " + String.join(", ", RegionTable.NAMES),
                assertThrows(InputException.class, () -> loader.read(Source.named("aal91"), Settings.none())).getMessage());
    }
}
