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
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.experiment.PrepareStep;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.math.Log;

/** Applies the steps of {@code prepare}, in order, on the whole matrix. Isolated regions stay 0. */
final class Preparation {

    private static final List<String> SHAPING = List.of("remove-self", "symmetrise", "threshold", "log1p");
    private static final Set<String> SCALING = Set.of("max", "row", "column", "max-row", "spectral");

    private final Problems problems;
    private final int n;

    Preparation(Problems problems, Parcellation parcellation) {
        this.problems = problems;
        this.n = parcellation.size();
    }

    Matrix apply(Matrix weights, List<PrepareStep> steps) {
        if (steps.isEmpty()) {
            return weights;
        }
        var w = new double[n * n];
        weights.forEach((i, j, value) -> w[i * n + j] = value);
        String scaledBy = "";
        for (int k = 0; k < steps.size(); k++) {
            PrepareStep step = steps.get(k);
            String path = "connectome.prepare." + k;
            if (!scaledBy.isEmpty()) {
                problems.error(path, "%s after %s".formatted(step.name(), scaledBy),
                        "scaling (max, row, column, max-row, spectral) is the last step");
            }
            scaledBy = SCALING.contains(step.name()) ? step.name() : scaledBy;
            apply(step, w, path);
        }
        return new DenseMatrix(n, n, w);
    }

    private void apply(PrepareStep step, double[] w, String path) {
        switch (step.name()) {
            case "remove-self" -> removeSelf(w);
            case "symmetrise" -> symmetrise(w);
            case "threshold" -> threshold(w, step, path);
            case "log1p" -> Arrays.setAll(w, k -> Log.of(1 + w[k]));
            case "max" -> divide(w, Arrays.stream(w).map(Math::abs).max().orElse(0));
            case "row" -> rows(w);
            case "column" -> columns(w);
            case "max-row" -> divide(w, Arrays.stream(sums(w, true)).map(Math::abs).max().orElse(0));
            case "spectral" -> divide(w, spectralRadius(w));
            default -> unknown(step.name(), path);
        }
    }

    private void unknown(String name, String path) {
        var known = new ArrayList<>(SHAPING);
        known.addAll(new TreeSet<>(SCALING));
        String hint = Nearest.hint(name, known);
        problems.error(path, "unknown step '" + name + "'", (hint.isEmpty() ? "" : hint + " ") + "steps: "
                + String.join(", ", known));
    }

    private void removeSelf(double[] w) {
        for (int i = 0; i < n; i++) {
            w[i * n + i] = 0;
        }
    }

    private void symmetrise(double[] w) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double mean = (w[i * n + j] + w[j * n + i]) / 2;
                w[i * n + j] = mean;
                w[j * n + i] = mean;
            }
        }
    }

    private void threshold(double[] w, PrepareStep step, String path) {
        OptionalDouble least = step.argument().isPresent()
                ? new Amounts(problems).scalar(step.argument().get(), path, Wanted.of("threshold", "1"))
                : OptionalDouble.empty();
        if (step.argument().isEmpty()) {
            problems.error(path, "threshold has no value", "write e.g. {threshold: 0.1}: smaller weights become 0");
        }
        least.ifPresent(limit -> Arrays.setAll(w, k -> Math.abs(w[k]) < limit ? 0 : w[k]));
    }

    private static void divide(double[] w, double by) {
        if (by != 0) {
            Arrays.setAll(w, k -> w[k] / by);
        }
    }

    private void rows(double[] w) {
        double[] sums = sums(w, true);
        Arrays.setAll(w, k -> sums[k / n] == 0 ? w[k] : w[k] / sums[k / n]);
    }

    private void columns(double[] w) {
        double[] sums = sums(w, false);
        Arrays.setAll(w, k -> sums[k % n] == 0 ? w[k] : w[k] / sums[k % n]);
    }

    private double[] sums(double[] w, boolean byRow) {
        var sums = new double[n];
        for (int k = 0; k < w.length; k++) {
            sums[byRow ? k / n : k % n] += w[k];
        }
        return sums;
    }

    private double spectralRadius(double[] w) {
        var rows = new double[n][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(w, i * n, (i + 1) * n));
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
