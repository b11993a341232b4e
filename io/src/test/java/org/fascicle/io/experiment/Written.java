package org.fascicle.io.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Experiment;

/** Experiment files made for a test. */
final class Written {

    static final String POPULATIONS = "populations: { cortex: { size: 2, model: hopf } }\n";

    private Written() {
    }

    static Reading read(Path folder, String text, String... sets) {
        try {
            return ExperimentFile.read(Files.writeString(folder.resolve("experiment.yaml"), text), List.of(sets));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** An experiment that must have no problems. */
    static Experiment good(Path folder, String text, String... sets) {
        var reading = read(folder, text, sets);
        if (!reading.problems().isEmpty()) {
            throw new AssertionError(reading.problems());
        }
        return reading.experiment().orElseThrow();
    }

    /** "7: populatons: unknown key; …" for each problem. */
    static List<String> problems(Path folder, String text, String... sets) {
        var reading = read(folder, text, sets);
        return reading.problems().stream().map(p -> line(reading, p) + ": " + p).toList();
    }

    private static String line(Reading reading, Problem problem) {
        String place = reading.places().of(problem.path()).orElseThrow();
        return place.substring(place.lastIndexOf(':') + 1);
    }
}
