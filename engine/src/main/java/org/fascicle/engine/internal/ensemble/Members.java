package org.fascicle.engine.internal.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Combination;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Varied;

/**
 * The members of an ensemble, made when asked for. In a grid the last quantity varies fastest; where there are several seeds for
 * each combination, these vary fastest of all.
 */
public final class Members {

    /** Checking so many takes a while, running them much longer. */
    private static final int MOST = 10_000;

    private final Experiment base;
    private final List<Knob> knobs;

    private Members(Experiment base, List<Knob> knobs) {
        this.base = base;
        this.knobs = knobs;
    }

    /** The members of an experiment; empty if it cannot be said which, which is reported. */
    public static Optional<Members> of(Experiment experiment, List<Problem> problems) {
        int before = problems.size();
        var knobs = new ArrayList<Knob>();
        var paths = new TreeSet<String>();
        for (Varied varied : experiment.sweep().varied()) {
            Knobs.find(experiment, varied.path(), problems).ifPresent(knob -> {
                knobs.add(knob);
                values(varied, problems);
                if (!paths.add(knob.place())) {
                    problems.add(error(varied, varied.path() + " is swept twice", "remove one of the two"));
                }
            });
        }
        if (experiment.repeat() > 1 && paths.contains("seed")) {
            problems.add(Problem.error("repeat", "repeat and a swept seed both give seeds", "keep one of the two"));
        }
        lengths(experiment, problems);
        return problems.size() > before ? Optional.empty() : Optional.of(new Members(experiment, knobs));
    }

    private static Problem error(Varied varied, String what, String legal) {
        return Problem.error("sweep." + varied.path(), what, legal);
    }

    private static void values(Varied varied, List<Problem> problems) {
        if (varied.values().isEmpty()) {
            problems.add(error(varied, varied.path() + " has no values", "give at least one"));
        }
        if (varied.path().equals("seed")) {
            varied.values().stream().filter(value -> !Knobs.isSeed(value)).findFirst().ifPresent(value -> problems.add(
                    error(varied, value + " is no seed", "whole numbers are needed, none beyond 2^53")));
        }
    }

    private static void lengths(Experiment experiment, List<Problem> problems) {
        List<Varied> all = experiment.sweep().varied();
        if (experiment.sweep().combination() == Combination.ZIP
                && all.stream().mapToInt(varied -> varied.values().size()).distinct().count() > 1) {
            problems.add(Problem.error("combine", all.stream().map(v -> "%s has %d values".formatted(v.path(), v.values().size()))
                    .collect(Collectors.joining(", ")), "zip needs equally many of each; grid takes every one with every other"));
        } else if (count(experiment) > MOST) {
            problems.add(Problem.error(all.isEmpty() ? "repeat" : "sweep", "%.0f members".formatted(count(experiment)),
                    "at most %d are possible; split the experiment".formatted(MOST)));
        }
    }

    /** A double, which holds any product well enough to be compared. */
    private static double count(Experiment experiment) {
        double combinations = 1;
        for (Varied varied : experiment.sweep().varied()) {
            int values = varied.values().size();
            combinations = experiment.sweep().combination() == Combination.ZIP ? values : combinations * values;
        }
        return combinations * experiment.repeat();
    }

    /** Number of members. */
    public int size() {
        return (int) count(base);
    }

    /** The quantities that are swept. */
    public List<Varied> varied() {
        return base.sweep().varied();
    }

    /** Where the check of a member reports what is wrong with a swept value: that path → the path of the sweep. */
    public Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        for (int k = 0; k < knobs.size(); k++) {
            places.put(knobs.get(k).place(), varied().get(k).path());
        }
        return places;
    }

    /** A member. */
    public Member member(int index) {
        Experiment experiment = base.alone();
        Map<String, Value> values = new LinkedHashMap<>();
        for (int k = 0; k < knobs.size(); k++) {
            Value value = varied().get(k).values().get(position(k, index / base.repeat()));
            experiment = knobs.get(k).put().apply(experiment, value);
            values.put(varied().get(k).path(), value);
        }
        if (base.repeat() > 1) {
            experiment = experiment.seeded(experiment.seed() + index % base.repeat());
            values.put("seed", Value.of((double) experiment.seed()));
        }
        return new Member(index, experiment, values);
    }

    /** Which of its values a quantity takes in a combination. */
    private int position(int quantity, int combination) {
        if (base.sweep().combination() == Combination.ZIP) {
            return combination;
        }
        int faster = 1;
        for (Varied varied : varied().subList(quantity + 1, varied().size())) {
            faster *= varied.values().size();
        }
        return combination / faster % varied().get(quantity).values().size();
    }
}
