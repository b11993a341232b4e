package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Random;
import org.fascicle.distribution.trial.NpyFile;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Strong order on dX = γX dt + σ dW: the same Brownian paths, cut into coarser and finer steps, against the exact solution for
 * each path. Noise is a held derivative, σ ΔW/dt, so that a path can be given as the rows of a file; row k is the value at
 * (k + 1) dt, so that a first step is without noise. For additive noise every scheme converges with order 1: of a step, it
 * knows ΔW but not where within the step it happened.
 */
class StrongConvergenceTest {

    private static final double GAMMA = -0.5;
    private static final double SIGMA = 0.7;
    private static final int END = 4;
    private static final int FINEST = 1 << 12;
    private static final int PATHS = 400;

    @TempDir
    private Path folder;

    private final double[][] increments = increments();

    @ParameterizedTest
    @CsvSource({"euler", "heun", "rk4"})
    void theErrorOfAPathIsOfFirstOrderInTheStep(String scheme) {
        double coarse = error(scheme, 16);
        double fine = error(scheme, 128);
        assertEquals(1, StrictMath.log(coarse / fine) / StrictMath.log(8), 0.1, scheme);
    }

    /** Mean distance from the exact solution at the end, with so many steps. */
    private double error(String scheme, int steps) {
        int stride = FINEST / steps;
        double dt = END / (double) steps;
        var rows = new double[(steps + 1) * PATHS];
        for (int k = 0; k < FINEST; k++) {
            for (int p = 0; p < PATHS; p++) {
                rows[k / stride * PATHS + p] += SIGMA * increments[k][p] / dt;
            }
        }
        double[] end = Trial.of("""
                dt: %s ms
                duration: %s ms
                integrator: %s
                populations:
                  node:
                    size: %s
                    model: linear
                    initial: { x: 1 }
                    parameters: { gamma: %s, c: { file: %s } }
                monitors:
                  end: { of: node.x, sample: subsample, period: %s ms }
                """.formatted(dt, END + dt, scheme, PATHS, GAMMA, write(rows, steps + 1), END + dt))
                .record().of("end", "x").values();
        double sum = 0;
        for (int p = 0; p < PATHS; p++) {
            sum += Math.abs(end[p] - exact(p, dt)) / PATHS;
        }
        return sum;
    }

    private Path write(double[] rows, int steps) {
        return NpyFile.write(folder.resolve(steps + ".npy"), rows, steps, PATHS);
    }

    /** e^(γT) + σ ∫ e^(γ(T - s)) dW, the integral by the midpoint rule on the finest steps: 32 times finer than ours. */
    private double exact(int path, double before) {
        double integral = 0;
        for (int k = 0; k < FINEST; k++) {
            integral += StrictMath.exp(GAMMA * (END - (k + 0.5) * END / FINEST)) * increments[k][path];
        }
        return StrictMath.exp(GAMMA * (END + before)) + SIGMA * integral;
    }

    private static double[][] increments() {
        var random = new Random(12);
        var increments = new double[FINEST][PATHS];
        double deviation = Math.sqrt(END / (double) FINEST);
        for (double[] row : increments) {
            for (int p = 0; p < PATHS; p++) {
                row[p] = deviation * random.nextGaussian();
            }
        }
        return increments;
    }
}
