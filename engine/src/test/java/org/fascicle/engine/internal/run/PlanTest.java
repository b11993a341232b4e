package org.fascicle.engine.internal.run;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fascicle.api.Analysis;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.Parameter;
import org.fascicle.api.Range;
import org.fascicle.api.Settings;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.AnalysisRequest;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Recording;
import org.fascicle.api.run.Run;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Recorder;
import org.fascicle.engine.internal.loop.LoopRun;
import org.junit.jupiter.api.Test;

/** What a plan says of itself, starting it any number of times, and analyses. */
class PlanTest {

    /** Means over time times a factor; refuses fewer than two samples. */
    private static final class Mean implements Analysis {
        @Override
        public Card card() {
            return Card.of("mean", "Mean").with(new Parameter("factor", 1, "1", "", Range.any()));
        }

        @Override
        public List<DataArray> apply(Recording recording, Settings settings) throws InputException {
            int samples = recording.samples().length(0);
            if (samples < 2) {
                throw new InputException("", samples + " samples", "2 are needed");
            }
            var means = new double[recording.samples().length(1)];
            for (int k = 0; k < samples; k++) {
                for (int i = 0; i < means.length; i++) {
                    means[i] += settings.number("factor") * recording.samples().at(k, i) / samples;
                }
            }
            return List.of(DataArray.of("mean", "1", means, means.length));
        }
    }

    private final Lab lab = Lab.with(new Mean());

    private static Experiment.Builder net(AnalysisRequest... requests) {
        var net = experiment(1, 4).title("Counting").add(Population.of("p", "adder", 3).with("c", Value.of(1, "1/ms")))
                .add(Population.of("q", "leak", 2)).add(Projection.of("net", of("p", "x"), of("q", "c"), "linear")
                        .with("a", Value.of(0, "1/ms")).weighted(new Weights.Constant(1, false)))
                .add(Monitor.raw("m", of("p", "x"))).add(Monitor.raw("both", of("q", "")))
                .add(Monitor.every("once", of("p", "x"), Value.of(4, "ms")));
        List.of(requests).forEach(net::add);
        return net;
    }

    @Test
    void theSummaryCounts() {
        var summary = lab.plan(net()).summary();
        assertEquals(5, summary.regions());
        assertEquals(6, summary.links());
        assertEquals(4, summary.steps());
        assertEquals(List.of("p: 3 x adder", "q: 2 x leak"), summary.populations());
        assertEquals(8 * (4 * (3 + 1) + 4 * (2 + 1) + (3 + 1)), summary.resultBytes());
    }

    @Test
    void aPlanCanBeStartedAnyNumberOfTimesAtOnce() {
        Plan plan = lab.plan(net());
        try (Run first = plan.start(); Run second = plan.start()) {
            double[] one = first.advance(2).frames().get(2).values();
            double[] other = second.advance(4).frames().get(2).values();
            assertArrayEquals(one, other);
        }
    }

    @Test
    void aRunIsDoneAfterItsLastStepAndStaysDone() {
        try (Run run = lab.plan(net()).start()) {
            assertInstanceOf(Outcome.Running.class, run.advance(3).outcome());
            assertInstanceOf(Outcome.Done.class, run.advance(3).outcome());
            var after = run.advance(1);
            assertInstanceOf(Outcome.Done.class, after.outcome());
            assertEquals(List.of(), after.frames());
            assertEquals(4, after.step());
        }
    }

    @Test
    void advancingByNothingIsAMistake() {
        try (Run run = lab.plan(net()).start()) {
            assertThrows(IllegalArgumentException.class, () -> run.advance(0));
        }
    }

    @Test
    void allWorkersWorkOnEveryPopulationThatHasTheLanes() {
        try (Run run = lab.threads(2, 32).plan(net()).start()) {
            run.advance(4);
            long[] lanes = ((LoopRun) run).lanesComputed();
            assertEquals(2, lanes.length);
            assertTrue(Arrays.stream(lanes).allMatch(n -> n >= 2 * 4), Arrays.toString(lanes));
            assertEquals(5 * 4, Arrays.stream(lanes).sum());
        }
    }

    @Test
    void theRecorderGivesTimesAndLabels() {
        Recording recording = Recorder.record(lab.plan(net())).get(0);
        assertArrayEquals(new double[] {1, 2, 3, 4}, recording.samples().axes().get(0).coordinates().orElseThrow());
        assertEquals(List.of("p_0", "p_1", "p_2"), recording.samples().axes().get(1).labels());
        assertEquals(4, recording.samples().at(3, 2));
    }

    @Test
    void analysesGetTheirRecordingsAndSettings() throws InputException {
        var request = new AnalysisRequest("a", "m", "mean", Map.of("factor", Value.of(2)));
        Plan plan = lab.plan(net(request));
        var results = plan.analyse(Recorder.record(plan));
        assertArrayEquals(new double[] {5, 5, 5}, results.get(0).arrays().get(0).values());
        assertEquals("a", results.get(0).name());
    }

    @Test
    void anAnalysisThatFailsNamesItself() {
        Plan plan = lab.plan(net(new AnalysisRequest("short", "once", "mean", Map.of())));
        var failure = assertThrows(InputException.class, () -> plan.analyse(Recorder.record(plan)));
        assertEquals("analysis.short: 1 samples; 2 are needed", failure.problems().get(0).toString());
    }

    @Test
    void analysesAreChecked() {
        List<String> errors = lab.errors(net(new AnalysisRequest("a", "mm", "maen", Map.of())));
        assertEquals(2, errors.size(), errors.toString());
        assertTrue(errors.get(0).contains("no monitor 'mm'") && errors.get(1)
                .contains("did you mean 'mean'?"), errors.toString());
    }

    @Test
    void theProvenanceTellsWhatTookPart() {
        var provenance = lab.plan(net()).provenance();
        assertEquals("Counting", provenance.title());
        assertEquals(4, provenance.durationMs());
        assertEquals(List.of("model adder", "model leak", "coupling linear"),
                provenance.plugins().stream().map(p -> p.kind() + " " + p.id()).toList());
        var names = new ArrayList<>(provenance.parameters().stream().map(DataArray::name).toList());
        assertEquals(List.of("p/c", "q/tau", "q/c"), names);
    }
}
