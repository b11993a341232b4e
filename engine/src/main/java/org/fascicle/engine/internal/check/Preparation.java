package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.fascicle.api.Nearest;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.experiment.PrepareStep;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.math.Log;

/** Applies the steps of {@code prepare}, in order, on the whole matrix. Isolated regions stay 0. */
final class Preparation {

    private static final List<String> SHAPING =
            List.of("remove-self", "symmetrise", "threshold", "threshold-proportional", "log1p");
    private static final Set<String> SCALING = Set.of("none", "max", "row", "column", "max-row", "spectral");
    private static final int MOST_SPECTRAL = 2000;

    private final Problems problems;
    private final int n;

    Preparation(Problems problems, Parcellation parcellation) {
        this.problems = problems;
        this.n = parcellation.size();
    }

    Matrix apply(Matrix weights, List<PrepareStep> steps) {
        Matrix w = weights;
        String scaledBy = "";
        for (int k = 0; k < steps.size(); k++) {
            PrepareStep step = steps.get(k);
            String path = "connectome.prepare." + k;
            if (!scaledBy.isEmpty()) {
                problems.error(path, "%s after %s".formatted(step.name(), scaledBy),
                        "scaling (none, max, row, column, max-row, spectral) is the last step");
            }
            scaledBy = SCALING.contains(step.name()) ? step.name() : scaledBy;
            w = apply(step, w, path);
        }
        return w;
    }

    private Matrix apply(PrepareStep step, Matrix w, String path) {
        if (step.argument().isPresent() && !step.name().startsWith("threshold")) {
            problems.error(path, "%s: %s".formatted(step.name(), Shown.of(step.argument().get())), "this step takes no value");
        }
        return switch (step.name()) {
            case "remove-self" -> Matrices.map(w, (i, j, value) -> i == j ? 0 : value);
            case "symmetrise" -> Matrices.symmetric(w);
            case "threshold" -> threshold(w, step, path);
            case "threshold-proportional" -> proportional(w, step, path);
            case "log1p" -> Matrices.map(w, value -> Log.of(1 + value));
            case "none" -> w;
            case "max" -> divided(w, Matrices.largest(w));
            case "row" -> byRow(w, Matrices.sums(w, true));
            case "column" -> byColumn(w, Matrices.sums(w, false));
            case "max-row" -> divided(w, Arrays.stream(Matrices.sums(w, true)).map(Math::abs).max().orElse(0));
            case "spectral" -> spectral(w, path);
            default -> unknown(w, step.name(), path);
        };
    }

    private Matrix unknown(Matrix w, String name, String path) {
        var known = new ArrayList<>(SHAPING);
        known.addAll(new TreeSet<>(SCALING));
        String hint = Nearest.hint(name, known);
        problems.error(path, "unknown step '" + name + "'", (hint.isEmpty() ? "" : hint + " ") + "steps: "
                + String.join(", ", known));
        return w;
    }

    private Matrix threshold(Matrix w, PrepareStep step, String path) {
        OptionalDouble least = number(step, path, "write e.g. {threshold: 0.1}: smaller weights become 0");
        return least.isEmpty() ? w : Matrices.map(w, value -> Math.abs(value) < least.getAsDouble() ? 0 : value);
    }

    /**
     * Keeps the strongest links, as many as make up this share of all possible ones; weights below the last of them become 0,
     * equal ones stay, so that a symmetric matrix stays symmetric. Self-connections neither count nor change.
     */
    private Matrix proportional(Matrix w, PrepareStep step, String path) {
        OptionalDouble share = number(step, path, "write e.g. {threshold-proportional: 0.2}: a density of 0.2 remains");
        if (share.isEmpty()) {
            return w;
        }
        if (!(share.getAsDouble() > 0 && share.getAsDouble() <= 1)) {
            problems.error(path, "threshold-proportional: " + Shown.number(share.getAsDouble()), "must be above 0 and at most 1");
            return w;
        }
        long wanted = Math.round(share.getAsDouble() * n * (n - 1.0));
        var strengths = new ArrayList<Double>();
        w.forEach((i, j, value) -> {
            if (i != j) {
                strengths.add(Math.abs(value));
            }
        });
        if (wanted >= strengths.size()) {
            return w;
        }
        double[] sorted = strengths.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double least = wanted == 0 ? Double.POSITIVE_INFINITY : sorted[(int) (sorted.length - wanted)];
        return Matrices.map(w, (i, j, value) -> i != j && Math.abs(value) < least ? 0 : value);
    }

    private OptionalDouble number(PrepareStep step, String path, String example) {
        if (step.argument().isEmpty()) {
            problems.error(path, step.name() + " has no value", example);
            return OptionalDouble.empty();
        }
        return new Amounts(problems).scalar(step.argument().get(), path, Wanted.of(step.name(), "1"));
    }

    private static Matrix divided(Matrix w, double by) {
        return by == 0 ? w : Matrices.map(w, value -> value / by);
    }

    private static Matrix byRow(Matrix w, double... sums) {
        return Matrices.map(w, (i, j, value) -> sums[i] == 0 ? value : value / sums[i]);
    }

    private static Matrix byColumn(Matrix w, double... sums) {
        return Matrices.map(w, (i, j, value) -> sums[j] == 0 ? value : value / sums[j]);
    }

    private Matrix spectral(Matrix w, String path) {
        if (n > MOST_SPECTRAL) {
            problems.error(path, "spectral for " + n + " regions", "at most " + MOST_SPECTRAL + "; max-row is cheap and similar");
            return w;
        }
        return divided(w, spectralRadius(w));
    }

    private double spectralRadius(Matrix w) {
        var rows = new double[n][n];
        w.forEach((i, j, value) -> rows[i][j] = value);
        var decomposition = new EigenDecomposition(new Array2DRowRealMatrix(rows, false));
        double largest = 0;
        for (int k = 0; k < n; k++) {
            double re = decomposition.getRealEigenvalue(k);
            double im = decomposition.getImagEigenvalue(k);
            largest = Math.max(largest, Math.sqrt(re * re + im * im));
        }
        return largest;
    }
}
