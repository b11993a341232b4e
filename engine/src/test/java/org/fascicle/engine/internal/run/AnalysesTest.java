package org.fascicle.engine.internal.run;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.Analysis;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.AnalysisRequest;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Recorded;
import org.fascicle.engine.Recorder;
import org.junit.jupiter.api.Test;

/** Analyses that say before the run what they need, that look at the connectome, and that are applied later. */
class AnalysesTest {

    /** The last sample; needs three. */
    private static final class LastOfThree implements Analysis {
        @Override
        public Card card() {
            return Card.of("last-of-three", "Last");
        }

        @Override
        public Map<String, String> arrays() {
            return Map.of("against", "anything");
        }

        @Override
        public void check(Outline outline, Settings settings) throws InputException {
            if (outline.samples() < 3) {
                throw new InputException("of", outline.samples() + " samples", "3 are needed");
            }
        }

        @Override
        public List<DataArray> apply(Recording recording, Settings settings) {
            int n = recording.samples().length(1);
            var last = new double[n];
            System.arraycopy(recording.samples().values(), (recording.samples().length(0) - 1) * n, last, 0, n);
            return List.of(DataArray.of("last", "1", last, n));
        }
    }

    /** The sum of all weights. */
    private static final class Total implements Analysis {
        @Override
        public Card card() {
            return Card.of("total", "Total");
        }

        @Override
        public Subject subject() {
            return Subject.WEIGHTS;
        }

        @Override
        public List<DataArray> apply(Recording recording, Settings settings) {
            double sum = 0;
            for (double weight : recording.samples().values()) {
                sum += weight;
            }
            return List.of(DataArray.of("total", "1", new double[] {sum}));
        }
    }

    private final Lab lab = Lab.with(new LastOfThree(), new Total());

    private static Experiment.Builder net(AnalysisRequest request) {
        return experiment(1, 4).add(Population.of("p", "adder", 2).with("c", Value.of(1, "1/ms")))
                .add(Monitor.raw("all", of("p", "x"))).add(Monitor.every("twice", of("p", "x"), Value.of(2, "ms"))).add(request);
    }

    private static AnalysisRequest request(String of, String type) {
        return new AnalysisRequest("a", of, type, Map.of());
    }

    private void assertRefused(AnalysisRequest request, String... said) {
        assertEquals(List.of(said), lab.errors(net(request)));
    }

    @Test
    void tooFewSamplesAreSeenBeforeTheRun() {
        assertRefused(request("twice", "last-of-three"), "analysis.a.of: 2 samples; 3 are needed");
        assertEquals(List.of(), lab.problems(net(request("all", "last-of-three"))));
    }

    @Test
    void whatIsWrongElsewhereIsNotHeldAgainstAnAnalysis() {
        var timeless = net(request("all", "last-of-three")).duration(Value.of(-4, "ms"));
        List<String> errors = lab.errors(timeless);
        assertEquals(1, errors.size(), errors.toString());
        var homeless = experiment(1, 2).add(Population.of("p", "adder", new Regions.All()))
                .add(Monitor.raw("all", of("p", "x"))).add(request("all", "last-of-three"));
        assertTrue(lab.errors(homeless).stream().noneMatch(e -> e.contains("samples")), lab.errors(homeless).toString());
    }

    @Test
    void anAnalysisAnswersToItsInitials() throws InputException {
        var plan = lab.plan(net(request("all", "lot")));
        var result = plan.analyse(Recorder.record(plan)).get(0);
        assertEquals("last-of-three", result.type());
        assertArrayEquals(new double[] {4, 4}, result.arrays().get(0).values());
    }

    @Test
    void whatLooksAtTheConnectomeNeedsOne() {
        assertRefused(request("connectome", "total"), "analysis.a.of: there is no connectome; total needs one");
        assertRefused(request("all", "total"), "analysis.a.of: total looks at the connectome, not at 'all'; of: connectome");
        assertRefused(request("connectome", "last-of-three"), "analysis.a.of: last-of-three looks at what a monitor recorded, not"
                + " at the connectome; monitors: all, twice");
    }

    @Test
    void anArrayMustBeAFile() {
        assertRefused(new AnalysisRequest("a", "all", "last-of-three", Map.of("against", Value.of(3))),
                "analysis.a.against: 3 is no file; against: {file: …, variable: …} is needed: anything");
        List<String> errors = lab.errors(net(new AnalysisRequest("a", "all", "last-of-three", Map.of("againts", Value.of(3)))));
        assertTrue(errors.get(0).contains("did you mean 'against'?"), errors.toString());
    }

    @Test
    void whatWasRecordedBeforeIsAnalysedMemberByMember() {
        var recordings = Recorder.record(lab.plan(net(request("all", "last-of-three"))));
        var recorded = new Recorded(List.of("all"), List.of(recordings, List.of(), recordings), Optional.empty());
        var analysed = lab.fascicle().analyse(request("all", "lot"), recorded);
        assertEquals(List.of(), analysed.problems());
        assertEquals(3, analysed.members().size());
        assertArrayEquals(new double[] {4, 4}, analysed.members().get(2).arrays().get(0).values());
        assertEquals(List.of(), analysed.members().get(1).arrays());
    }

    @Test
    void aMistakeInALaterAnalysisIsToldAsInAnExperiment() {
        var recordings = Recorder.record(lab.plan(net(request("all", "last-of-three"))));
        var recorded = new Recorded(List.of("all", "twice"), List.of(recordings), Optional.empty());
        var analysed = lab.fascicle().analyse(request("twice", "last-of-three"), recorded);
        assertEquals(List.of(), analysed.members());
        assertEquals("analysis.a.of: 2 samples; 3 are needed", analysed.problems().get(0).toString());
        assertTrue(lab.fascicle().analyse(request("al", "last-of-three"), recorded).problems().get(0).toString()
                .contains("did you mean 'all'?"));
    }

    @Test
    void theConnectomeIsAnalysedWithoutAnyRecording() {
        var regions = new Parcellation("", List.of(Region.labelled("a"), Region.labelled("b")));
        var connectome = new Connectome(regions, new DenseMatrix(2, 2, new double[] {0, 1, 2.5, 0}), Optional.empty(), false);
        var analysed = lab.fascicle().analyse(request("connectome", "total"),
                new Recorded(List.of(), List.of(List.of()), Optional.of(connectome)));
        assertArrayEquals(new double[] {3.5}, analysed.members().get(0).arrays().get(0).values());
    }
}
