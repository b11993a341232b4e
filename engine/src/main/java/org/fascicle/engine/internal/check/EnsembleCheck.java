package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.fascicle.engine.internal.loop.Stiffness;
import org.fascicle.engine.internal.network.Likeness;
import org.fascicle.engine.internal.network.Network;
import org.fascicle.engine.internal.network.NetworkCompiler;
import org.fascicle.engine.internal.network.Peers;
import org.fascicle.engine.internal.network.PluginFailure;
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
     * @param bytes its state needs; none if it cannot be run
     */
    private record Looked(Member member, List<Problem> problems, List<Outline> outlines, List<DataArray> parameters,
            OptionalLong bytes) {
    }

    private Check check(Members members) {
        var problems = new MemberProblems(members.places());
        var table = new MemberTable(members);
        long largest = 0;
        List<Looked> all = looked(members);
        for (Looked each : all) {
            table.add(each.member(), each.parameters());
            problems.add(each.member(), each.problems());
            if (each.bytes().isPresent() && all.get(0).bytes().isPresent() && !each.outlines().equals(all.get(0).outlines())) {
                problems.add(each.member(), List.of(Problem.error("sweep", "other quantities are recorded than in member 0",
                        "all members must record alike")));
            }
            largest = Math.max(largest, each.bytes().orElse(0));
        }
        found.addAll(problems.merged());
        return found.stream().anyMatch(Problem::isError) ? new Check.Refused(found) : ready(members, table, largest);
    }

    /** The first alone, so that what all need is there; then the others on all cores, as many together as will run together. */
    private List<Looked> looked(Members members) {
        Candidate first = candidate(members.member(0));
        int each = first.checked().map(checked -> Threads.together(checked, members.size(), 1)).orElse(1);
        var looked = new ArrayList<>(List.of(look(first)));
        int batches = (members.size() - 1 + each - 1) / each;
        looked.addAll(IntStream.range(0, batches).parallel().mapToObj(batch -> look(
                IntStream.range(1 + batch * each, Math.min(members.size(), 1 + (batch + 1) * each))
                        .mapToObj(m -> candidate(members.member(m))).toList())).flatMap(List::stream).toList());
        return looked;
    }

    /** A member, and what has been established about it. */
    private record Candidate(Member member, Checker checker, Optional<Checked> checked) {
    }

    private Candidate candidate(Member member) {
        var checker = checker(member.experiment());
        return new Candidate(member, checker, checker.checked());
    }

    /** Assembles candidates as one network if that can be; otherwise each by itself, which tells whose fault it is. */
    private List<Looked> look(List<Candidate> candidates) {
        if (candidates.size() > 1 && candidates.stream().allMatch(each -> isLike(candidates.get(0), each))) {
            Network network = NetworkCompiler.compile(
                    new Peers(candidates.stream().map(each -> each.checked().orElseThrow()).toList()), options);
            long bytes = size(network).stateBytes();
            if (bytes <= Runtime.getRuntime().maxMemory() && start(network, candidates)) {
                return candidates.stream().map(each -> looked(each, bytes / candidates.size())).toList();
            }
        }
        return candidates.stream().map(this::look).toList();
    }

    /** Whether all take a first step; warns of steps that are too large. */
    private static boolean start(Network network, List<Candidate> candidates) {
        try {
            List<Optional<Stiffness.Fast>> fastest = Stiffness.of(network);
            for (int m = 0; m < candidates.size(); m++) {
                Checker checker = candidates.get(m).checker();
                fastest.get(m).ifPresent(fast -> checker.warn(fast, network.checked().stepping()));
            }
            return true;
        } catch (PluginFailure e) {
            return false;
        }
    }

    private static boolean isLike(Candidate a, Candidate b) {
        return a.checked().isPresent() && b.checked().isPresent() && Likeness.of(a.checked().get(), b.checked().get());
    }

    private Looked look(Candidate candidate) {
        if (candidate.checked().isEmpty()) {
            return new Looked(candidate.member(), candidate.checker().found(), List.of(), List.of(), OptionalLong.empty());
        }
        Network network = compiled(candidate.checked().get());
        long bytes = size(network).stateBytes();
        if (candidate.checker().fitsMemory(network, bytes)) {
            candidate.checker().starts(network);
        }
        return looked(candidate, bytes);
    }

    private static Looked looked(Candidate candidate, long bytes) {
        Checked checked = candidate.checked().orElseThrow();
        return new Looked(candidate.member(), candidate.checker().found(),
                checked.recordings().stream().map(CheckedRecording::outline).toList(), checked.provenance().parameters(),
                OptionalLong.of(bytes));
    }

    private static Summary size(Network network) {
        return new AssembledPlan(network, Crew.ALONE).summary();
    }

    private Check ready(Members members, MemberTable table, long largest) {
        int workers = Threads.ofEnsemble(options.threads(), members.size(), largest);
        Checked first = checker(members.member(0).experiment()).checked().orElseThrow();
        int together = Threads.together(first, members.size(), workers);
        var plan = new EnsemblePlan(first, first.provenance().of(table.ensemble(), table.parameters()),
                size(compiled(first)), workers, together, largest, assembly(members));
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
}
