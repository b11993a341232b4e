package org.fascicle.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Advance;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.HistoryFormat;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Run;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.internal.catalogue.Extended;
import org.fascicle.engine.internal.catalogue.Loaded;
import org.fascicle.engine.internal.catalogue.Snapshot;

/** A simulator with nothing but the plugins of a test, and short ways to check and run. */
public final class Lab {

    private final Fascicle fascicle;
    private final RunOptions options;

    private Lab(Fascicle fascicle, RunOptions options) {
        this.fascicle = fascicle;
        this.options = options;
    }

    /** With the small plugins and these. */
    public static Lab with(Object... services) {
        var all = new ArrayList<>(Arrays.asList(Small.all()));
        all.addAll(Arrays.asList(services));
        return new Lab(new Fascicle(new Extended(new Loaded(new Snapshot(List.of())), all)), RunOptions.standard());
    }

    /** The simulator itself. */
    public Fascicle fascicle() {
        return fascicle;
    }

    /** The same with other threads and history blocks. */
    public Lab threads(int threads, int historyBlock) {
        return new Lab(fascicle, new RunOptions(threads, historyBlock, options.history()));
    }

    /** The same with another history. */
    public Lab with(HistoryFormat history) {
        return new Lab(fascicle, options.with(history));
    }

    /** An experiment with Euler's method, times in ms. */
    public static Experiment.Builder experiment(double dt, double duration) {
        return Experiment.builder().dt(Value.of(dt, "ms")).duration(Value.of(duration, "ms")).integrator(Integrator.of("euler"));
    }

    /** A quantity of a population. */
    public static Endpoint of(String population, String quantity) {
        return new Endpoint(population, quantity);
    }

    /** What check says. */
    public Check check(Experiment.Builder experiment) {
        return fascicle.check(experiment.build(), options);
    }

    /** The problems of an experiment, as text. */
    public List<String> problems(Experiment.Builder experiment) {
        return check(experiment).problems().stream().map(Problem::toString).toList();
    }

    /** The errors of an experiment that must be refused, as text. */
    public List<String> errors(Experiment.Builder experiment) {
        if (!(check(experiment) instanceof Check.Refused refused)) {
            throw new AssertionError("should have been refused");
        }
        return refused.problems().stream().filter(Problem::isError).map(Problem::toString).toList();
    }

    /** Asserts that an experiment has one error, and that its message has all these parts. */
    public void refused(Experiment.Builder experiment, String... parts) {
        List<String> errors = errors(experiment);
        assertTrue(errors.stream().anyMatch(e -> List.of(parts).stream().allMatch(e::contains)), () -> errors.toString());
        assertEquals(1, errors.size(), () -> "one mistake, one message: " + errors);
    }

    /** The only error of an experiment on an atlas. */
    public static String error(GivenAtlas atlas, Experiment.Builder experiment) {
        List<String> errors = with(atlas).errors(experiment);
        assertEquals(1, errors.size(), errors.toString());
        return errors.get(0);
    }

    /** The plan of an experiment that must be fine. */
    public Plan plan(Experiment.Builder experiment) {
        Check check = check(experiment);
        if (check instanceof Check.Ready ready) {
            return ready.plan();
        }
        throw new AssertionError("refused: " + check.problems());
    }

    /** Runs to the end in calls of so many steps; all frames. */
    public static List<Frame> frames(Run run, long chunk) {
        var frames = new ArrayList<Frame>();
        Advance advance;
        do {
            advance = run.advance(chunk);
            frames.addAll(advance.frames());
        } while (advance.outcome() instanceof Outcome.Running);
        return frames;
    }

    /** Runs to the end; the values of the first recording: samples × columns. */
    public double[][] run(Experiment.Builder experiment) {
        return values(frames(experiment), 0);
    }

    /** Runs to the end; all frames. */
    public List<Frame> frames(Experiment.Builder experiment) {
        try (Run run = plan(experiment).start()) {
            return frames(run, 1000);
        }
    }

    /** Values of one recording: samples × columns. */
    public static double[][] values(List<Frame> frames, int recording) {
        return frames.stream().filter(f -> f.recording() == recording).map(Frame::values).toArray(double[][]::new);
    }

    /** One column of samples. */
    public static double[] column(double[][] samples, int index) {
        return Arrays.stream(samples).mapToDouble(row -> row[index]).toArray();
    }
}
