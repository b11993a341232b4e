package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.fascicle.distribution.trial.NpyFile;
import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes that send each other what they were: x' = -k y(t - τ), y' = -k x(t - τ), constant before t = 0. Their sum and their
 * difference each obey u' = ∓k u(t - τ), solved by the method of steps: u = Σ_j (∓k)^j (t - (j - 1)τ)₊^j / j!.
 */
class DelayTest {

    private static final double K = 0.03;
    private static final double DELAY = 10;
    private static final double DURATION = 60;
    private static final double X = 1;
    private static final double Y = 0.25;

    @TempDir
    private Path folder;

    /** With inputs held over a step, u steps as u + (∓k dt) u(n - d): the same sum with binomials instead of powers. */
    @Test
    void everyStepIsTheMethodOfStepsOfTheHeldEquation() {
        double dt = 0.5;
        int d = (int) (DELAY / dt);
        Recorded recorded = run(dt);
        double[] x = recorded.series("all", "x", 0);
        double[] y = recorded.series("all", "x", 1);
        for (int n = 1; n <= x.length; n++) {
            double sum = (X + Y) * discrete(-K * dt, n, d);
            double difference = (X - Y) * discrete(K * dt, n, d);
            assertEquals((sum + difference) / 2, x[n - 1], 1e-13, "x at step " + n);
            assertEquals((sum - difference) / 2, y[n - 1], 1e-13, "y at step " + n);
        }
    }

    /** Holding inputs is of first order in dt. */
    @Test
    void theyConvergeToTheMethodOfSteps() {
        double coarse = error(0.2);
        double fine = error(0.1);

        assertEquals(2, coarse / fine, 0.05);
        assertEquals(0, fine, 3e-3);
    }

    private double error(double dt) {
        double sum = (X + Y) * continuous(-K, DURATION);
        double difference = (X - Y) * continuous(K, DURATION);
        return Math.abs(run(dt).last("all", "x", 0) - (sum + difference) / 2);
    }

    private static double continuous(double k, double t) {
        double sum = 1;
        double factor = 1;
        for (int j = 1; t - (j - 1) * DELAY > 0; j++) {
            factor *= k / j;
            sum += factor * StrictMath.pow(t - (j - 1) * DELAY, j);
        }
        return sum;
    }

    /** Σ_j a^j C(n - (j - 1) d, j). */
    private static double discrete(double a, int n, int d) {
        double sum = 1;
        for (int j = 1; n - (j - 1) * d >= j; j++) {
            double term = 1;
            for (int i = 0; i < j; i++) {
                term *= a * (n - (j - 1) * d - i) / (j - i);
            }
            sum += term;
        }
        return sum;
    }

    private Recorded run(double dt) {
        return Trial.of("""
                dt: %s ms
                duration: %s ms
                integrator: heun
                populations:
                  pair: { size: 2, model: linear, parameters: { gamma: 0 }, initial: { x: [%s, %s] } }
                projections:
                  both:
                    from: pair.x
                    to: pair.c
                    coupling: linear
                    a: %s
                    weights: { file: %s }
                    lengths: 60 mm
                    delay: { handler: conduction, speed: 6 m/s }
                monitors:
                  all: { of: pair, sample: raw }
                """.formatted(dt, DURATION, X, Y, -K,
                        NpyFile.write(folder.resolve("w.npy"), new double[] {0, 1, 1, 0}, 2, 2))).record();
    }
}
