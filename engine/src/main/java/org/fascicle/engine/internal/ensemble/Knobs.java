package org.fascicle.engine.internal.ensemble;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fascicle.api.Nearest;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Stimulus;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;

/**
 * Finds the quantity that a path names. Whether a model has a parameter of that name, and whether a value fits, is not known
 * here: the check of each member says so.
 */
final class Knobs {

    private static final String POSSIBLE = "possible: seed, parameters, initial and noise of populations, strength, settings,"
            + " lengths and delay of projections, settings of stimuli";
    private static final String ONE_FOR_ALL = "members must record alike and share what is loaded; write one experiment for each"
            + " value";
    private static final List<String> SECTIONS = List.of("populations", "projections", "stimulus", "seed");
    private static final List<String> FIXED = List.of("title", "duration", "dt", "integrator", "inputs", "connectome", "monitors",
            "analysis", "repeat", "sweep", "combine", "tune", "output");
    private static final List<String> OF_POPULATIONS = List.of("parameters", "initial", "noise");
    private static final List<String> FIXED_OF_POPULATIONS = List.of("regions", "size", "model", "preset", "history", "dt");
    private static final List<String> FIXED_OF_PROJECTIONS = List.of("from", "to", "against", "coupling", "delay", "weights");
    private static final List<String> FIXED_OF_STIMULI = List.of("to", "waveform", "regions", "noise");
    private static final List<String> FIXED_OF_DELAYS = List.of("handler", "steps");
    private static final List<String> FIXED_OF_NOISE = List.of("process", "shared", "correlation", "times", "sense");
    private static final double EXACT_INTEGERS = 1L << 53;

    private final Experiment experiment;
    private final String path;
    private final String[] parts;
    private final List<Problem> problems;

    private Knobs(Experiment experiment, String path, List<Problem> problems) {
        this.experiment = experiment;
        this.path = path;
        this.parts = path.split("\\.", -1);
        this.problems = problems;
    }

    /** The knob at a path; empty if there is none, which is reported. */
    static Optional<Knob> find(Experiment experiment, String path, List<Problem> problems) {
        return new Knobs(experiment, path, problems).find();
    }

    private Optional<Knob> find() {
        return switch (parts[0]) {
            case "seed" -> parts.length == 1 ? seed() : unknown("seed", List.of("seed"));
            case "populations" -> named(experiment.populations(), Population::name).flatMap(this::population);
            case "projections" -> named(experiment.projections(), Projection::name).flatMap(this::projection);
            case "stimulus" -> named(experiment.stimuli(), Stimulus::name).flatMap(this::stimulus);
            default -> FIXED.contains(parts[0]) ? fixed() : unknown(parts[0], SECTIONS);
        };
    }

    private Optional<Knob> seed() {
        return Optional.of(new Knob("seed", (base, value) -> value instanceof Value.Quantity number && isSeed(number)
                ? base.seeded((long) number.value()) : base));
    }

    /** Whether a value can be a seed: a whole number that a double holds exactly. */
    static boolean isSeed(Value value) {
        return value instanceof Value.Quantity number && number.unit().isEmpty() && number.value() == Math.rint(number.value())
                && Math.abs(number.value()) <= EXACT_INTEGERS;
    }

    private <T> Optional<T> named(List<T> all, Function<T, String> name) {
        if (parts.length < 3) {
            return this.<T>refuse("'" + path + "' is no quantity", POSSIBLE);
        }
        Map<String, T> byName = new TreeMap<>();
        all.forEach(each -> byName.put(name.apply(each), each));
        T found = byName.get(parts[1]);
        return found == null ? refuse("no '" + parts[1] + "' in " + parts[0], nearest(1, byName.keySet())) : Optional.of(found);
    }

    private Optional<Knob> population(Population found) {
        boolean noise = parts[2].equals("noise");
        if (FIXED_OF_POPULATIONS.contains(parts[2])) {
            return fixed();
        } else if (!OF_POPULATIONS.contains(parts[2])) {
            return unknown(parts[2], OF_POPULATIONS);
        } else if (parts.length != (noise ? 5 : 4)) {
            return refuse("'" + path + "' is no quantity", "e.g. populations." + found.name()
                    + (noise ? ".noise.S_e.sigma" : "." + parts[2] + ".NAME"));
        }
        return noise ? noise(found) : knob(path, (base, value) -> {
            Population now = now(base.populations(), Population::name);
            return base.with(parts[2].equals("initial") ? now.starting(parts[3], value) : now.with(parts[3], value));
        });
    }

    private Optional<Knob> noise(Population found) {
        if (!found.noise().containsKey(parts[3])) {
            return refuse(found.name() + " has no noise on '" + parts[3] + "'", nearest(3, found.noise().keySet()));
        }
        return FIXED_OF_NOISE.contains(parts[4]) ? fixed() : knob(path, (base, value) -> {
            Population now = now(base.populations(), Population::name);
            return base.with(now.noisy(parts[3], now.noise().get(parts[3]).with(parts[4], value)));
        });
    }

    private Optional<Knob> projection(Projection found) {
        String place = "projections." + found.name() + ".";
        String last = parts[parts.length - 1];
        if (parts.length == 3 && parts[2].equals("strength")) {
            return knob(path, (base, value) -> base.with(now(base.projections(), Projection::name).strength(value)));
        } else if (parts.length == 3 && parts[2].equals("lengths")) {
            return knob(path, (base, value) -> base.with(now(base.projections(), Projection::name).lengths(value)));
        } else if (parts.length == 3 && !FIXED_OF_PROJECTIONS.contains(last)
                || parts.length == 4 && List.of("parameters", "coupling").contains(parts[2])) {
            return knob(place + last, (base, value) -> base.with(now(base.projections(), Projection::name).with(last, value)));
        } else if (parts.length == 4 && parts[2].equals("delay")) {
            return delay(found);
        }
        return parts.length == 4 && path.endsWith(".weights.constant") ? constant(found) : fixed();
    }

    private Optional<Knob> delay(Projection found) {
        if (found.delay().isEmpty()) {
            return refuse(found.name() + " has no delay", "add e.g. delay: conduction to the projection");
        }
        return FIXED_OF_DELAYS.contains(parts[3]) ? fixed() : knob(path, (base, value) -> {
            Projection now = now(base.projections(), Projection::name);
            Delay slower = now.delay().orElseThrow().with(parts[3], value);
            return base.with(now.delayed(slower));
        });
    }

    private Optional<Knob> constant(Projection found) {
        if (!(found.weights() instanceof Weights.Constant)) {
            return refuse(found.name() + " has no constant weights", "sweep its strength");
        }
        return knob(path, (base, value) -> {
            Projection now = now(base.projections(), Projection::name);
            double weight = value instanceof Value.Quantity number && number.unit().isEmpty() ? number.value() : Double.NaN;
            return base.with(now.weighted(new Weights.Constant(weight, ((Weights.Constant) now.weights()).self())));
        });
    }

    private Optional<Knob> stimulus(Stimulus found) {
        boolean ofNoise = parts.length == 4 && parts[2].equals("noise") && found.noise().isPresent();
        if (ofNoise && !FIXED_OF_NOISE.contains(parts[3])) {
            return knob(path, (base, value) -> {
                Stimulus now = now(base.stimuli(), Stimulus::name);
                return base.with(now.with(now.noise().orElseThrow().with(parts[3], value)));
            });
        } else if (parts.length != 3) {
            return refuse("'" + path + "' is no quantity", "e.g. stimulus." + found.name() + ".amplitude");
        }
        return FIXED_OF_STIMULI.contains(parts[2]) ? fixed()
                : knob(path, (base, value) -> base.with(now(base.stimuli(), Stimulus::name).with(parts[2], value)));
    }

    private static Optional<Knob> knob(String place, BiFunction<Experiment, Value, Experiment> put) {
        return Optional.of(new Knob(place, put));
    }

    /** What has that name in an experiment into which other values may have been put already. */
    private <T> T now(List<T> all, Function<T, String> name) {
        return all.stream().filter(each -> name.apply(each).equals(parts[1])).findFirst().orElseThrow();
    }

    private Optional<Knob> fixed() {
        return refuse(path + " cannot be swept", ONE_FOR_ALL + "; " + POSSIBLE);
    }

    private Optional<Knob> unknown(String word, Collection<String> known) {
        int at = List.of(parts).indexOf(word);
        return refuse("no quantity '" + path + "'", nearest(at, known) + "; " + POSSIBLE);
    }

    /** "did you mean 'populations.cortex.parameters.J_i'?": the whole path with that part mended. */
    private String nearest(int part, Collection<String> known) {
        var near = Nearest.to(parts[part], known);
        if (near.isEmpty()) {
            return known.isEmpty() ? "there are none" : "known: " + String.join(", ", known);
        }
        String[] mended = parts.clone();
        mended[part] = near.get();
        return "did you mean '" + String.join(".", mended) + "'?";
    }

    private <T> Optional<T> refuse(String what, String legal) {
        problems.add(Problem.error("sweep." + path, what, legal));
        return Optional.empty();
    }
}
