package org.fascicle.distribution.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.AnalysisRequest;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Plan.AnalysisResult;
import org.fascicle.api.run.Recording;
import org.fascicle.api.run.RunOptions;
import org.fascicle.api.run.Status;
import org.fascicle.distribution.trial.Trial;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;
import org.fascicle.engine.Recorded;
import org.fascicle.engine.Recorder;
import org.fascicle.io.hdf5.Hdf5Results;
import org.fascicle.io.hdf5.RecordedResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every analysis there is, done in an experiment and again on its result: the same bits. */
class LaterAnalysisTest {

    private static final String EXPERIMENT = """
            seed: 3
            duration: 4 s
            dt: 1 ms
            connectome: { loader: small-world, regions: 8, neighbours: 2, law: lognormal, prepare: [row] }
            populations:
              brain:
                regions: all
                model: hopf
                parameters: { a: -0.01, f: { uniform: [8, 12], unit: Hz } }
                noise: { x: { process: white, sigma: 0.02 sqrt(ms) } }
            projections:
              all: { from: brain.x, to: brain.c_x, coupling: diffusive, k: 0.02 }
            monitors:
              trace: { of: brain.x, period: 5 ms }
              both: { of: brain, period: 20 ms }
            analysis:
              fc: { of: trace, type: functional-connectivity, against: { file: FOLDER/e.csv } }
              fcd: { of: trace, type: fcd, window: 1 s, step: 200 ms, against: { file: FOLDER/e.csv } }
              order: { of: trace, type: kuramoto-order, phase: hilbert, band: [8 Hz, 12 Hz] }
              psd: { of: trace, type: power-spectral-density, segment: 0.5 s }
              peak: { of: trace, type: peak-frequency, low: 2 Hz, high: 30 Hz }
              coherence: { of: trace, type: coherence, keep: spectrum, low: 5 Hz, high: 15 Hz }
              plv: { of: trace, type: plv, low: 0.008 kHz, high: 12 Hz }
              aec: { of: trace, type: amplitude-envelope-correlation, band: [8 Hz, 12 Hz] }
              lagged: { of: trace, type: lagged-covariance, lag: 25 ms, scale: correlation }
              each: { of: both, type: functional-connectivity }
              graph: { of: connectome, type: graph-measures }
            """;

    @TempDir
    private Path folder;

    @Test
    void anAnalysisOfTheResultHasTheBitsOfTheOneInTheExperiment() throws Exception {
        Files.writeString(folder.resolve("e.csv"), ("1,.5,.4,.3,.2,.1,0,.1\n").repeat(8));
        var trial = Trial.of(EXPERIMENT.replace("FOLDER", folder.toString()));
        Plan plan = trial.plan();
        List<Recording> recordings = Recorder.record(plan);
        List<AnalysisResult> then = plan.analyse(recordings);
        RecordedResult result = RecordedResult.open(written(plan, recordings));
        List<AnalysisRequest> requests = trial.experiment().analyses();
        assertEquals(requests.size(), then.size());
        for (int k = 0; k < requests.size(); k++) {
            var now = Fascicle.load().analyse(requests.get(k), recorded(result, requests.get(k).of(), plan));
            assertEquals(List.of(), now.problems());
            assertSame(then.get(k), now.members().get(0));
        }
    }

    private static Recorded recorded(RecordedResult result, String of, Plan plan) throws Exception {
        return of.equals("connectome") ? new Recorded(result.monitors(), List.of(List.of()), plan.provenance().connectome())
                : new Recorded(result.monitors(), result.recordings(of), Optional.empty());
    }

    private Path written(Plan plan, List<Recording> recordings) throws Exception {
        Path file = folder.resolve("result.h5");
        try (var result = new Hdf5Results(Clock.systemUTC()).begin(file, plan.provenance(), plan.outlines())) {
            for (int r = 0; r < recordings.size(); r++) {
                DataArray samples = recordings.get(r).samples();
                int n = samples.length(1);
                for (int t = 0; t < samples.length(0); t++) {
                    var values = new double[n];
                    System.arraycopy(samples.values(), t * n, values, 0, n);
                    result.accept(new Frame(r, 0, t, samples.axes().get(0).coordinates().orElseThrow()[t], values));
                }
            }
            result.finish(new Status.Complete());
        }
        return file;
    }

    private static void assertSame(AnalysisResult then, AnalysisResult now) {
        assertEquals(then.name() + then.type(), now.name() + now.type());
        assertEquals(names(then), names(now));
        for (DataArray array : then.arrays()) {
            var again = now.arrays().stream().filter(a -> a.name().equals(array.name())).findFirst().orElseThrow();
            assertArrayEquals(array.values(), again.values(), then.name() + "/" + array.name());
            assertEquals(array.shape(), again.shape());
            assertTrue(array.values().length > 0 && Double.isFinite(array.values()[array.values().length - 1]), array.name());
        }
    }

    private static List<String> names(AnalysisResult result) {
        return result.arrays().stream().map(DataArray::name).sorted().toList();
    }

    @Test
    void noAnalysisIsForgotten() {
        var tried = Trial.of(EXPERIMENT.replace("FOLDER/", "")).experiment().analyses().stream().map(AnalysisRequest::type)
                .map(type -> type.equals("fcd") ? "functional-connectivity-dynamics" : type)
                .map(type -> type.equals("plv") ? "phase-locking-value" : type).collect(Collectors.toCollection(TreeSet::new));
        var installed = Fascicle.load().plugins().stream().filter(p -> p.kind() == Kind.ANALYSIS).map(Plugin::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(installed, tried);
    }

    @Test
    void anExperimentIsRefusedForWhatItsAnalysesCannotDo() throws Exception {
        Files.writeString(folder.resolve("e.csv"), "1,2\n3,4\n");
        String bad = EXPERIMENT.replace("FOLDER", folder.toString()).replace("window: 1 s", "window: 10 s")
                .replace("lag: 25 ms", "lag: 7 ms").replace("segment: 0.5 s", "segment: 5 s")
                .replace("[8 Hz, 12 Hz]", "[8 Hz, 300 Hz]");
        var problems = Trial.of(bad).check(RunOptions.standard()).problems().stream()
                .map(Object::toString).toList();
        for (String said : List.of("analysis.fc.against: e.csv: 2x2 for 8 regions of trace; one row and column per region",
                "analysis.fcd.window: 0 windows of 10.0 s in 800 samples", "analysis.order.low: band 8.0 to 300.0 Hz",
                "analysis.psd.segment: 0 segments of 1000 samples in 800", "0.005 s or 0.01 s would be")) {
            assertTrue(problems.stream().anyMatch(p -> p.contains(said)), said + " in " + problems);
        }
    }
}
