package org.fascicle.io.hdf5;

import static org.fascicle.io.hdf5.SmallRun.outline;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Ensemble;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Result;
import org.fascicle.api.run.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first axis of ensembles, as another reader of HDF5 sees it. */
class EnsembleLayoutTest {

    private static final double NAN = Double.NaN;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("sweep.h5");
    }

    private Result begin(Axis... swept) throws IOException {
        var ensemble = new Ensemble(List.of(7L, 8L, 1L << 60), List.of(swept));
        return new Hdf5Results(Clock.systemUTC()).begin(file,
                SmallRun.provenance().of(ensemble, List.of(DataArray.of("cortex/a", "1/ms", new double[] {1, 2, 3}, 3))),
                List.of(outline("trace", "x", "cortex", 2), outline("trace", "y", "cortex", 2)));
    }

    private static void record(Result result, int member, int samples) throws IOException {
        for (int k = 0; k < samples; k++) {
            for (int r = 0; r < 2; r++) {
                result.accept(new Frame(r, member, k, 5 * (k + 1), new double[] {100 * r + 10 * member + k, -1}));
            }
        }
    }

    private DataArray array(String path) throws IOException {
        return ResultFile.array(file, path);
    }

    private Object read(String path) {
        try (var hdf = new HdfFile(file)) {
            return hdf.getDatasetByPath(path).getData();
        }
    }

    @Test
    void samplesAreMembersByTimesByRegions() throws IOException {
        try (var result = begin()) {
            for (int m = 0; m < 3; m++) {
                record(result, m, 2);
                result.end(m, new Status.Complete());
            }
            result.finish(new Status.Complete());
        }
        assertEquals("3x2x2", array("/monitors/trace/x").shape());
        assertArrayEquals(new double[] {0, -1, 1, -1, 10, -1, 11, -1, 20, -1, 21, -1}, array("/monitors/trace/x").values());
        assertArrayEquals(new double[] {100, -1, 101, -1, 110, -1, 111, -1, 120, -1, 121, -1},
                array("/monitors/trace/y").values());
        assertArrayEquals(new double[] {5, 10}, array("/monitors/trace/time").values());
        assertArrayEquals(new int[] {2, 2, 2}, (int[]) read("/monitors/trace/n_valid"));
        assertArrayEquals(new String[] {"complete", "complete", "complete"}, (String[]) read("/member/status"));
        try (var hdf = new HdfFile(file)) {
            assertEquals("member time region", hdf.getDatasetByPath("/monitors/trace/x").getAttribute("dimensions").getData());
        }
    }

    @Test
    void membersHaveSeedsAndTheirSweptValuesWhereThePathSays() throws IOException {
        try (var result = begin(Axis.measured("projections.long_range.strength", "1", new double[] {0, 0.5, 1}),
                Axis.measured("projections.long_range.delay.speed", "m/s", new double[] {3, 6, 9}),
                Axis.labelled("populations.cortex.noise.x.form", List.of("plain", "scaled", "plain")),
                Axis.measured("seed", "1", new double[] {7, 8, 9}))) {
            result.finish(new Status.Complete());
        }
        assertArrayEquals(new long[] {7, 8, 1L << 60}, (long[]) read("/member/seed"));
        assertArrayEquals(new int[] {0, 1, 2}, (int[]) read("/member/index"));
        assertArrayEquals(new double[] {0, 0.5, 1}, array("/member/projections/long_range/strength").values());
        assertArrayEquals(new double[] {3, 6, 9}, array("/member/projections/long_range/delay/speed").values());
        assertEquals("m/s", array("/member/projections/long_range/delay/speed").unit());
        assertArrayEquals(new String[] {"plain", "scaled", "plain"}, (String[]) read("/member/populations/cortex/noise/x/form"));
        assertEquals("3", array("/parameters/cortex/a").shape());
    }

    @Test
    void whatAMemberDoesNotHaveIsNotANumberAndCounted() throws IOException {
        try (var result = begin()) {
            record(result, 0, 2);
            result.end(0, new Status.Complete());
            record(result, 1, 1);
            result.end(1, new Status.Failed(9, "too large"));
            result.finish(new Status.Aborted(100));
        }
        assertArrayEquals(new double[] {0, -1, 1, -1, 10, -1, NAN, NAN, NAN, NAN, NAN, NAN}, array("/monitors/trace/x").values());
        assertArrayEquals(new int[] {2, 1, 0}, (int[]) read("/monitors/trace/n_valid"));
        assertArrayEquals(new String[] {"complete", "failed", "waiting"}, (String[]) read("/member/status"));
        assertArrayEquals(new long[] {-1, 9, -1}, (long[]) read("/member/failed_step"));
        assertEquals("aborted", ResultFile.open(file).attributes().get("status"));
    }

    @Test
    void aMemberThatWasStoppedInTheMiddleIsAborted() throws IOException {
        try (var result = begin()) {
            record(result, 0, 1);
            result.finish(new Status.Aborted(10));
        }
        assertArrayEquals(new String[] {"aborted", "waiting", "waiting"}, (String[]) read("/member/status"));
    }

    @Test
    void analysesHaveTheAxisOfMembersFirst() throws IOException {
        try (var result = begin()) {
            for (int m = 0; m < 3; m += 2) {
                result.add(m, new Plan.AnalysisResult("sync", "kuramoto-order", List.of(
                        DataArray.of("synchrony", "1", new double[] {m}),
                        new DataArray("fc", "1", List.of(Axis.labelled("region", List.of("a", "b")), Axis.plain("other", 2)),
                                new double[] {1, m, m, 1}),
                        DataArray.of("ragged", "1", new double[m + 1], m + 1))));
            }
            result.finish(new Status.Complete());
        }
        assertEquals("3x2x2", array("/analysis/sync/fc").shape());
        assertArrayEquals(new double[] {1, 0, 0, 1, NAN, NAN, NAN, NAN, 1, 2, 2, 1}, array("/analysis/sync/fc").values());
        assertArrayEquals(new double[] {0, NAN, 2}, array("/analysis/sync/synchrony").values());
        assertEquals("1", array("/analysis/sync/ragged_0").shape());
        assertEquals("3", array("/analysis/sync/ragged_2").shape());
    }

    @Test
    void aMemberThatIsNoneIsRefused() throws IOException {
        try (var result = begin()) {
            assertThrows(IllegalArgumentException.class, () -> record(result, 3, 1));
        }
    }

    /** Members and analyses that have ended are read again from the file in which they wait, which goes with the result. */
    @Test
    void whatHasEndedWaitsInAFileBesideTheResult() throws IOException {
        try (var result = begin()) {
            record(result, 0, 2);
            result.add(0, new Plan.AnalysisResult("mean", "mean", List.of(DataArray.of("x", "1", new double[] {5, 6}, 2))));
            result.end(0, new Status.Complete());
            assertArrayEquals(new double[] {100, -1, 101, -1}, result.recordings(0).get(1).samples().values());
            assertArrayEquals(new double[] {5, 10}, result.recordings(0).get(1).samples().axes().get(0).coordinates().get());
            result.finish(new Status.Aborted(100));
        }
        assertArrayEquals(new String[] {"sweep.h5"}, folder.toFile().list());
        assertEquals("3x2", array("/analysis/mean/x").shape());
        assertArrayEquals(new double[] {5, 6, NAN, NAN, NAN, NAN}, array("/analysis/mean/x").values());
    }

    @Test
    void whatWasLeftUnfinishedLeavesNothing() throws IOException {
        try (var result = begin()) {
            record(result, 0, 2);
            result.end(0, new Status.Complete());
        }
        assertArrayEquals(new String[0], folder.toFile().list());
    }

    @Test
    void onlyMembersUnderWayMustFitIntoMemory() {
        var outlines = List.of(outline("trace", "x", "cortex", 1_000_000));
        assertEquals(List.of(), new Hdf5Results().check(outlines, 1));
        String said = new Hdf5Results().check(List.of(outline("trace", "x", "cortex", 1L << 40)), 1000).get(0).toString();
        assertTrue(said.startsWith("monitors: recording takes "), said);
    }

    @Test
    void allMembersMustFitOnTheDisk() throws IOException {
        Hdf5Results.requireSpace(file, 8e9, 8_000_000_000L);
        String said = assertThrows(IOException.class, () -> Hdf5Results.requireSpace(file, 8e9, 7_999_999_999L)).getMessage();
        assertEquals("cannot write " + file + ": 8000 MB are needed, 7999 MB are free; record fewer quantities"
                + " or a longer period, or write elsewhere (--out)", said);
    }
}
