package org.fascicle.io.hdf5;

import static org.fascicle.io.hdf5.SmallRun.outline;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.fascicle.api.InputException;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Ensemble;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Plan.AnalysisResult;
import org.fascicle.api.run.Provenance;
import org.fascicle.api.run.Recording;
import org.fascicle.api.run.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results read back, and analyses written by themselves. */
class RecordedResultTest {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("result.h5");
    }

    /** Members with so many samples each; sample k of recording r and member m is 100 r + 10 m + k, -k. */
    private void write(Provenance provenance, List<Outline> outlines, int... samples) throws IOException {
        try (var result = new Hdf5Results(Clock.systemUTC()).begin(file, provenance, outlines)) {
            for (int m = 0; m < samples.length; m++) {
                for (int k = 0; k < samples[m]; k++) {
                    for (int r = 0; r < outlines.size(); r++) {
                        result.accept(new Frame(r, m, k, 5 * (k + 1), new double[] {100 * r + 10 * m + k, -k}));
                    }
                }
            }
            result.finish(new Status.Complete());
        }
    }

    @Test
    void aRecordingComesBackAsItWas() throws Exception {
        write(SmallRun.provenance(), List.of(outline("trace", "x", "cortex", 3), outline("other", "y", "cortex", 3)), 3);
        var result = RecordedResult.open(file);
        assertEquals(List.of("other", "trace"), result.monitors().stream().sorted().toList());
        assertEquals("complete", result.status());
        assertTrue(!result.ensemble() && result.members() == 1);
        Recording trace = result.recordings("trace").get(0).get(0);
        assertArrayEquals(new double[] {0, 0, 1, -1, 2, -2}, trace.samples().values());
        assertArrayEquals(new double[] {5, 10, 15}, trace.samples().axes().get(0).coordinates().orElseThrow());
        assertEquals(SmallRun.LABELS, trace.samples().axes().get(1).labels());
        assertEquals(new Outline("trace", "x", "what x is", "cortex", "hopf", "uV", SmallRun.LABELS, List.of(0, 1), 1, false, 3),
                trace.outline());
    }

    @Test
    void sensorsAreNoRegions() throws Exception {
        var sensors = new Outline("eeg", "potential", "", "cortex", "hopf", "uV", List.of("Fz"), List.of(), 4, true, 1);
        try (var result = new Hdf5Results(Clock.systemUTC()).begin(file, SmallRun.provenance(), List.of(sensors))) {
            result.accept(new Frame(0, 0, 0, 2, new double[] {7}));
            result.finish(new Status.Aborted(4));
        }
        var result = RecordedResult.open(file);
        assertEquals("aborted", result.status());
        Recording eeg = result.recordings("eeg").get(0).get(0);
        assertEquals(sensors, eeg.outline());
        assertEquals("sensor", eeg.samples().axes().get(1).name());
    }

    @Test
    void oneNameFromTwoPopulationsComesBackAsThatName() throws Exception {
        write(SmallRun.provenance(), List.of(outline("t", "x", "cortex", 2), outline("t", "x", "thalamus", 2)), 2);
        List<Recording> both = RecordedResult.open(file).recordings("t").get(0);
        assertEquals(List.of("cortex.x", "thalamus.x"),
                both.stream().map(r -> r.outline().population() + "." + r.outline().variable()).sorted().toList());
    }

    @Test
    void membersAreAsLongAsTheyReallyAre() throws Exception {
        var ensemble = new Ensemble(List.of(7L, 8L, 9L), List.of());
        write(SmallRun.provenance().of(ensemble, List.of()), List.of(outline("trace", "x", "cortex", 3)), 3, 1, 3);
        var result = RecordedResult.open(file);
        assertTrue(result.ensemble());
        var members = result.recordings("trace");
        assertEquals(List.of("3x2", "1x2", "3x2"), members.stream().map(m -> m.get(0).samples().shape()).toList());
        assertArrayEquals(new double[] {20, 0, 21, -1, 22, -2}, members.get(2).get(0).samples().values());
        assertArrayEquals(new double[] {10, 0}, members.get(1).get(0).samples().values());
    }

    @Test
    void aMonitorWithoutSamplesHasNoRecordings() throws Exception {
        write(SmallRun.provenance(), List.of(outline("trace", "x", "cortex", 3)), 0);
        var result = RecordedResult.open(file);
        assertEquals(List.of("trace"), result.monitors());
        assertEquals(List.of(List.of()), result.recordings("trace"));
    }

    @Test
    void whatIsNoResultIsRefusedByName() throws Exception {
        try (var hdf = HdfFile.write(file)) {
            hdf.putDataset("weights", new double[] {1});
        }
        assertRefused("is no result of fascicle run: it has no /monitors; fascicle inspect shows what it has");
        Files.writeString(file, "seed: 1");
        assertRefused("is no HDF5 file");
        Files.delete(file);
        assertRefused("does not exist");
        Files.createDirectory(file);
        assertRefused("is a folder");
    }

    private void assertRefused(String said) {
        String message = assertThrows(InputException.class, () -> RecordedResult.open(file)).getMessage();
        assertTrue(message.contains("result.h5") && message.contains(said), message);
    }

    @Test
    void analysesAloneAreWrittenAsInAResult() throws Exception {
        var fc = new DataArray("fc", "1", List.of(Axis.labelled("region", SmallRun.LABELS),
                Axis.labelled("region", SmallRun.LABELS)), new double[] {1, 0.5, 0.5, 1});
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("source", "result.h5");
        AnalysisFile.write(file, attributes, List.of(new AnalysisResult("my_fc", "functional-connectivity", List.of(fc))), false);
        assertEquals("result.h5", ResultFile.open(file).attributes().get("source"));
        assertArrayEquals(fc.values(), ResultFile.array(file, "/analysis/my_fc/fc").values());
        AnalysisFile.write(file, attributes, List.of(new AnalysisResult("my_fc", "functional-connectivity", List.of()),
                new AnalysisResult("my_fc", "functional-connectivity", List.of(fc))), true);
        assertEquals("2x2x2", ResultFile.array(file, "/analysis/my_fc/fc").shape());
        assertTrue(Double.isNaN(ResultFile.array(file, "/analysis/my_fc/fc").values()[0]));
    }
}
