package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fascicle.api.data.Axis;
import org.fascicle.api.run.Ensemble;
import org.fascicle.api.run.Estimate;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fascicle check FILE}. */
@Command(name = "check", description = "Reports all problems of an experiment; or, if there are none, its size, memory and time.")
final class CheckCommand implements Callable<Integer> {

    private static final double MEBIBYTE = 1 << 20;

    /** Until the library that writes results is loaded and a small one is on disk. */
    private static final double WRITING_SECONDS = 0.1;

    /** Values of a swept quantity that are spelt out. */
    private static final int SHOWN = 4;

    @Mixin
    private ExperimentOptions request;

    private final Preparation preparation;
    private final ProblemLines problems;
    private final Console console;

    @Inject
    CheckCommand(Preparation preparation, ProblemLines problems, Console console) {
        this.preparation = preparation;
        this.problems = problems;
        this.console = console;
    }

    @Override
    public Integer call() throws WrongInput {
        var prepared = preparation.prepare(request);
        problems.print(prepared, true);
        prepared.plan().ifPresent(this::print);
        return prepared.plan().isPresent() ? ExitCode.DONE : ExitCode.WRONG_INPUT;
    }

    private void print(Plan plan) {
        Summary size = plan.summary();
        size.populations().forEach(console.out()::println);
        if (plan.provenance().ensemble().isPresent()) {
            print(plan.provenance().ensemble().get());
        }
        line("regions", "%d", size.regions());
        line("links", "%d", size.links());
        line("steps", "%d of %s ms%s", size.steps(), size.dtMs(), size.members() > 1 ? ", each member" : "");
        for (Outline outline : plan.outlines()) {
            line("records", "%s/%s: %d x %d %s every %s ms", outline.monitor(), outline.variable(), outline.samples(),
                    outline.labels().size(), outline.unit(), outline.periodMs());
        }
        line("data", "%.1f MB for state, history and links, %.1f MB for what is recorded", size.stateBytes() / MEBIBYTE,
                size.resultBytes() / MEBIBYTE);
        Estimate cost = plan.estimate();
        line("memory", "about %.0f MB in all", cost.memoryBytes() / MEBIBYTE);
        line("time", "about %s with %d thread%s", Durations.text(cost.seconds() + WRITING_SECONDS), size.threads(),
                size.threads() == 1 ? "" : "s");
    }

    private void print(Ensemble ensemble) {
        line("members", "%d", ensemble.size());
        for (Axis axis : ensemble.swept()) {
            List<String> values = axis.coordinates()
                    .map(x -> Arrays.stream(x).mapToObj(v -> Numbers.text(v, axis.unit())).toList())
                    .orElse(axis.labels()).stream().distinct().toList();
            String few = String.join(", ", values.subList(0, Math.min(SHOWN, values.size())));
            line("", "%s: %s%s", axis.name(), few, values.size() > SHOWN
                    ? " … " + values.get(values.size() - 1) + " (" + values.size() + " values)" : "");
        }
    }

    private void line(String name, String format, Object... values) {
        console.out().printf(Locale.ROOT, "%-8s ".formatted(name) + format + "%n", values);
    }
}
