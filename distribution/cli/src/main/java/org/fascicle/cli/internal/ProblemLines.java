package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import java.util.Locale;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Places;

/** Prints problems, one line each: {@code file:line: path: what; rule}. */
final class ProblemLines {

    private final Console console;

    @Inject
    ProblemLines(Console console) {
        this.console = console;
    }

    /** Errors and warnings, and notes if asked for. */
    void print(Prepared prepared, boolean withNotes) {
        for (Problem problem : prepared.problems()) {
            if (withNotes || problem.level() != Problem.Level.NOTE) {
                console.err().println(line(problem, prepared.places()));
            }
        }
    }

    /** Errors only. */
    void printErrors(Prepared prepared) {
        prepared.problems().stream().filter(Problem::isError)
                .forEach(problem -> console.err().println(line(problem, prepared.places())));
    }

    /** One problem. */
    static String line(Problem problem, Places places) {
        String place = places.of(problem.path()).map(at -> at + ": ").orElse("");
        String level = problem.isError() ? "" : problem.level().name().toLowerCase(Locale.ROOT) + ": ";
        return place + level + problem;
    }
}
