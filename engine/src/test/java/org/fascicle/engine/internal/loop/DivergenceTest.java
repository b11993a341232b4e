package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Run;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Recorder;
import org.fascicle.engine.Small;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A state beyond a million of its unit, or not finite, ends the run at that step. */
class DivergenceTest {

    /** x grows tenfold per step of 1 ms. */
    private static final NodeModel TENFOLD = Small.model(NodeDescription.named("tenfold").parameter("tau", 1, "ms", "")
            .state("x", "0", "mV", "").state("y", "0", "1", "").equations("x' = 9*x/tau\ny' = 0[1/ms]").build());

    private final Lab lab = Lab.with(TENFOLD);

    private static Experiment.Builder growth(int n, int... growing) {
        var start = new ArrayList<Value>();
        for (int i = 0; i < n; i++) {
            start.add(Value.of(0));
        }
        for (int i : growing) {
            start.set(i, Value.of(2));
        }
        return experiment(1, 20).add(Population.of("quiet", "leak", 2))
                .add(Population.of("wild", "tenfold", n).starting("x", new Value.Many(start, "mV")))
                .add(Monitor.raw("m", of("wild", "x")));
    }

    private static Outcome.Diverged outcome(Run run, List<Frame> frames, long chunk) {
        while (true) {
            var advance = run.advance(chunk);
            frames.addAll(advance.frames());
            if (!(advance.outcome() instanceof Outcome.Running)) {
                return assertInstanceOf(Outcome.Diverged.class, advance.outcome());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 6, 100})
    void theFirstBadStepIsNamedAndTheFramesBeforeItAreKept(long chunk) {
        var frames = new ArrayList<Frame>();
        try (Run run = lab.plan(growth(3, 1)).start()) {
            assertEquals(6, outcome(run, frames, chunk).step());
        }
        assertEquals(5, frames.size());
        assertEquals(2e5, frames.get(4).values()[1], 1e-6);
    }

    @Test
    void theMessageNamesPopulationVariableRegionTimeAndTheWayOut() {
        try (Run run = lab.plan(growth(3, 1)).start()) {
            String message = outcome(run, new ArrayList<>(), 100).problem().toString();
            assertTrue(message.startsWith("populations.wild: wild.x of region wild_1 is 2000000"), message);
            assertTrue(message.contains("mV at t = 6.0 ms (step 6)"), message);
            assertTrue(message.contains("smaller dt"), message);
        }
    }

    @Test
    void theMessageIsTheSameWhateverTheThreads() {
        var messages = new ArrayList<String>();
        for (int threads = 1; threads <= 3; threads++) {
            try (Run run = lab.threads(threads, 32).plan(growth(9, 2, 5, 8)).start()) {
                messages.add(outcome(run, new ArrayList<>(), 100).problem().toString());
            }
        }
        assertEquals(1, messages.stream().distinct().count(), messages.toString());
    }

    @Test
    void theFirstRegionIsNamedEvenIfALaterVariableIsTheBadOne() {
        var twice = Small.model(NodeDescription.named("twice").state("x", "0", "1", "").state("y", "0", "1", "")
                .equations("x' = 9*x/1[ms]\ny' = 9*y/1[ms]").build());
        var messages = new ArrayList<String>();
        for (int threads = 1; threads <= 2; threads++) {
            var net = experiment(1, 20).add(Population.of("p", "twice", 4)
                    .starting("x", new Value.Many(List.of(Value.of(0), Value.of(0), Value.of(0), Value.of(2)), ""))
                    .starting("y", new Value.Many(List.of(Value.of(0), Value.of(2), Value.of(0), Value.of(0)), "")))
                    .add(Monitor.raw("m", of("p", "x")));
            try (Run run = Lab.with(twice).threads(threads, 32).plan(net).start()) {
                messages.add(outcome(run, new ArrayList<>(), 100).problem().toString());
            }
        }
        assertTrue(messages.get(0).contains("p.y of region p_1"), messages.get(0));
        assertEquals(messages.get(0), messages.get(1));
    }

    @Test
    void aRunThatDivergedStaysEnded() {
        try (Run run = lab.plan(growth(3, 1)).start()) {
            var first = outcome(run, new ArrayList<>(), 100);
            var again = run.advance(10);
            assertEquals(List.of(), again.frames());
            assertEquals(5, again.step());
            assertEquals(first, again.outcome());
        }
    }

    @Test
    void aRunThatDivergedHasNoCheckpoint() {
        try (Run run = lab.plan(growth(3, 1)).start()) {
            outcome(run, new ArrayList<>(), 100);
            assertThrows(IOException.class, () -> run.checkpoint(new ByteArrayOutputStream()));
        }
    }

    @Test
    void notANumberIsADivergence() {
        var root = Small.model(NodeDescription.named("root").state("x", "1", "1", "")
                .equations("x' = sqrt(x - 1.5)/1[ms] - 1[1/ms]").build());
        var net = experiment(1, 5).add(Population.of("p", "root", 1)).add(Monitor.raw("m", of("p", "x")));
        try (Run run = Lab.with(root).plan(net).start()) {
            var diverged = outcome(run, new ArrayList<>(), 100);
            assertEquals(1, diverged.step());
            assertTrue(diverged.problem().what().contains("NaN"));
        }
    }

    @Test
    void theLimitIsAMillionOfTheDeclaredUnit() {
        var rate = Small.model(NodeDescription.named("rate").state("x", "0", "Hz", "").equations("x' = 400000[Hz/ms]").build());
        var net = experiment(1, 5).add(Population.of("p", "rate", 1)).add(Monitor.raw("m", of("p", "x")));
        try (Run run = Lab.with(rate).plan(net).start()) {
            assertEquals(3, outcome(run, new ArrayList<>(), 100).step());
        }
    }

    @Test
    void theRecorderSaysWhatHappened() {
        var plan = lab.plan(growth(3, 1));
        String message = assertThrows(IllegalStateException.class, () -> Recorder.record(plan)).getMessage();
        assertTrue(message.contains("wild.x of region wild_1"), message);
    }
}
