package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.fascicle.api.Nearest;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.checked.CheckedNoise;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.CheckedProjection;
import org.fascicle.engine.internal.checked.CheckedStimulus;
import org.fascicle.engine.internal.checked.Course;
import org.fascicle.engine.internal.checked.Method;
import org.fascicle.engine.internal.checked.Stepping;

/** Resolves the integrator, and says what of an experiment it cannot do. */
final class IntegratorCheck {

    private static final Set<String> TOLERANCES = Set.of("rtol", "atol");
    private static final double RTOL = 1e-8;
    private static final double ATOL = 1e-10;
    /** Relative errors below this are lost in rounding. */
    private static final double LEAST = 1e-14;

    private final Problems problems;
    private final Integrator integrator;
    private final boolean perStage;

    IntegratorCheck(Problems problems, Integrator integrator, boolean perStage) {
        this.problems = problems;
        this.integrator = integrator;
        this.perStage = perStage;
    }

    /** How steps are taken; reports an unknown method or setting. */
    Stepping stepping() {
        boolean adaptive = integrator.method().equals(Stepping.Adaptive.ID);
        integrator.settings().keySet().stream().filter(key -> !adaptive || !TOLERANCES.contains(key)).forEach(key ->
                problems.error("integrator." + key, "%s has no setting '%s'".formatted(integrator.method(), key),
                        adaptive ? "settings: rtol, atol" : "remove it"));
        if (adaptive) {
            return new Stepping.Adaptive(tolerance("rtol", RTOL, LEAST), tolerance("atol", ATOL, Double.MIN_NORMAL));
        }
        Method method = method();
        return perStage ? new Stepping.PerStage(method) : new Stepping.PerStep(method);
    }

    private Method method() {
        String id = integrator.method();
        Optional<Method> found = Method.named(id);
        if (found.isEmpty()) {
            List<String> known = new ArrayList<>(Method.ids());
            known.add(Stepping.Adaptive.ID);
            String hint = Nearest.hint(id, known);
            problems.error("integrator", "unknown integrator '" + id + "'",
                    (hint.isEmpty() ? "" : hint + " ") + "integrators: " + String.join(", ", known));
        }
        return found.orElse(Method.HEUN);
    }

    private double tolerance(String key, double standard, double least) {
        Value given = integrator.settings().get(key);
        if (given == null) {
            return standard;
        }
        String path = "integrator." + key;
        OptionalDouble value = new Amounts(problems).scalar(given, path, Wanted.of(key, "1"));
        if (value.isPresent() && !(value.getAsDouble() >= least && value.getAsDouble() < 1)) {
            problems.error(path, "%s is %s".formatted(key, Shown.of(given)),
                    "a number from %s to below 1 is needed, e.g. %s".formatted(least, standard));
            return standard;
        }
        return value.orElse(standard);
    }

    /** Reports what of an experiment cannot be done in this way. */
    void fits(Stepping stepping, List<CheckedPopulation> populations, List<CheckedProjection> projections,
            List<CheckedStimulus> stimuli) {
        if (stepping instanceof Stepping.Adaptive) {
            populations.forEach(this::adaptive);
            projections.forEach(this::adaptive);
            stimuli.forEach(this::adaptive);
        }
        for (CheckedPopulation population : populations) {
            if (stepping.method() == Method.EXPONENTIAL_EULER && population.model().dynamics().isPresent()) {
                problems.error("populations." + population.name() + ".model",
                        "%s is Java code, which cannot be differentiated".formatted(population.model().card().id()),
                        "exponential-euler needs equations; choose euler, heun or rk4");
            }
            if (stepping instanceof Stepping.PerStage && population.pace().count() > 1) {
                problems.error("populations." + population.name() + ".dt",
                        "inputs: per-stage lets all populations go through a stage together, this one has steps of its own",
                        "remove the key, or inputs: per-stage");
            }
        }
    }

    private void adaptive(CheckedPopulation population) {
        String path = "populations." + population.name();
        for (CheckedNoise noise : population.noise()) {
            problems.error(path + ".noise." + noise.target(), "dormand-prince chooses its own steps and takes no noise",
                    "remove the noise, or choose euler, heun or rk4");
        }
        if (population.pace().count() > 1) {
            problems.error(path + ".dt", "dormand-prince chooses its own steps", "remove the key");
        }
    }

    private void adaptive(CheckedStimulus stimulus) {
        if (stimulus.course() instanceof Course.Drawn) {
            problems.error("stimulus." + stimulus.name(), "dormand-prince chooses its own steps and takes no noise",
                    "remove the stimulus, or choose euler, heun or rk4");
        }
    }

    private void adaptive(CheckedProjection projection) {
        int longest = projection.links().longest();
        if (longest > 0) {
            problems.error("projections." + projection.name(),
                    "links of up to %d steps; dormand-prince reads links without delay only".formatted(longest),
                    "remove delay:, or choose rk4 with a small dt");
        }
    }
}
