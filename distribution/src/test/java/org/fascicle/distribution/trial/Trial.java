package org.fascicle.distribution.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Recorder;
import org.fascicle.io.experiment.ExperimentFile;

/**
 * An experiment that a test runs with all installed plugins.
 *
 * @param experiment as read from the text of an experiment file
 */
public record Trial(Experiment experiment) {

    private static final Fascicle FASCICLE = Fascicle.load();

    /** An experiment file given as text; paths in it are absolute. */
    public static Trial of(String text) {
        try {
            Path file = Files.createTempFile("trial", ".yaml");
            try {
                return of(Files.writeString(file, text));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An experiment file. */
    public static Trial of(Path file) {
        var reading = ExperimentFile.read(file, List.of());
        if (reading.problems().stream().anyMatch(Problem::isError)) {
            throw new AssertionError("cannot be read: " + reading.problems());
        }
        return new Trial(reading.experiment().orElseThrow());
    }

    /** The plan on one thread; an experiment that is refused fails the test. */
    public Plan plan() {
        return plan(new RunOptions(1, 32));
    }

    /** The plan with these options. */
    public Plan plan(RunOptions options) {
        if (check(options) instanceof Check.Ready ready) {
            return ready.plan();
        }
        throw new AssertionError("refused: " + check(options).problems());
    }

    /** What check says. */
    public Check check(RunOptions options) {
        return FASCICLE.check(experiment, options);
    }

    /** Runs it to its end. */
    public Recorded record() {
        return new Recorded(Recorder.record(plan()));
    }
}
