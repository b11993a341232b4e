package org.fascicle.io.hdf5;

import static org.fascicle.io.hdf5.SmallRun.outline;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Result;
import org.fascicle.api.run.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Hdf5ResultsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("result.h5");
    }

    private Result begin(Outline... outlines) throws IOException {
        return new Hdf5Results(NOON).begin(file, SmallRun.provenance(), List.of(outlines));
    }

    private void write(Status status, int frames, Outline... outlines) throws IOException {
        try (var result = begin(outlines)) {
            for (int k = 0; k < frames; k++) {
                for (int r = 0; r < outlines.length; r++) {
                    result.accept(new Frame(r, 0, k, k + 1, new double[] {10 * r + k, -k}));
                }
            }
            result.finish(status);
        }
    }

    private DataArray array(String path) throws IOException {
        return ResultFile.array(file, path);
    }

    private String attribute(String path, String name) throws IOException {
        return ResultFile.open(file).items().stream().filter(i -> i.path().equals(path)).findFirst().orElseThrow().attributes()
                .get(name);
    }

    @Test
    void samplesAreTimesByRegions() throws IOException {
        write(new Status.Complete(), 3, outline("trace", "x", "cortex", 3));
        assertEquals("3x2", array("/monitors/trace/x").shape());
        assertArrayEquals(new double[] {0, 0, 1, -1, 2, -2}, array("/monitors/trace/x").values());
        assertArrayEquals(new double[] {1, 2, 3}, array("/monitors/trace/time").values());
    }

    @Test
    void theFileSaysHowTheHistoryWasKept() throws IOException {
        write(new Status.Complete(), 3, outline("trace", "x", "cortex", 3));
        assertEquals("float32", ResultFile.open(file).attributes().get("history_format"));
    }

    @Test
    void everyArraySaysWhatItIs() throws IOException {
        write(new Status.Complete(), 1, outline("trace", "x", "cortex", 1));
        assertEquals("uV", attribute("/monitors/trace/x", "units"));
        assertEquals("what x is", attribute("/monitors/trace/x", "long_name"));
        assertEquals("time: point", attribute("/monitors/trace/x", "cell_methods"));
        assertEquals("hopf", attribute("/monitors/trace/x", "model"));
        assertEquals("ms", attribute("/monitors/trace/time", "units"));
    }

    @Test
    void oneNameFromTwoPopulationsDoesNotCollide() throws IOException {
        write(new Status.Complete(), 2, outline("t", "x", "cortex", 2), outline("t", "x", "thalamus", 2),
                outline("t", "y", "cortex", 2));
        assertArrayEquals(new double[] {10, 0, 11, -1}, array("/monitors/t/thalamus_x").values());
        assertArrayEquals(new double[] {0, 0, 1, -1}, array("/monitors/t/cortex_x").values());
        assertArrayEquals(new double[] {20, 0, 21, -1}, array("/monitors/t/y").values());
    }

    @Test
    void greekNamesAreSpeltOut() throws IOException {
        write(new Status.Complete(), 1, outline("trace", "θ_Δ", "cortex", 1));
        assertEquals("1x2", array("/monitors/trace/theta_Delta").shape());
        assertArrayEquals(new double[] {1, 2}, array("/parameters/cortex/theta").values());
        assertEquals("uF/cm2", attribute("/parameters/cortex/theta", "units"));
    }

    @Test
    void labelsKeepTheirAccents() throws IOException {
        write(new Status.Complete(), 1, outline("trace", "x", "cortex", 1));
        try (var hdf = new HdfFile(file)) {
            assertArrayEquals(new String[] {"V1", "Précuneus"}, (String[]) hdf.getDatasetByPath("/region_label").getData());
            assertArrayEquals(new String[] {"V1", "Précuneus"}, (String[]) hdf.getDatasetByPath("/monitors/trace/region_label")
                    .getData());
        }
    }

    @Test
    void connectivityIsWrittenTargetBySource() throws IOException {
        write(new Status.Complete(), 1, outline("trace", "x", "cortex", 1));
        assertEquals(0.5, array("/connectivity/weights").at(1, 0));
        assertEquals("weights[target,source]", attribute("/connectivity", "convention"));
        assertEquals("remove-self, row", attribute("/connectivity", "normalisation"));
        assertEquals("mm", attribute("/connectivity/tract_lengths", "units"));
    }

    @Test
    void aMadeUpConnectomeIsCalledSynthetic() throws IOException {
        write(new Status.Complete(), 1, outline("trace", "x", "cortex", 1));
        assertTrue(ResultFile.open(file).attributes().get("synthetic").startsWith("SYNTHETIC"));
        assertEquals("SYNTHETIC", attribute("/connectivity", "synthetic"));
    }

    @Test
    void provenanceIsKept() throws IOException {
        write(new Status.Complete(), 1, outline("trace", "x", "cortex", 1));
        try (var hdf = new HdfFile(file)) {
            assertEquals("title: A title\n", hdf.getDatasetByPath("/provenance/experiment_yaml").getData());
            assertEquals("[{\"name\": \"w \\\"x\\\".npy\", \"sha256\": \"00ff\"}]",
                    hdf.getDatasetByPath("/provenance/inputs_json").getData());
            assertEquals("Deco et al. 2013 doi:10.1/x", hdf.getDatasetByPath("/provenance/citations").getData());
        }
        var attributes = ResultFile.open(file).attributes();
        assertEquals("42", attributes.get("seed"));
        assertEquals("0.1", attributes.get("dt"));
        assertEquals("2026-01-02T12:00:00Z", attributes.get("created"));
    }

    /** Attributes near 64 KB come out damaged, data sets do not. */
    @Test
    void aLongExperimentSurvives() throws IOException {
        String text = "# comment\n".repeat(20_000);
        try (var result = new Hdf5Results(NOON).begin(file, SmallRun.provenance(text, List.of()), List.of())) {
            result.finish(new Status.Complete());
        }
        try (var hdf = new HdfFile(file)) {
            assertEquals(text, hdf.getDatasetByPath("/provenance/experiment_yaml").getData());
        }
    }

    @Test
    void anAbortedRunKeepsTheSamplesItHas() throws IOException {
        write(new Status.Aborted(7), 2, outline("trace", "x", "cortex", 1_000_000));
        var attributes = ResultFile.open(file).attributes();
        assertEquals("aborted", attributes.get("status"));
        assertEquals("7", attributes.get("aborted_step"));
        assertEquals("2x2", array("/monitors/trace/x").shape());
    }

    @Test
    void aRunThatDivergedSaysWhereAndWhy() throws IOException {
        write(new Status.Failed(5, "x of V1 is NaN"), 1, outline("trace", "x", "cortex", 10));
        var attributes = ResultFile.open(file).attributes();
        assertEquals("failed", attributes.get("status"));
        assertEquals("5", attributes.get("failed_step"));
        assertEquals("x of V1 is NaN", attributes.get("failed_reason"));
    }

    @Test
    void aMonitorWithoutSamplesHasNoArrays() throws IOException {
        write(new Status.Complete(), 0, outline("trace", "x", "cortex", 0));
        assertEquals("0", attribute("/monitors/trace", "n_samples"));
        assertThrows(IOException.class, () -> array("/monitors/trace/x"));
    }

    @Test
    void recordingsAreReadyForAnalysis() throws IOException {
        try (var result = begin(outline("trace", "x", "cortex", 2))) {
            result.accept(new Frame(0, 0, 0, 5, new double[] {1, 2}));
            var samples = result.recordings().get(0).samples();
            assertEquals("1x2", samples.shape());
            assertArrayEquals(new double[] {5}, samples.axes().get(0).coordinates().orElseThrow());
            assertEquals(SmallRun.LABELS, samples.axes().get(1).labels());
        }
    }

    @Test
    void analysesComeWithTheLabelsOfTheirAxes() throws IOException {
        var region = Axis.labelled("region", SmallRun.LABELS);
        var fc = new DataArray("fc", "1", List.of(region, region), new double[] {1, 0.2, 0.2, 1});
        try (var result = begin(outline("trace", "x", "cortex", 1))) {
            result.add(new Plan.AnalysisResult("my_fc", "functional-connectivity", List.of(fc)));
            result.finish(new Status.Complete());
        }
        assertEquals(0.2, array("/analysis/my_fc/fc").at(0, 1));
        assertEquals("functional-connectivity", attribute("/analysis/my_fc", "type"));
        assertTrue(ResultFile.open(file).items().stream().anyMatch(i -> i.path().equals("/analysis/my_fc/region_label")));
    }

    @Test
    void samplesOutOfOrderAreRefused() throws IOException {
        try (var result = begin(outline("trace", "x", "cortex", 3))) {
            assertThrows(IllegalArgumentException.class, () -> result.accept(new Frame(0, 0, 1, 1, new double[] {1, 2})));
            assertThrows(IllegalArgumentException.class, () -> result.accept(new Frame(0, 0, 0, 1, new double[] {1})));
        }
    }

    @Test
    void withoutFinishingNothingIsLeftBehind() throws IOException {
        try (var result = begin(outline("trace", "x", "cortex", 1))) {
            result.accept(new Frame(0, 0, 0, 1, new double[] {1, 2}));
        }
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void anOlderResultIsReplacedAsAWhole() throws IOException {
        write(new Status.Complete(), 10_000, outline("trace", "x", "cortex", 10_000));
        assertTrue(Files.size(file) > 100_000);
        write(new Status.Complete(), 1, outline("trace", "x", "cortex", 1));
        assertTrue(Files.size(file) < 100_000);
        assertEquals("1x2", array("/monitors/trace/x").shape());
        assertFalse(Files.exists(folder.resolve("result.h5.part")));
    }

    @Test
    void aMissingFolderIsNoticedBeforeAnythingRuns() {
        file = folder.resolve("none/result.h5");
        assertTrue(assertThrows(IOException.class, this::begin).getMessage().contains("there is no folder"));
    }

    @Test
    void aFolderAsTargetIsRefused() {
        file = folder;
        assertTrue(assertThrows(IOException.class, this::begin).getMessage().contains("is a folder"));
    }

    @Test
    void recordingMoreThanFitsIsRefusedBeforeAnythingRuns() {
        assertTrue(assertThrows(IOException.class, () -> begin(outline("trace", "x", "cortex", 1L << 40))).getMessage()
                .contains("-Xmx"));
    }

    @Test
    void aFileThatIsNoResultIsKept() throws IOException {
        file = folder.resolve("data.h5");
        try (var data = HdfFile.write(file)) {
            data.putDataset("weights", new double[] {1, 2});
        }
        assertRefusedAndKept();
        file = folder.resolve("experiment.yaml");
        Files.writeString(file, "dt: 1 ms");
        assertRefusedAndKept();
    }

    private void assertRefusedAndKept() throws IOException {
        byte[] before = Files.readAllBytes(file);
        String said = assertThrows(IOException.class, this::begin).getMessage();
        assertEquals(file + " is there and is no result, which alone would be replaced; give another name", said);
        assertArrayEquals(before, Files.readAllBytes(file));
    }
}
