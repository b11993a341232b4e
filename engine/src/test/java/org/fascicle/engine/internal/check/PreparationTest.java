package org.fascicle.engine.internal.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.fascicle.api.Problem;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.SparseMatrix;
import org.fascicle.api.experiment.PrepareStep;
import org.fascicle.api.experiment.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationTest {

    private static final long SEED = 3;

    private final Problems problems = new Problems();

    private Matrix prepared(Matrix weights, PrepareStep... steps) {
        var regions = IntStream.range(0, weights.rows()).mapToObj(i -> Region.labelled("r" + i)).toList();
        return new Preparation(problems, new Parcellation("", regions)).apply(weights, List.of(steps));
    }

    private static PrepareStep step(String name, double value) {
        return new PrepareStep(name, Optional.of(Value.of(value)));
    }

    private static double[] cells(Matrix matrix) {
        var values = new double[matrix.rows() * matrix.columns()];
        matrix.forEach((i, j, value) -> values[i * matrix.columns() + j] = value);
        return values;
    }

    /** The same cells both ways: about one in four, self-connections included. */
    private static List<Matrix> twins(int n) {
        var random = new Random(SEED);
        var values = new double[n * n];
        var rows = new ArrayList<Integer>();
        var columns = new ArrayList<Integer>();
        var start = new int[n + 1];
        for (int k = 0; k < values.length; k++) {
            if (random.nextInt(4) == 0) {
                values[k] = random.nextDouble() + 0.1;
                rows.add(k / n);
                columns.add(k % n);
            }
            start[k / n + 1] = rows.size();
        }
        double[] stored = rows.isEmpty() ? new double[0]
                : IntStream.range(0, rows.size()).mapToDouble(c -> values[rows.get(c) * n + columns.get(c)]).toArray();
        return List.of(new DenseMatrix(n, n, values),
                new SparseMatrix(n, n, start, columns.stream().mapToInt(Integer::intValue).toArray(), stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove-self", "symmetrise", "log1p", "none", "max", "row", "column", "max-row", "spectral"})
    void sparseAndDenseGiveTheSameBits(String name) {
        for (int n : new int[] {1, 3, 8, 40}) {
            var twins = twins(n);
            Matrix sparse = prepared(twins.get(1), PrepareStep.of(name));
            assertInstanceOf(SparseMatrix.class, sparse);
            assertArrayEquals(cells(prepared(twins.get(0), PrepareStep.of(name))), cells(sparse), name + " of " + n);
        }
    }

    @Test
    void thresholdsGiveTheSameBitsToo() {
        var twins = twins(30);
        for (var step : List.of(step("threshold", 0.5), step("threshold-proportional", 0.1))) {
            assertArrayEquals(cells(prepared(twins.get(0), step)), cells(prepared(twins.get(1), step)));
        }
    }

    @Test
    void aProportionalThresholdKeepsTheStrongestLinks() {
        var w = new DenseMatrix(3, 3, new double[] {9, 1, 2, 3, 9, 4, 5, 6, 9});
        assertArrayEquals(new double[] {9, 0, 0, 0, 9, 0, 5, 6, 9}, cells(prepared(w, step("threshold-proportional", 0.34))));
        assertArrayEquals(cells(w), cells(prepared(w, step("threshold-proportional", 1))));
    }

    @Test
    void linksOfEqualStrengthStayOrGoTogether() {
        var w = new DenseMatrix(3, 3, new double[] {0, 1, 2, 1, 0, 3, 2, 3, 0});
        assertArrayEquals(new double[] {0, 0, 2, 0, 0, 3, 2, 3, 0}, cells(prepared(w, step("threshold-proportional", 0.5))));
    }

    @Test
    void stepsFollowEachOther() {
        var w = new DenseMatrix(2, 2, new double[] {5, 1, 3, 5});
        assertArrayEquals(new double[] {0, 1, 1, 0},
                cells(prepared(w, PrepareStep.of("remove-self"), PrepareStep.of("symmetrise"), PrepareStep.of("row"))));
    }

    @Test
    void twentyThousandRegionsArePreparedWithoutEveryCell() {
        int n = 20_000;
        int[] start = IntStream.rangeClosed(0, n).map(i -> 2 * i).toArray();
        int[] columns = IntStream.range(0, 2 * n).map(k -> {
            int a = (k / 2 + 1) % n;
            int b = (k / 2 + 7) % n;
            return k % 2 == 0 ? Math.min(a, b) : Math.max(a, b);
        }).toArray();
        var values = new double[2 * n];
        Arrays.fill(values, 3);
        Matrix w = prepared(new SparseMatrix(n, n, start, columns, values), PrepareStep.of("remove-self"),
                PrepareStep.of("symmetrise"),
                PrepareStep.of("row"));
        assertInstanceOf(SparseMatrix.class, w);
        assertEquals(0.25, w.get(5, 6));
        assertEquals(0.25, w.get(6, 5));
    }

    @Test
    void sharesOutsideZeroToOneAndStrayValuesAreErrors() {
        var w = new DenseMatrix(2, 2, new double[] {0, 1, 1, 0});
        prepared(w, step("threshold-proportional", 20));
        prepared(w, PrepareStep.of("threshold-proportional"));
        prepared(w, step("row", 2));
        assertEquals(List.of("connectome.prepare.0: threshold-proportional: 20; must be above 0 and at most 1",
                "connectome.prepare.0: threshold-proportional has no value; "
                        + "write e.g. {threshold-proportional: 0.2}: a density of 0.2 remains",
                "connectome.prepare.0: row: 2; this step takes no value"),
                problems.all().stream().map(Problem::toString).toList());
        assertTrue(problems.hasErrors());
    }
}
