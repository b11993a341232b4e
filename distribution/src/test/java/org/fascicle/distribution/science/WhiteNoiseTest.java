package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fascicle.api.data.DataArray;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** dX = γX dt + σ dW. Gates are 5 standard errors for a fixed seed. */
class WhiteNoiseTest {

    private static final double SIGMA = 0.3;
    private static final int REGIONS = 100;
    private static final int STEPS = 5000;
    private static final double GATE = 5;

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.8})
    void incrementsScaleWithTheRootOfTheStep(double dt) {
        double[] xi = increments(walk("euler", dt));
        double squares = 0;
        for (double increment : xi) {
            squares += increment * increment;
        }
        double expected = SIGMA * SIGMA * dt;
        assertEquals(expected, squares / xi.length, GATE * expected * Math.sqrt(2.0 / xi.length));
    }

    /** Third and fourth moment of a standard normal: 0 ± √(15/n) and 3 ± √(96/n). */
    @Test
    void incrementsAreNormal() {
        double[] xi = increments(walk("euler", 1));
        double third = 0;
        double fourth = 0;
        for (double increment : xi) {
            double z = increment / SIGMA;
            third += z * z * z;
            fourth += z * z * z * z;
        }
        assertEquals(0, third / xi.length, GATE * Math.sqrt(15.0 / xi.length));
        assertEquals(3, fourth / xi.length, GATE * Math.sqrt(96.0 / xi.length));
    }

    /** One step after another, and one region after another. */
    @ParameterizedTest
    @ValueSource(ints = {1, REGIONS})
    void incrementsAreIndependent(int distance) {
        double[] xi = increments(walk("euler", 1));
        double products = 0;
        int count = xi.length - distance;
        for (int k = 0; k < count; k++) {
            products += xi[k] * xi[k + distance] / (SIGMA * SIGMA);
        }
        assertEquals(0, products / count, GATE / Math.sqrt(count));
    }

    /** Without dynamics every scheme adds σ√dt ξ exactly once. */
    @ParameterizedTest
    @ValueSource(strings = {"heun", "rk4"})
    void everySchemeAddsTheSame(String scheme) {
        double[] euler = walk("euler", 0.2).values();
        double[] other = walk(scheme, 0.2).values();
        for (int k = 0; k < euler.length; k++) {
            assertEquals(euler[k], other[k], 1e-11);
        }
    }

    /** Euler and Maruyama's own stationary variance: σ²τ/(2 - dt/τ), a little more than σ²τ/2. */
    @Test
    void withDecayTheVarianceIsThatOfTheRecursion() {
        double tau = 5;
        double dt = 1;
        double variance = SIGMA * SIGMA * tau / (2 - dt / tau);
        double[] x = run("euler", dt, -1 / tau, 50).values();
        double squares = 0;
        for (double value : x) {
            squares += value * value;
        }
        double phi = 1 - dt / tau;
        double error = variance * Math.sqrt(2 * (1 + phi * phi) / (1 - phi * phi) / x.length);
        assertEquals(variance, squares / x.length, GATE * error);
    }

    private static DataArray walk(String scheme, double dt) {
        return run(scheme, dt, 0, 0);
    }

    private static double[] increments(DataArray walk) {
        var increments = new double[(STEPS - 1) * REGIONS];
        for (int k = 0; k < increments.length; k++) {
            increments[k] = walk.values()[k + REGIONS] - walk.values()[k];
        }
        return increments;
    }

    private static DataArray run(String scheme, double dt, double gamma, int discard) {
        return Trial.of("""
                seed: 11
                dt: %s ms
                duration: %s ms
                integrator: %s
                populations:
                  node:
                    size: %s
                    model: linear
                    parameters: { gamma: %s }
                    initial: { x: 0 }
                    noise: { x: { process: white, sigma: %s } }
                monitors:
                  all: { of: node, sample: raw, discard: %s ms }
                """.formatted(dt, STEPS * dt, scheme, REGIONS, gamma, SIGMA, discard * dt)).record().of("all", "x");
    }
}
