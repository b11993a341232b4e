package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** x' = γx + c with z = γdt: the solution of the equation, and the exact solution of each scheme. */
class LinearTest {

    private static final double GAMMA = -0.5;
    private static final double C = 0.2;
    private static final double START = 0.7;

    /** RK4 at |z| = 0.05: z⁵/120 per step, 200 steps. */
    @Test
    void rungeKuttaFollowsTheExactSolution() {
        double[] x = run("rk4", 0.1, 20);
        for (int n = 1; n <= x.length; n++) {
            double exact = (START + C / GAMMA) * StrictMath.exp(GAMMA * n * 0.1) - C / GAMMA;
            assertEquals(exact, x[n - 1], 1e-7, "step " + n);
        }
    }

    /** A step multiplies the distance from the fixed point by the scheme's polynomial in z. */
    @ParameterizedTest
    @CsvSource({"euler, 1", "heun, 2", "rk4, 4"})
    void everySchemeIsItsPolynomial(String scheme, int degree) {
        double dt = 0.4;
        double factor = 1;
        double term = 1;
        for (int power = 1; power <= degree; power++) {
            term *= GAMMA * dt / power;
            factor += term;
        }
        double[] x = run(scheme, dt, 20);
        double distance = START + C / GAMMA;
        for (int n = 1; n <= x.length; n++) {
            distance *= factor;
            assertEquals(distance - C / GAMMA, x[n - 1], 1e-14, "step " + n);
        }
    }

    private static double[] run(String scheme, double dt, double duration) {
        return Trial.of("""
                dt: %s ms
                duration: %s ms
                integrator: %s
                populations:
                  node: { size: 1, model: linear, parameters: { gamma: %s, c: %s }, initial: { x: %s } }
                monitors:
                  all: { of: node, sample: raw }
                """.formatted(dt, duration, scheme, GAMMA, C, START)).record().series("all", "x", 0);
    }
}
