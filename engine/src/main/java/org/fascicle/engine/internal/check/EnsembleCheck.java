package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fascicle.api.Problem;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Varied;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.RunOptions;
import org.fascicle.api.run.Summary;
import org.fascicle.engine.internal.catalogue.Snapshot;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.ensemble.Assembly;
import org.fascicle.engine.internal.ensemble.Member;
import org.fascicle.engine.internal.ensemble.Members;
import org.fascicle.engine.internal.loop.Crew;
import org.fascicle.engine.internal.network.Network;
import org.fascicle.engine.internal.network.NetworkCompiler;
import org.fascicle.engine.internal.network.Peers;
import org.fascicle.engine.internal.run.AssembledPlan;
import org.fascicle.engine.internal.run.EnsemblePlan;
import org.fascicle.engine.internal.run.Threads;

/**
 * Checks every member of an ensemble as the experiment it is, with files, connectome and descriptions looked at once. Nothing
 * of a member is kept but what the result says of it: when its turn comes it is checked and assembled again.
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

    /**
     * What is kept of a member.
     *
     * @param member which
     * @param problems what is wrong with it
     * @param outlines what it records; empty if it cannot be run
     * @param parameters as simulated
     * @param size of its network
     */
    private record Looked(Member member, List<Problem> problems, List<Outline> outlines, List<DataArray> parameters,
            Optional<Summary> size) {
    }

    private Check check(Members members) {
        var problems = new MemberProblems(members.places());
        var table = new MemberTable(members);
        long largest = 0;
        List<Looked> all = looked(members);
        for (Looked each : all) {
            table.add(each.member(), each.parameters());
            problems.add(each.member(), each.problems());
            if (each.size().isPresent() && all.get(0).size().isPresent() && !each.outlines().equals(all.get(0).outlines())) {
                problems.add(each.member(), List.of(Problem.error("sweep", "other quantities are recorded than in member 0",
                        "all members must record alike")));
            }
            largest = Math.max(largest, each.size().map(Summary::stateBytes).orElse(0L));
        }
        found.addAll(problems.merged());
        return found.stream().anyMatch(Problem::isError) ? new Check.Refused(found) : ready(members, table, largest);
    }

    /** The first alone, so that what all need is there; then the others on all cores. */
    private List<Looked> looked(Members members) {
        var looked = new ArrayList<>(List.of(look(members.member(0))));
        looked.addAll(IntStream.range(1, members.size()).parallel().mapToObj(m -> look(members.member(m))).toList());
        return looked;
    }

    private Looked look(Member member) {
        var checker = checker(member.experiment());
        Optional<Checked> checked = checker.checked();
        if (checked.isEmpty()) {
            return new Looked(member, checker.found(), List.of(), List.of(), Optional.empty());
        }
        Network network = compiled(checked.get());
        Summary size = new AssembledPlan(network, Crew.ALONE).summary();
        if (checker.fitsMemory(network, size.stateBytes())) {
            checker.starts(network);
        }
        return new Looked(member, checker.found(), outlines(checked.get()), checked.get().provenance().parameters(),
                Optional.of(size));
    }

    private Check ready(Members members, MemberTable table, long largest) {
        int workers = Threads.ofEnsemble(options.threads(), members.size(), largest);
        Checked first = checker(members.member(0).experiment()).checked().orElseThrow();
        int together = Threads.together(first, members.size(), workers);
        var plan = new EnsemblePlan(first, first.provenance().of(table.ensemble(), table.parameters()),
                new AssembledPlan(compiled(first), Crew.ALONE).summary(), workers, together, largest, assembly(members));
        return new Check.Ready(plan, found);
    }

    private Assembly assembly(Members members) {
        return new Assembly() {
            @Override
            public Checked checked(int member) {
                return checker(members.member(member).experiment()).checked().orElseThrow();
            }

            @Override
            public Network network(Peers peers) {
                return NetworkCompiler.compile(peers, options);
            }
        };
    }

    private Network compiled(Checked checked) {
        return NetworkCompiler.compile(checked, 1, options);
    }

    private static List<Outline> outlines(Checked checked) {
        return checked.recordings().stream().map(CheckedRecording::outline).toList();
    }
}
