package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Varied;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Provenance;
import org.fascicle.api.run.RunOptions;
import org.fascicle.api.run.Summary;
import org.fascicle.engine.internal.catalogue.Snapshot;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.ensemble.Members;
import org.fascicle.engine.internal.loop.Crew;
import org.fascicle.engine.internal.network.Network;
import org.fascicle.engine.internal.network.NetworkCompiler;
import org.fascicle.engine.internal.run.AssembledPlan;
import org.fascicle.engine.internal.run.EnsemblePlan;
import org.fascicle.engine.internal.run.Threads;

/**
 * Checks every member of an ensemble as the experiment it is, with files, connectome and descriptions looked at once. Nothing of a
 * member is kept but what the result says of it: when its turn comes it is checked and assembled again.
 */
public final class EnsembleCheck {

    private final Snapshot snapshot;
    private final Experiment experiment;
    private final RunOptions options;
    private final Stock stock = new Stock();
    private final List<Problem> found = new ArrayList<>();

    /** For one check. */
    public EnsembleCheck(Snapshot snapshot, Experiment experiment, RunOptions options) {
        this.snapshot = snapshot;
        this.experiment = experiment;
        this.options = options;
    }

    /** Everything there is to say about the members. */
    public Check check() {
        unused();
        Optional<Members> members = Members.of(experiment, found);
        if (members.isEmpty()) {
            var alone = checker(experiment.alone());
            alone.checked();
            found.addAll(alone.found());
            return new Check.Refused(found);
        }
        return check(members.get());
    }

    private Checker checker(Experiment member) {
        return new Checker(snapshot, member, options, stock);
    }

    /** What the command line sets and the sweep sets again. */
    private void unused() {
        for (Varied varied : experiment.sweep().varied()) {
            if (experiment.places().lines().getOrDefault(varied.path(), -1) == 0) {
                found.add(Problem.warning("sweep." + varied.path(), varied.path() + " is given on the command line",
                        "it has no effect: the sweep gives it other values"));
            }
        }
    }

    private Check check(Members members) {
        var problems = new MemberProblems(members.places());
        var table = new MemberTable(members);
        Optional<Checked> first = Optional.empty();
        Optional<Summary> largest = Optional.empty();
        for (int m = 0; m < members.size(); m++) {
            var member = members.member(m);
            var checker = checker(member.experiment());
            Optional<Checked> checked = checker.checked();
            if (checked.isPresent()) {
                Network network = compiled(checked.get());
                Summary size = new AssembledPlan(network, Crew.ALONE).summary();
                if (checker.fitsMemory(size.stateBytes())) {
                    checker.starts(network);
                }
                first = first.or(() -> checked);
                largest = largest.filter(other -> other.stateBytes() >= size.stateBytes()).or(() -> Optional.of(size));
                table.add(member, checked.get());
            }
            problems.add(member, checker.found());
            first.flatMap(f -> checked.filter(c -> !outlines(c).equals(outlines(f)))).ifPresent(other ->
                    problems.add(member, List.of(Problem.error("sweep", "other quantities are recorded than in member 0",
                            "all members must record alike"))));
        }
        found.addAll(problems.merged());
        if (first.isEmpty() || found.stream().anyMatch(Problem::isError)) {
            return new Check.Refused(found);
        }
        Provenance provenance = first.get().provenance().of(table.ensemble(), table.parameters());
        int workers = Threads.ofEnsemble(options.threads(), members.size(), largest.orElseThrow().stateBytes());
        return new Check.Ready(new EnsemblePlan(first.get(), provenance, largest.orElseThrow(), workers,
                m -> compiled(checker(members.member(m).experiment()).checked().orElseThrow())), found);
    }

    private Network compiled(Checked checked) {
        return NetworkCompiler.compile(checked, 1, options.historyBlock());
    }

    private static List<Outline> outlines(Checked checked) {
        return checked.recordings().stream().map(CheckedRecording::outline).toList();
    }
}
