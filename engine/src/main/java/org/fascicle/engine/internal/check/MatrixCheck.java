package org.fascicle.engine.internal.check;

import java.util.List;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.experiment.ConnectomeSource;

/** Looks at every cell of a connectome. */
final class MatrixCheck {

    private static final int FEW = 3;

    private final Problems problems;
    private final Connectome connectome;
    private final List<String> labels;

    MatrixCheck(Problems problems, Connectome connectome) {
        this.problems = problems;
        this.connectome = connectome;
        this.labels = connectome.parcellation().labels();
    }

    /** Everything; asymmetry is no question if the format says which way round its matrices are. */
    void check(ConnectomeSource source, boolean saysOrientation) {
        Matrix weights = connectome.weights();
        boolean finite = finite(weights, "weights", "connectome.weights");
        if (!source.allowNegative()) {
            notNegative(weights, "weights", "connectome.weights", "", "set allow-negative: true if intended");
        }
        connectome.lengthsMm().ifPresent(lengths -> {
            if (finite(lengths, "tract_lengths", "connectome.lengths")) {
                notNegative(lengths, "tract_lengths", "connectome.lengths", " mm", "lengths cannot be negative");
                suspicious(lengths);
                immediate(weights, lengths);
            }
        });
        if (finite) {
            if (!saysOrientation) {
                asymmetry(weights, source);
            }
            diagonal(weights, source);
            silentRows(weights);
        }
    }

    /** The same for weights that were prepared: a logarithm or a sum of mixed signs may have made them meaningless. */
    void checkPrepared() {
        finite(connectome.weights(), "prepared weights", "connectome.prepare");
    }

    private String cell(String name, int i, int j) {
        return "%s[%d,%d] (%s <- %s)".formatted(name, i, j, labels.get(i), labels.get(j));
    }

    private boolean finite(Matrix matrix, String name, String path) {
        var count = new int[1];
        var first = new String[1];
        matrix.forEach((i, j, value) -> {
            if ((Double.isNaN(value) || Double.isInfinite(value)) && count[0]++ == 0) {
                first[0] = cell(name, i, j) + " is " + value;
            }
        });
        if (count[0] > 0) {
            problems.error(path, first[0] + "; " + count[0] + (count[0] == 1 ? " such cell" : " such cells"),
                    "finite numbers are needed");
        }
        return count[0] == 0;
    }

    private void notNegative(Matrix matrix, String name, String path, String unit, String legal) {
        var count = new int[1];
        var first = new String[1];
        matrix.forEach((i, j, value) -> {
            if (value < 0 && count[0]++ == 0) {
                first[0] = cell(name, i, j) + " = " + Shown.number(value) + unit;
            }
        });
        if (count[0] > 0) {
            problems.error(path, first[0] + (count[0] > 1 ? "; " + count[0] + " such cells" : ""), legal);
        }
    }

    private void asymmetry(Matrix weights, ConnectomeSource source) {
        var largest = new double[1];
        weights.forEach((i, j, value) -> largest[0] = Math.max(largest[0], Math.abs(value - weights.get(j, i))));
        if (largest[0] > 0 && source.orientation().isEmpty() && !connectome.synthetic()) {
            problems.warning("connectome.weights",
                    "max |W-W'| = %s; read as weights[target,source]".formatted(Shown.number(largest[0])),
                    "set orientation: target-source or source-target");
        }
    }

    private void diagonal(Matrix weights, ConnectomeSource source) {
        int count = 0;
        for (int i = 0; i < weights.rows(); i++) {
            count += weights.get(i, i) != 0 ? 1 : 0;
        }
        boolean removed = source.prepare().stream().anyMatch(step -> step.name().equals("remove-self"));
        if (count > 0 && !removed) {
            problems.warning("connectome", count + " self-connections; kept", "prepare: [remove-self] drops them");
        }
    }

    private void silentRows(Matrix weights) {
        var sums = new double[weights.rows()];
        weights.forEach((i, j, value) -> sums[i] += Math.abs(value));
        var named = new StringBuilder();
        int count = 0;
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] == 0 && count++ < FEW) {
                named.append(named.length() == 0 ? "" : ", ").append(i).append(" (").append(labels.get(i)).append(')');
            }
        }
        if (count > 0) {
            problems.warning("connectome", "%s %s%s no input; left at 0".formatted(count == 1 ? "region" : "regions", named,
                    count > FEW ? " and " + (count - FEW) + " more receive" : count == 1 ? " receives" : " receive"), "");
        }
    }

    private void suspicious(Matrix lengths) {
        var largest = new double[1];
        lengths.forEach((i, j, value) -> largest[0] = Math.max(largest[0], value));
        if (largest[0] > 0 && largest[0] < 2) {
            problems.warning("connectome.lengths",
                    "largest tract length %s; metres? mm expected".formatted(Shown.number(largest[0])),
                    "say lengths: {file: …, unit: m}");
        }
    }

    private void immediate(Matrix weights, Matrix lengths) {
        var count = new int[1];
        weights.forEach((i, j, value) -> count[0] += i != j && lengths.get(i, j) == 0 ? 1 : 0);
        if (count[0] > 0) {
            problems.warning("connectome.lengths",
                    count[0] + (count[0] == 1 ? " connection" : " connections") + " of length 0: no delay", "");
        }
    }
}
