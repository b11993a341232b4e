package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.RunOptions;
import org.fascicle.distribution.trial.NpyFile;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** W - D, D⁻¹W - I and D^(-1/2) W D^(-1/2) - I, D being in-strengths, against closed forms. */
class LaplacianTest {

    private static final double ROOT = Math.sqrt(2);

    /** Rows are targets. Region 2 sends without receiving, region 3 is isolated: neither may become 0/0. */
    private static final double[] WEIGHTS = {0, 2, 0, 0, 1, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final double[] X = {1, -2, 0.5, 7};

    @TempDir
    private Path folder;

    @Test
    void itIsTheWeightsLessTheInStrengths() {
        assertArrayEquals(new double[] {-4 - 2, 1 + 1.5 + 8, 0, 0}, received("plain", WEIGHTS, X), 1e-15);
    }

    @Test
    void ofARandomWalkItIsTheMeanOfTheSourcesLessTheRegion() {
        assertArrayEquals(new double[] {-2 - 1, 2.5 / 4 + 2, 0, 0}, received("rw", WEIGHTS, X), 1e-15);
    }

    /** With out-strengths (2, 2, 3, 0) for D, region 0 would receive -1 - 2·2/√(2·2). */
    @Test
    void theSymmetricOneDividesByTheRootsOfBothInStrengths() {
        assertArrayEquals(new double[] {-4 / (ROOT * 2) - 1, 1 / (ROOT * 2) + 2, 0, 0}, received("sym", WEIGHTS, X), 1e-15);
    }

    /** On a ring, waves are eigenvectors: of k per turn with cos(2πk/n) - 1, times 2 for W - D. */
    @ParameterizedTest
    @CsvSource({"plain, 1, 2", "plain, 3, 2", "rw, 1, 1", "rw, 2, 1", "sym, 1, 1", "sym, 4, 1"})
    void wavesOnARingAreScaledByTheirEigenvalue(String form, int waves, double factor) {
        int n = 9;
        var ring = new double[n * n];
        var x = new double[n];
        for (int i = 0; i < n; i++) {
            ring[i * n + (i + 1) % n] = 1;
            ring[i * n + (i + n - 1) % n] = 1;
            x[i] = StrictMath.cos(2 * Math.PI * waves * i / n);
        }
        double eigenvalue = factor * (StrictMath.cos(2 * Math.PI * waves / n) - 1);
        assertArrayEquals(Arrays.stream(x).map(v -> eigenvalue * v).toArray(), received(form, ring, x), 1e-14);
    }

    /** Sources are three steps late, the region itself is not. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "rw", "sym"})
    void onlySourcesAreDelayed(String form) {
        var recorded = Trial.of(experiment(form, new double[] {0, 1, 1, 0}, new double[] {1, 3},
                ", delay: { handler: constant, time: 3 ms }",
                10)).record();
        DataArray x = recorded.of("all", "x");
        DataArray c = recorded.of("all", "c");
        for (int k = 3; k < x.length(0); k++) {
            assertEquals(x.at(k - 3, 1) - x.at(k, 0), c.at(k, 0), 1e-14);
            assertEquals(x.at(k - 3, 0) - x.at(k, 1), c.at(k, 1), 1e-14);
        }
    }

    @Test
    void betweenPopulationsTheSymmetricOneIsRefused() {
        String two = """
                dt: 1 ms
                duration: 2 ms
                populations:
                  a: { size: 2, model: linear }
                  b: { size: 2, model: linear }
                projections:
                  links: { from: a.x, to: b.c, coupling: laplacian, form: %s, weights: { constant: 1 } }
                monitors:
                  all: { of: b.x }
                """;
        String refusal = Trial.of(two.formatted("sym")).check(new RunOptions(1, 1)).problems().toString();
        assertTrue(refusal.contains("needs what its sources receive"), refusal);
        assertTrue(Trial.of(two.formatted("rw")).record().of("all", "x").length(0) == 2);
    }

    private double[] received(String form, double[] weights, double[] x) {
        DataArray c = Trial.of(experiment(form, weights, x, "", 1)).record().of("all", "c");
        return Arrays.copyOf(c.values(), x.length);
    }

    private String experiment(String form, double[] weights, double[] x, String delay, int steps) {
        int n = x.length;
        Path file = NpyFile.write(folder.resolve("w.npy"), weights, n, n);
        return """
                dt: 1 ms
                duration: %s ms
                integrator: euler
                populations:
                  nodes:
                    size: %s
                    model: linear
                    parameters: { gamma: 0.01 }
                    initial: { x: { values: [%s] } }
                projections:
                  links: { from: nodes.x, to: nodes.c, coupling: laplacian, form: %s, weights: { file: %s }%s }
                monitors:
                  all: { of: [nodes.x, nodes.c], sample: raw, record-start: true }
                """.formatted(steps, n, Arrays.stream(x).mapToObj(Double::toString).collect(Collectors.joining(", ")), form, file,
                delay);
    }
}
