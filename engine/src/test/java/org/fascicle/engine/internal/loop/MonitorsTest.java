package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.column;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.fascicle.engine.Lab.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Run;
import org.fascicle.engine.Lab;
import org.junit.jupiter.api.Test;

/** What is sampled when, on a signal that is the time in ms and on an adder that counts steps. */
class MonitorsTest {

    private final Lab lab = Lab.with();

    private static Experiment.Builder clock(double dt, double duration, Monitor... monitors) {
        var clock = experiment(dt, duration).add(Population.of("p", "signal", 2).with("u", new Value.Expression("t/1[ms]")))
                .add(Population.of("count", "adder", 3).with("c", Value.of(1, "1/ms")));
        List.of(monitors).forEach(clock::add);
        return clock;
    }

    private static Monitor monitor(Sampling sampling, double period, OptionalDouble discard, OptionalDouble until, boolean start,
            Endpoint... of) {
        return new Monitor("m_" + sampling + "_" + (long) period, List.of(of), Optional.empty(), sampling,
                period == 0 ? Optional.empty() : Optional.of(Value.of(period, "ms")), time(discard), time(until), start,
                        Map.of());
    }

    private static Optional<Value> time(OptionalDouble ms) {
        return ms.isPresent() ? Optional.of(Value.of(ms.getAsDouble(), "ms")) : Optional.empty();
    }

    private static double[] times(List<Frame> frames) {
        return frames.stream().mapToDouble(Frame::timeMs).toArray();
    }

    private static final OptionalDouble NONE = OptionalDouble.empty();

    @Test
    void rawSeesEveryStepButNotTheStart() {
        var frames = lab.frames(clock(0.5, 2, monitor(Sampling.RAW, 0, NONE, NONE, false, of("p", "u"))));
        assertArrayEquals(new double[] {0.5, 1, 1.5, 2}, times(frames));
        assertArrayEquals(times(frames), column(values(frames, 0), 1));
    }

    @Test
    void recordStartAddsTheStart() {
        var frames = lab.frames(clock(1, 3, monitor(Sampling.SUBSAMPLE, 2, NONE, NONE, true, of("p", "u"))));
        assertArrayEquals(new double[] {0, 2}, times(frames));
        assertArrayEquals(new double[] {0, 2}, column(values(frames, 0), 0));
        assertEquals(List.of(0L, 1L), frames.stream().map(Frame::index).toList());
    }

    @Test
    void subsampleSeesTheEndOfEachPeriod() {
        var frames = lab.frames(clock(0.5, 10, monitor(Sampling.SUBSAMPLE, 3, NONE, NONE, false, of("p", "u"))));
        assertArrayEquals(new double[] {3, 6, 9}, times(frames));
        assertArrayEquals(new double[] {3, 6, 9}, column(values(frames, 0), 0));
    }

    @Test
    void anAverageIsTheMeanOfItsPeriodStampedInTheMiddle() {
        var frames = lab.frames(clock(1, 13, monitor(Sampling.AVERAGE, 4, NONE, NONE, false, of("p", "u"))));
        assertArrayEquals(new double[] {2, 6, 10}, times(frames));
        assertArrayEquals(new double[] {2.5, 6.5, 10.5}, column(values(frames, 0), 0));
    }

    @Test
    void theStartOfAnAverageIsThePointItself() {
        var frames = lab.frames(clock(1, 4, monitor(Sampling.AVERAGE, 4, NONE, NONE, true, of("p", "u"))));
        assertArrayEquals(new double[] {0, 2}, times(frames));
        assertArrayEquals(new double[] {0, 2.5}, column(values(frames, 0), 0));
    }

    @Test
    void discardDropsWhatIsNotLaterThanIt() {
        var frames = lab.frames(clock(1, 10, monitor(Sampling.SUBSAMPLE, 2, OptionalDouble.of(4), NONE, false, of("p", "u"))));
        assertArrayEquals(new double[] {6, 8, 10}, times(frames));
        assertEquals(List.of(0L, 1L, 2L), frames.stream().map(Frame::index).toList());
    }

    @Test
    void anAverageAfterADiscardThatIsNoMultipleOfThePeriodKeepsWholePeriods() {
        var frames = lab.frames(clock(1, 12, monitor(Sampling.AVERAGE, 4, OptionalDouble.of(6), NONE, false, of("p", "u"))));
        assertArrayEquals(new double[] {6, 10}, times(frames));
        assertArrayEquals(new double[] {6.5, 10.5}, column(values(frames, 0), 0));
    }

    @Test
    void untilDropsWhatIsLater() {
        var frames = lab.frames(clock(1, 10, monitor(Sampling.SUBSAMPLE, 2, NONE, OptionalDouble.of(7), false, of("p", "u"))));
        assertArrayEquals(new double[] {2, 4, 6}, times(frames));
    }

    @Test
    void aPopulationStandsForAllItsStates() {
        var plan = lab.plan(experiment(1, 2).add(Population.of("p", "rotor", 2)).add(Monitor.raw("m", of("p", ""))));
        assertEquals(List.of("x", "y"), plan.outlines().stream().map(Outline::variable).toList());
        assertEquals(List.of("p_0", "p_1"), plan.outlines().get(0).labels());
    }

    @Test
    void expressionsOfQuantitiesCanBeRecorded() {
        var frames = lab.frames(clock(1, 3, Monitor.raw("m", of("p", "u*u - 1")), Monitor.raw("n", of("p", "twice"))));
        assertArrayEquals(new double[] {0, 3, 8}, column(values(frames, 0), 0));
        assertArrayEquals(new double[] {2, 4, 6}, column(values(frames, 1), 0));
    }

    @Test
    void ratesAreRecordedInTheirDeclaredUnit() {
        var plan = lab.plan(experiment(1, 2).add(Population.of("p", "adder", 1).with("c", Value.of(5, "Hz")))
                .add(Monitor.raw("m", of("p", "c"))).add(Monitor.raw("n", of("p", "c + 1[Hz]"))));
        assertEquals(List.of("1/ms", "Hz"), plan.outlines().stream().map(Outline::unit).toList());
        var frames = Lab.frames(plan.start(), 10);
        assertEquals(0.005, values(frames, 0)[0][0], 1e-18);
        assertEquals(6, values(frames, 1)[0][0], 1e-14);
    }

    private static Experiment.Builder many() {
        return clock(1, 137, monitor(Sampling.AVERAGE, 10, NONE, NONE, false, of("p", "u"), of("count", "x")),
                monitor(Sampling.RAW, 0, OptionalDouble.of(20), OptionalDouble.of(60), false, of("count", "")),
                monitor(Sampling.SUBSAMPLE, 7, NONE, NONE, true, of("p", "twice")),
                monitor(Sampling.AVERAGE, 3, OptionalDouble.of(30), OptionalDouble.of(100), false, of("p", "u")));
    }

    @Test
    void asManyFramesComeAsTheOutlineSays() {
        Plan plan = lab.plan(many());
        var frames = Lab.frames(plan.start(), 1000);
        for (int r = 0; r < plan.outlines().size(); r++) {
            int index = r;
            assertEquals(plan.outlines().get(r).samples(), frames.stream().filter(f -> f.recording() == index).count());
        }
    }

    @Test
    void framesOfARecordingAreNumberedFromZero() {
        Plan plan = lab.plan(many());
        var frames = Lab.frames(plan.start(), 11);
        for (int r = 0; r < plan.outlines().size(); r++) {
            long next = 0;
            for (Frame frame : frames) {
                if (frame.recording() == r) {
                    assertEquals(next++, frame.index());
                }
            }
        }
    }

    @Test
    void cuttingTheRunIntoCallsChangesNeitherFramesNorTheirOrder() {
        var whole = described(1000);
        for (long chunk : new long[] {1, 7, 32, 136}) {
            var cut = described(chunk);
            assertEquals(whole.size(), cut.size());
            for (int k = 0; k < whole.size(); k++) {
                assertEquals(whole.get(k), cut.get(k), "frame " + k + " of advance(" + chunk + ")");
            }
        }
    }

    private List<String> described(long chunk) {
        var described = new ArrayList<String>();
        try (Run run = lab.plan(many()).start()) {
            Lab.frames(run, chunk).forEach(f -> described.add(f.recording() + " " + f.index() + " " + f.timeMs() + " "
                    + Arrays.toString(f.values())));
        }
        return described;
    }

    @Test
    void framesOfARecordingComeInOrderOfTime() {
        var frames = lab.frames(many());
        for (int r = 0; r < 5; r++) {
            int index = r;
            double[] times = frames.stream().filter(f -> f.recording() == index).mapToDouble(Frame::timeMs).toArray();
            double[] sorted = times.clone();
            Arrays.sort(sorted);
            assertArrayEquals(sorted, times);
            assertTrue(times.length > 0);
        }
    }

    @Test
    void recordingMoreChangesNothingOfWhatWasRecordedBefore() {
        var alone = values(lab.frames(clock(1, 50, Monitor.raw("a", of("count", "x")))), 0);
        var more = values(lab.frames(clock(1, 50, Monitor.raw("z", of("p", "u")), Monitor.raw("a", of("count", "x")))), 1);
        for (int k = 0; k < alone.length; k++) {
            assertArrayEquals(alone[k], more[k]);
        }
    }
}
