package org.fascicle.distribution.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.fascicle.distribution.trial.NpyFile;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every coupling between three sources and two targets, one without links, against its formula. */
class CouplingEquationsTest {

    private static final double[] X = {0.3, -1.2, 2.5};
    private static final double[] Y = {0.7, -0.4};
    private static final double[][] W = {{0.5, 2, 0.25}, {0, 0, 0}};

    @TempDir
    private Path folder;

    /** What a target receives of its sum, its own quantity and its in-strength. */
    @FunctionalInterface
    private interface Post {
        double at(double sum, double y, double strength);
    }

    @FunctionalInterface
    private interface Pre {
        double at(double x);
    }

    @Test
    void linear() {
        check("linear, a: 1.5, b: 0.25", x -> x, (s, y, k) -> 1.5 * s + 0.25);
    }

    @Test
    void diffusive() {
        check("diffusive, k: 1.5, against: x", x -> x, (s, y, k) -> 1.5 * (s - y * k));
    }

    @Test
    void multiplicative() {
        check("multiplicative, k: 1.5, against: x", x -> x, (s, y, k) -> 1.5 * y * s);
    }

    @Test
    void sigmoidal() {
        check("sigmoidal, cmin: -2, cmax: 3, a: 1.5, midpoint: 0.5, sigma: 4", x -> x,
                (s, y, k) -> -2 + 5 / (1 + StrictMath.exp(-1.5 * (s - 0.5) / 4)));
        check("sigmoidal", x -> x, (s, y, k) -> -1 + 2 / (1 + StrictMath.exp(-s / 230)));
    }

    @Test
    void hyperbolicTangent() {
        check("hyperbolic-tangent, a: 1.5, b: 2, midpoint: 0.5, sigma: 3",
                x -> 1.5 * (1 + StrictMath.tanh((2 * x - 0.5) / 3)), (s, y, k) -> s);
    }

    @Test
    void tanhPost() {
        check("tanh-post, k: 1.5, scale: 0.3", x -> x, (s, y, k) -> 1.5 * StrictMath.tanh(0.3 * s));
        check("tanh-post", x -> x, (s, y, k) -> 0.5 * StrictMath.tanh(2 * s));
    }

    @Test
    void logisticPost() {
        check("logistic-post, k: 1.5, slope: 2, a: 0.5, b: 0.25, midpoint: 0.75", x -> x,
                (s, y, k) -> 1.5 / (1 + StrictMath.exp(-2 * (0.5 * s + 0.25 - 0.75))));
        check("logistic-post", x -> x, (s, y, k) -> 1 / (1 + StrictMath.exp(-(s - 1))));
    }

    @Test
    void sigmoidalJansenRit() {
        check("sigmoidal-jansen-rit, cmin: 0.1, cmax: 2, midpoint: 0.5, r: 1.5, a: 3",
                x -> 0.1 + 1.9 / (1 + StrictMath.exp(1.5 * (0.5 - x))), (s, y, k) -> 3 * s);
        check("sigmoidal-jansen-rit", x -> 0.005 / (1 + StrictMath.exp(0.56 * (6 - x))), (s, y, k) -> s);
    }

    @Test
    void preSigmoidal() {
        check("pre-sigmoidal, H: 1.5, Q: 0.5, G: 2, P: 0.75, theta: 0.25",
                x -> 1.5 * (0.5 + StrictMath.tanh(2 * (0.75 * x - 0.25))), (s, y, k) -> s);
        check("pre-sigmoidal", x -> 0.5 * (1 + StrictMath.tanh(60 * (x - 0.5))), (s, y, k) -> s);
    }

    /** As one sum of sines of differences, which is what the two sums must amount to. */
    @ParameterizedTest
    @CsvSource({"none", "by-n", "by-in-strength"})
    void kuramoto(String normalize) {
        double[] received = received("kuramoto, k: 1.5, alpha: 0.2, normalize: " + normalize + ", against: x");
        for (int i = 0; i < Y.length; i++) {
            double sum = 0;
            double strength = 0;
            for (int j = 0; j < X.length; j++) {
                sum += W[i][j] * StrictMath.sin(X[j] - Y[i] - 0.2);
                strength += W[i][j];
            }
            double norm = normalize.equals("none") ? 1 : normalize.equals("by-n") ? 1.0 / 3 : strength == 0 ? 0 : 1 / strength;
            assertEquals(1.5 * norm * sum, received[i], 1e-15, "target " + i);
        }
    }

    private void check(String coupling, Pre pre, Post post) {
        double[] received = received(coupling);
        for (int i = 0; i < Y.length; i++) {
            double sum = 0;
            double strength = 0;
            for (int j = 0; j < X.length; j++) {
                sum += W[i][j] * pre.at(X[j]);
                strength += W[i][j];
            }
            double expected = post.at(sum, Y[i], strength);
            assertEquals(expected, received[i], 1e-14 * Math.max(1, Math.abs(expected)), coupling + ", target " + i);
        }
    }

    /** Targets have no dynamics of their own: a step of 1 ms adds what is received. */
    private double[] received(String coupling) {
        var weights = new double[] {W[0][0], W[0][1], W[0][2], W[1][0], W[1][1], W[1][2]};
        var recorded = Trial.of("""
                dt: 1 ms
                duration: 1 ms
                integrator: euler
                populations:
                  sources: { size: 3, model: linear, parameters: { gamma: 0 }, initial: { x: [%s, %s, %s] } }
                  targets: { size: 2, model: linear, parameters: { gamma: 0 }, initial: { x: [%s, %s] } }
                projections:
                  out: { from: sources.x, to: targets.c, coupling: %s, weights: { file: %s } }
                monitors:
                  all: { of: [targets.x, targets.c], sample: raw, record-start: true }
                """.formatted(X[0], X[1], X[2], Y[0], Y[1], coupling, NpyFile.write(folder.resolve("w.npy"), weights, 2, 3)))
                .record();
        var received = new double[Y.length];
        for (int i = 0; i < Y.length; i++) {
            received[i] = recorded.series("all", "x", i)[1] - recorded.series("all", "x", i)[0];
        }
        return received;
    }
}
