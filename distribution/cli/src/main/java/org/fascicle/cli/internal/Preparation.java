package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Places;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.ResultWriter;
import org.fascicle.engine.Fascicle;
import org.fascicle.io.experiment.ExperimentFile;

/** Reads an experiment file and checks it, and gathers the problems of both. */
final class Preparation {

    private final Provider<Fascicle> engine;
    private final ResultWriter writer;

    @Inject
    Preparation(Provider<Fascicle> engine, ResultWriter writer) {
        this.engine = engine;
        this.writer = writer;
    }

    Prepared prepare(ExperimentOptions request) throws WrongInput {
        var options = request.options();
        var reading = ExperimentFile.read(request.file(), request.sets());
        var problems = new LinkedHashSet<>(reading.problems());
        Optional<Plan> plan = Optional.empty();
        if (reading.experiment().isPresent()) {
            Check check = engine.get().check(reading.experiment().get(), options);
            problems.addAll(check.problems());
            if (check instanceof Check.Ready ready) {
                plan = Optional.of(ready.plan());
                problems.addAll(writer.check(ready.plan().outlines(), ready.plan().summary().members()));
            }
        }
        boolean runs = problems.stream().noneMatch(Problem::isError);
        return new Prepared(reading.experiment(), runs ? plan : Optional.empty(), inFileOrder(problems, reading.places()),
                reading.places());
    }

    /** By line; what has no line of its own comes last, in the order in which it was found. */
    private static List<Problem> inFileOrder(Iterable<Problem> problems, Places places) {
        var sorted = new ArrayList<Problem>();
        problems.forEach(sorted::add);
        sorted.sort(Comparator.comparingInt(problem -> places.lines().getOrDefault(problem.path(), Integer.MAX_VALUE)));
        return sorted;
    }
}
