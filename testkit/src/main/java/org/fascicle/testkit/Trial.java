package org.fascicle.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.run.Advance;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Recording;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Recorder;

/**
 * An experiment run to its end.
 *
 * @param recordings what its monitors saw
 */
record Trial(List<Recording> recordings) {

    /** One thread, one step at a time: nothing to go wrong. */
    static final RunOptions PLAIN = new RunOptions(1, 1);

    /** Two threads, long blocks. */
    static final RunOptions PARALLEL = new RunOptions(2, 32);

    /** Runs an experiment that must be accepted and must not diverge. */
    static Trial of(Fascicle fascicle, Experiment experiment, RunOptions options, long stride) {
        Check check = fascicle.check(experiment, options);
        if (check instanceof Check.Refused refused) {
            fail("refused: " + refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        Plan plan = assertInstanceOf(Check.Ready.class, check).plan();
        var recorder = new Recorder(plan.outlines());
        try (var run = plan.start()) {
            Advance advance;
            do {
                advance = run.advance(stride);
                advance.frames().forEach(recorder::accept);
            } while (advance.outcome() instanceof Outcome.Running);
            if (advance.outcome() instanceof Outcome.Diverged diverged) {
                fail("diverged: " + diverged.problem());
            }
        }
        return new Trial(recorder.recordings());
    }

    static Trial of(Fascicle fascicle, Experiment experiment) {
        return of(fascicle, experiment, PLAIN, 1000);
    }

    /** A monitor of every step of these quantities. */
    static Monitor watch(String population, List<String> quantities) {
        return new Monitor("watch", quantities.stream().map(q -> new Endpoint(population, q)).toList(), Optional.empty(),
                Sampling.RAW, Optional.empty(), Optional.empty(), Optional.empty(), false, Map.of());
    }

    /** All samples of a quantity, (time, region) row by row. */
    double[] samples(String variable) {
        return recording(variable).samples().values();
    }

    /** The samples of a quantity in one region. */
    double[] samples(String variable, int region) {
        var samples = recording(variable).samples();
        var column = new double[samples.length(0)];
        Arrays.setAll(column, k -> samples.at(k, region));
        return column;
    }

    /** The only recording of that name. */
    Recording recording(String variable) {
        return recordings.stream().filter(r -> r.outline().variable().equals(variable)).findFirst().orElseThrow();
    }

    /** Fails if anything recorded is not finite, or nothing was. */
    Trial finite(String when) {
        assertFalse(recordings.isEmpty(), "nothing was recorded");
        for (Recording recording : recordings) {
            double[] values = recording.samples().values();
            assertTrue(values.length > 0, recording.outline().variable() + " has no samples");
            int bad = 0;
            while (bad < values.length && Double.isFinite(values[bad])) {
                bad++;
            }
            int place = bad;
            assertTrue(bad == values.length, () -> "%s is %s at sample %d, %s".formatted(
                    recording.outline().variable(), values[place], place / recording.samples().length(1), when));
        }
        return this;
    }

    /** Fails unless both have the same bits. */
    void sameBits(Trial other, String when) {
        for (int r = 0; r < recordings.size(); r++) {
            sameBits(recordings.get(r).samples().values(), other.recordings.get(r).samples().values(),
                    recordings.get(r).outline().variable() + ", " + when);
        }
    }

    /** Fails unless both have the same bits. */
    static void sameBits(double[] expected, double[] actual, String when) {
        assertTrue(expected.length == actual.length, () -> expected.length + " values became " + actual.length + ": " + when);
        for (int k = 0; k < expected.length; k++) {
            int place = k;
            assertTrue(Double.doubleToRawLongBits(expected[k]) == Double.doubleToRawLongBits(actual[k]),
                    () -> "value %d is %s and %s: %s".formatted(place, expected[place], actual[place], when));
        }
    }
}
