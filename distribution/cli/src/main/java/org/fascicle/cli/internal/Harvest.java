package org.fascicle.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;
import org.fascicle.api.run.Advance;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.MemberEnd;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Result;
import org.fascicle.api.run.Status;

/**
 * Brings what comes out of a run into its result. Members of an ensemble are analysed as soon as they have ended; one that
 * diverges, or cannot be analysed, does not stop the others.
 */
final class Harvest {

    /** Members that a message names one by one. */
    private static final int NAMED = 10;

    private final Plan plan;
    private final Result result;
    private final Map<Integer, Outcome.Diverged> diverged = new TreeMap<>();
    private Optional<InputException> failure = Optional.empty();
    private int ended;
    private long analysing;

    Harvest(Plan plan, Result result) {
        this.plan = plan;
        this.result = result;
    }

    void take(Advance advance) throws IOException {
        for (Frame frame : advance.frames()) {
            result.accept(frame);
        }
        for (MemberEnd end : advance.ended()) {
            ended++;
            if (end.outcome() instanceof Outcome.Diverged bad) {
                diverged.put(end.member(), bad);
                result.end(end.member(), new Status.Failed(bad.step(), bad.problem().toString()));
            } else {
                analyse(end.member());
                result.end(end.member(), new Status.Complete());
            }
        }
    }

    /** What was recorded is kept even if an analysis cannot be done; only the first that cannot is reported. */
    void analyse(int member) throws IOException {
        long before = System.nanoTime();
        try {
            for (var analysis : plan.analyse(result.recordings(member))) {
                result.add(member, analysis);
            }
        } catch (InputException e) {
            failure = failure.or(() -> Optional.of(e));
        }
        analysing += System.nanoTime() - before;
    }

    /** Members that have ended, whichever way. */
    int ended() {
        return ended;
    }

    /** Time that analyses took, in s. */
    double seconds() {
        return analysing * 1e-9;
    }

    /** How a run ended that was not stopped. */
    Ending ending() {
        if (diverged.isEmpty()) {
            return Ending.of(new Status.Complete());
        }
        int first = diverged.keySet().iterator().next();
        String which = diverged.keySet().stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String reason = "%d of %d members diverged: %s%s".formatted(diverged.size(), ended, which,
                diverged.size() > NAMED ? ", …" : "");
        return Ending.of(new Status.Failed(diverged.get(first).step(), reason), problems());
    }

    private Problem[] problems() {
        List<Problem> problems = new ArrayList<>();
        diverged.forEach((member, bad) -> {
            if (problems.size() < NAMED) {
                problems.add(new Problem(bad.problem().level(), bad.problem().path(),
                        "member " + member + ": " + bad.problem().what(), bad.problem().legal()));
            }
        });
        return problems.toArray(Problem[]::new);
    }

    /** A complete run whose analysis failed is none. */
    Status status(Status run) {
        return run instanceof Status.Complete && failure.isPresent()
                ? new Status.Failed(plan.summary().steps(), failure.get().getMessage()) : run;
    }

    /** Throws what an analysis threw, once everything is written. */
    void rethrow() throws InputException {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
