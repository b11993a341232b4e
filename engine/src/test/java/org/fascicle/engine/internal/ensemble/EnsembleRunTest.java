package org.fascicle.engine.internal.ensemble;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fascicle.api.experiment.Combination;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Varied;
import org.fascicle.api.run.Advance;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.MemberEnd;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Recording;
import org.fascicle.api.run.Run;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Recorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The frames of an ensemble against those of the same experiments run alone. */
class EnsembleRunTest {

    private static final int STEPS = 60;

    private static List<Frame> frames(Lab lab, Experiment.Builder experiment, long chunk) {
        try (Run run = lab.plan(experiment).start()) {
            return Lab.frames(run, chunk);
        }
    }

    private static List<Frame> of(int member, List<Frame> frames) {
        return frames.stream().filter(frame -> frame.member() == member).toList();
    }

    private static void assertSameBits(List<Frame> alone, List<Frame> member) {
        assertEquals(alone.size(), member.size());
        for (int k = 0; k < alone.size(); k++) {
            assertEquals(alone.get(k).recording(), member.get(k).recording());
            assertEquals(alone.get(k).index(), member.get(k).index());
            assertEquals(alone.get(k).timeMs(), member.get(k).timeMs(), 0);
            assertArrayEquals(alone.get(k).values(), member.get(k).values(), 0);
        }
    }

    private static Experiment.Builder with(String path, Value value) {
        Experiment base = Nets.noisy().build();
        var knob = Knobs.find(base, path, new ArrayList<>()).orElseThrow();
        return rebuilt(knob.put().apply(base, value));
    }

    /** A builder that builds a given experiment, with nothing of an ensemble about it. */
    private static Experiment.Builder rebuilt(Experiment experiment) {
        var builder = experiment(0.5, 0.5 * STEPS).seed(experiment.seed());
        experiment.populations().forEach(builder::add);
        experiment.projections().forEach(builder::add);
        experiment.stimuli().forEach(builder::add);
        experiment.monitors().forEach(builder::add);
        return builder;
    }

    @ParameterizedTest
    @CsvSource({"1, 1000", "1, 7", "2, 1000", "2, 7", "3, 1", "2, 100000"})
    void everyMemberHasTheBitsOfItsExperimentAloneInTheOrderOfMembers(int threads, long chunk) {
        var lab = Lab.with();
        var alone = new ArrayList<List<Frame>>();
        for (double strength : new double[] {0, 0.5, 2}) {
            for (double speed : new double[] {1, 0.5}) {
                var base = with("projections.net.strength", Value.of(strength)).build();
                var knob = Knobs.find(base, "projections.net.delay.speed", new ArrayList<>()).orElseThrow();
                alone.add(frames(lab, rebuilt(knob.put().apply(base, Value.of(speed, "m/s"))), 1000));
            }
        }

        List<Frame> all = frames(lab.threads(threads, 32), Nets.noisy()
                .vary(Varied.of("projections.net.strength", Value.of(0), Value.of(0.5), Value.of(2)))
                .vary(Varied.of("projections.net.delay.speed", Value.of(1, "m/s"), Value.of(0.5, "m/s"))), chunk);

        assertEquals(all.stream().map(Frame::member).sorted().toList(), all.stream().map(Frame::member).toList());
        for (int m = 0; m < alone.size(); m++) {
            assertSameBits(alone.get(m), of(m, all));
        }
    }

    @Test
    void membersThatDifferHaveOtherBits() {
        List<Frame> all = frames(Lab.with(), Nets.noisy().repeat(3), 1000);
        double[][] first = Lab.values(of(0, all), 0);
        for (int m = 1; m < 3; m++) {
            assertTrue(first[STEPS - 1][0] != Lab.values(of(m, all), 0)[STEPS - 1][0]);
        }
    }

    @ParameterizedTest
    @CsvSource({"populations.p.parameters.tau, 7, ms", "populations.p.initial.x, 0.25, ''",
        "populations.p.noise.x.sigma, 0.3, 1/sqrt(ms)", "projections.net.a, 0.05, 1/ms",
        "projections.net.parameters.a, 0.05, 1/ms",
        "projections.net.lengths, 8, mm", "projections.net.weights.constant, 0.7, ''", "stimulus.push.amplitude, 0.2, 1/ms",
        "seed, 12, ''", "populations.p.parameters.c, 0.01, 1/ms"})
    void everyKindOfQuantityCanBeSwept(String path, double value, String unit) {
        var lab = Lab.with();
        Value swept = Value.of(value, unit);
        List<Frame> all = frames(lab, Nets.noisy().vary(Varied.of(path, swept, swept)), 1000);
        List<Frame> changed = frames(lab, with(path, swept), 1000);

        assertSameBits(changed, of(0, all));
        assertSameBits(changed, of(1, all));
        List<Frame> base = frames(lab, Nets.noisy(), 1000);
        int last = base.size() - 1;
        assertTrue(base.get(last).values()[0] != changed.get(last).values()[0], "it makes a difference");
    }

    @Test
    void inAGridTheLastQuantityVariesFastestAndSeedsFastestOfAll() {
        var members = Members.of(Nets.noisy().repeat(2).vary(Varied.of("projections.net.strength", Value.of(1), Value.of(2)))
                .vary(Varied.of("stimulus.push.amplitude", Value.of(3), Value.of(4), Value.of(5))).build(), new ArrayList<>())
                .orElseThrow();
        assertEquals(List.of("1.0 3.0 11", "1.0 3.0 12", "1.0 4.0 11", "1.0 4.0 12", "1.0 5.0 11", "1.0 5.0 12",
                "2.0 3.0 11", "2.0 3.0 12", "2.0 4.0 11", "2.0 4.0 12", "2.0 5.0 11", "2.0 5.0 12"), told(members));
    }

    @Test
    void zippedQuantitiesGoTogether() {
        var members = Members.of(Nets.noisy().combine(Combination.ZIP)
                .vary(Varied.of("projections.net.strength", Value.of(1), Value.of(2)))
                .vary(Varied.of("stimulus.push.amplitude", Value.of(3), Value.of(4))).build(), new ArrayList<>()).orElseThrow();
        assertEquals(List.of("1.0 3.0 11", "2.0 4.0 11"), told(members));
    }

    private static List<String> told(Members members) {
        return IntStream.range(0, members.size()).mapToObj(members::member)
                .map(m -> m.experiment().projections().get(0).strength() + " "
                + m.experiment().stimuli().get(0).settings().get("amplitude") + " " + m.experiment().seed()).toList();
    }

    @Test
    void repeatedMembersHaveTheSeedsAfterTheFirst() {
        var lab = Lab.with();
        List<Frame> all = frames(lab.threads(2, 32), Nets.noisy().repeat(3), 1000);
        for (int m = 0; m < 3; m++) {
            assertSameBits(frames(lab, Nets.noisy().seed(11 + m), 1000), of(m, all));
        }
        assertEquals(List.of(11L, 12L, 13L), lab.plan(Nets.noisy().repeat(3)).provenance().ensemble().orElseThrow().seeds());
    }

    /** x' = -x/tau in steps of 1 ms, tau = 0.1 ms: each step multiplies x by -9. */
    private static Experiment.Builder leaks() {
        return experiment(1, 40).add(Population.of("p", "leak", 1)).add(Monitor.raw("m", Lab.of("p", "x")))
                .vary(Varied.of("populations.p.parameters.tau", Value.of(10, "ms"), Value.of(0.1, "ms"), Value.of(5, "ms"),
                        Value.of(0.1, "ms"), Value.of(4, "ms")));
    }

    @ParameterizedTest
    @CsvSource({"1, 1000", "2, 3", "2, 1000", "5, 1"})
    void aMemberThatDivergesEndsAloneAndTheOthersGoOn(int threads, long chunk) {
        var frames = new ArrayList<Frame>();
        var ended = new ArrayList<MemberEnd>();
        Advance advance;
        try (Run run = Lab.with().threads(threads, 32).plan(leaks()).start()) {
            do {
                advance = run.advance(chunk);
                frames.addAll(advance.frames());
                ended.addAll(advance.ended());
            } while (advance.outcome() instanceof Outcome.Running);
        }
        assertInstanceOf(Outcome.Done.class, advance.outcome());
        assertEquals(5 * 40, advance.step());
        assertEquals(List.of(0, 1, 2, 3, 4), ended.stream().map(MemberEnd::member).toList());
        // 9^6 < 10^6 < 9^7
        for (int bad : new int[] {1, 3}) {
            assertEquals(7, assertInstanceOf(Outcome.Diverged.class, ended.get(bad).outcome()).step());
            assertEquals(6, of(bad, frames).size());
        }
        for (int good : new int[] {0, 2, 4}) {
            assertInstanceOf(Outcome.Done.class, ended.get(good).outcome());
            assertEquals(40, of(good, frames).size());
        }
    }

    @Test
    void afterTheLastMemberNothingMoreComes() {
        try (Run run = Lab.with().plan(leaks()).start()) {
            Lab.frames(run, 1000);
            Advance after = run.advance(5);
            assertInstanceOf(Outcome.Done.class, after.outcome());
            assertEquals(List.of(), after.frames());
            assertEquals(List.of(), after.ended());
        }
    }

    @Test
    void anEnsembleHasNoCheckpointAndSaysSo() {
        var plan = Lab.with().plan(leaks());
        try (Run run = plan.start()) {
            run.advance(3);
            String said = assertThrows(IOException.class, () -> run.checkpoint(new ByteArrayOutputStream())).getMessage();
            assertTrue(said.contains("an ensemble has no checkpoints"), said);
            assertThrows(IOException.class, () -> plan.resume(new ByteArrayInputStream(new byte[0])));
            assertThrows(IllegalArgumentException.class, () -> run.advance(0));
        }
    }

    @Test
    void theRecorderKeepsMembersApart() {
        var plan = Lab.with().plan(leaks());
        List<List<Recording>> members = Recorder.members(plan);
        assertEquals(5, members.size());
        assertEquals("40x1", members.get(0).get(0).samples().shape());
        assertEquals("6x1", members.get(1).get(0).samples().shape());
        assertEquals(0.9, members.get(0).get(0).samples().at(0, 0), 1e-15);
        assertEquals(0.8, members.get(2).get(0).samples().at(0, 0), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> Recorder.record(plan));
    }

    @Test
    void theSummaryCountsMembers() {
        var summary = Lab.with().threads(2, 32).plan(leaks()).summary();
        assertEquals(5, summary.members());
        assertEquals(40, summary.steps());
        assertEquals(2, summary.threads());
        assertEquals(5 * 8 * 40 * 2, summary.resultBytes());
    }

    @Test
    void theTimeOfAllMembersIsEstimated() {
        var few = Lab.with().threads(1, 32).plan(leaks()).estimate();
        assertTrue(few.seconds() > 0 && few.seconds() < 60, few.toString());
    }
}
