package org.fascicle.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.Fascicle;
import org.junit.jupiter.api.Test;

/**
 * What every delay handler keeps. A clock sends its time over links of 0 to 200 mm to four regions each; what arrives says how
 * long it took. Delays are interpolated between steps, so that nothing is rounded; they must be shorter than 500 ms.
 */
public abstract class DelayContract {

    private static final int STEPS = 500;
    private static final int TARGETS = 4;
    private static final List<Integer> LENGTHS = IntStream.rangeClosed(0, 10).map(i -> 20 * i).boxed().toList();

    /** The handler. */
    protected abstract DelayHandler handler();

    /** Settings that differ from their defaults; none unless overridden. */
    protected Map<String, Value> settings() {
        return Map.of();
    }

    /** What the delay of a link in ms should be with these settings, where that is not a matter of chance. */
    protected OptionalDouble delayMs(double lengthMm) {
        return OptionalDouble.empty();
    }

    @Test
    public void itSaysWhatItIs() {
        Describing.complete(handler().description().card());
    }

    @Test
    public void itsNamesAndUnitsHold() {
        Describing.sound(handler().description());
    }

    @Test
    public void itSaysTheSameEveryTime() {
        assertEquals(handler().description(), handler().description());
    }

    @Test
    public void delaysAreTimesFromNowOn() {
        for (int length : LENGTHS) {
            for (double delay : delays(length, 1, Trial.PLAIN)) {
                assertTrue(delay >= -1e-9 && delay < STEPS - 1, () -> "%d mm take %s ms".formatted(length, delay));
            }
        }
    }

    @Test
    public void delaysAreWhatTheyShouldBe() {
        for (int length : LENGTHS) {
            for (double delay : delays(length, 1, Trial.PLAIN)) {
                assertEquals(delayMs(length).orElse(delay), delay, 1e-9, () -> length + " mm");
            }
        }
    }

    @Test
    public void theSeedDecides() {
        Trial.sameBits(delays(100, 1, Trial.PLAIN), delays(100, 1, Trial.PLAIN), "twice with seed 1");
    }

    @Test
    public void threadsAndBlocksChangeNoBit() {
        Trial.sameBits(delays(100, 1, Trial.PLAIN), delays(100, 1, Trial.PARALLEL), "1 and 2 threads");
    }

    /** How long each of four links of that length takes, in ms. */
    private double[] delays(int lengthMm, long seed, RunOptions options) {
        Delay delay = new Delay(handler().description().card().id(), settings(), "linear");
        Endpoint out = new Endpoint("source", "x");
        Projection links = new Projection("links", out, new Endpoint("target", "c"), Clock.Passing.ID, Map.of(), Value.of(1),
                Optional.empty(), Optional.of(delay), new Weights.Constant(1, true), Optional.of(Value.of(lengthMm, "mm")));
        Experiment experiment = Experiment.builder().dt(Value.of(1, "ms")).duration(Value.of(STEPS, "ms")).seed(seed)
                .add(Population.of("source", Clock.ID, 1)).add(Population.of("target", Clock.ID, TARGETS))
                .add(links).add(Trial.watch("target", List.of("x", "c"))).build();
        Fascicle fascicle = Fascicle.load().with(new Clock()).with(new Clock.Passing()).with(handler());
        Trial trial = Trial.of(fascicle, experiment, options, STEPS);
        var delays = new double[TARGETS];
        Arrays.setAll(delays, i -> last(trial.samples("x", i)) - last(trial.samples("c", i)));
        return delays;
    }

    private static double last(double[] samples) {
        return samples[samples.length - 1];
    }
}
