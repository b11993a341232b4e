package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fascicle.api.InputException;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Places;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fascicle run FILE}. */
@Command(name = "run",
        description = "Runs an experiment and writes its result. Ctrl-C stops it; what was recorded so far is kept.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    private ExperimentOptions request;

    @Option(names = "--out", paramLabel = "F", description = "Where the result goes. Without it: what the file says under output,"
            + " in the current folder; without that, the file's name with .h5.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--quiet", description = "Print errors only.")
    private boolean quiet;

    @Option(names = "--profile", description = "Print where the time of the run went: links, nodes, noise, inputs, monitors,"
            + " waiting, analyses, writing.")
    private boolean profile;

    private final Preparation preparation;
    private final Execution execution;
    private final ProblemLines problems;
    private final Console console;

    @Inject
    RunCommand(Preparation preparation, Execution execution, ProblemLines problems, Console console) {
        this.preparation = preparation;
        this.execution = execution;
        this.problems = problems;
        this.console = console;
    }

    @Override
    public Integer call() throws WrongInput, IOException, InputException {
        var prepared = preparation.prepare(request);
        if (quiet) {
            problems.printErrors(prepared);
        } else {
            problems.print(prepared, false);
        }
        if (prepared.plan().isEmpty()) {
            return ExitCode.WRONG_INPUT;
        }
        try {
            return run(prepared.plan().get(), target(prepared.experiment()), prepared.places());
        } catch (WrongInput e) {
            String place = out.isPresent() ? "--out" : prepared.places().of("output").orElse("output");
            throw new WrongInput(place + ": " + e.getMessage());
        }
    }

    private int run(Plan plan, Path target, Places places) throws WrongInput, IOException, InputException {
        var watching = quiet || !console.terminal() ? Optional.<PrintStream>empty() : Optional.of(console.err());
        var progress = Progress.of(watching, plan);
        try (var cancellation = Cancellation.listen()) {
            var ending = execute(plan, target, progress, cancellation);
            ending.divergences().forEach(problem -> console.err().println(ProblemLines.line(problem, places)));
            if (profile) {
                printProfile(ending.seconds());
            }
            return report(ending.status(), target, progress.elapsedSeconds());
        }
    }

    private void printProfile(Map<String, Double> seconds) {
        double total = Math.max(1e-9, seconds.values().stream().mapToDouble(Double::doubleValue).sum());
        seconds.forEach((part, spent) ->
                console.err().printf(Locale.ROOT, "%-9s %8.2f s %5.1f %%%n", part, spent, 100 * spent / total));
    }

    private Ending execute(Plan plan, Path target, Progress progress, Cancellation cancellation)
            throws WrongInput, IOException, InputException {
        try {
            return execution.run(plan, target, progress, cancellation);
        } finally {
            progress.end();
        }
    }

    private int report(Status status, Path target, double seconds) {
        if (status instanceof Status.Failed) {
            console.err().println("fascicle: " + target + " keeps what was recorded before (status failed)");
            return ExitCode.FAILED;
        } else if (status instanceof Status.Aborted aborted) {
            console.err().println("fascicle: stopped after " + aborted.step() + " steps; " + target
                    + " keeps what was recorded so far (status aborted)");
            return ExitCode.CANCELLED;
        }
        if (!quiet) {
            console.out().println(target + " written after " + Durations.text(seconds));
        }
        return ExitCode.DONE;
    }

    private Path target(Optional<Experiment> experiment) {
        String name = request.file().getFileName().toString().replaceFirst("\\.ya?ml$", "") + ".h5";
        return out.orElseGet(() -> Path.of(experiment.flatMap(Experiment::output).orElse(name)));
    }
}
