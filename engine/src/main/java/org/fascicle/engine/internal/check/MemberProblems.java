package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fascicle.api.Problem;
import org.fascicle.engine.internal.ensemble.Member;

/**
 * What is wrong with the members of an ensemble, each thing once: what all members share as it is, what comes from a swept value
 * together with the value, the rest with the first member that has it.
 */
final class MemberProblems {

    /** Of problems of one kind at one place; the rest is counted. */
    private static final int SHOWN = 5;

    private final Map<String, String> places;
    private final Map<Problem, Case> cases = new LinkedHashMap<>();
    private int members;

    /** For quantities whose problems a check reports at some places: place → path in the sweep. */
    MemberProblems(Map<String, String> places) {
        this.places = places;
    }

    /** The first member with a problem, and how many have it. */
    private record Case(Member first, int count) {
    }

    /** Problems of one kind at one place. */
    private record Kind(Problem.Level level, String path, String legal) {
    }

    void add(Member member, List<Problem> found) {
        members = Math.max(members, member.index() + 1);
        for (Problem problem : found) {
            cases.merge(problem, new Case(member, 1), (known, one) -> new Case(known.first(), known.count() + 1));
        }
    }

    /** In the order in which they were found. */
    List<Problem> merged() {
        var merged = new ArrayList<Problem>();
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        cases.forEach((problem, each) -> {
            Problem said = said(problem, each);
            var kind = new Kind(said.level(), said.path(), said.legal());
            if (said.equals(problem) || counts.merge(kind, 1, Integer::sum) <= SHOWN) {
                merged.add(said);
            }
        });
        counts.forEach((kind, count) -> {
            if (count > SHOWN) {
                merged.add(new Problem(kind.level(), kind.path(), (count - SHOWN) + " more like these", kind.legal()));
            }
        });
        return merged;
    }

    private Problem said(Problem problem, Case each) {
        Member member = each.first();
        String swept = places.get(problem.path());
        if (swept != null) {
            return new Problem(problem.level(), "sweep." + swept, "%s (member %d): %s"
                    .formatted(Shown.of(member.values().get(swept)), member.index(), problem.what()), problem.legal());
        }
        if (each.count() == members) {
            return problem;
        }
        String values = member.values().entrySet().stream().map(e -> e.getKey() + " = " + Shown.of(e.getValue()))
                .collect(Collectors.joining(", "));
        return new Problem(problem.level(), problem.path(), "member %d (%s): %s".formatted(member.index(), values,
                problem.what()), problem.legal());
    }
}
