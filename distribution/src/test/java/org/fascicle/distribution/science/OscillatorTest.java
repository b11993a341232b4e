package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;

/** Periods, amplitudes and closed solutions of the smaller oscillators. */
class OscillatorTest {

    /** Amplitude √a, like Hopf with β = 1. */
    @Test
    void stuartLandauIsHopfWithoutBeta() {
        double[] ours = run("stuart-landau, parameters: { a: 0.09, f: 12 Hz }", "rk4", 0.1, 500, 0.1, "x");
        double[] hopf = run("hopf, parameters: { a: 0.09, f: 12 Hz }", "rk4", 0.1, 500, 0.1, "x");
        for (int k = 0; k < ours.length; k++) {
            assertEquals(hopf[k], ours[k], 1e-13);
        }
    }

    /** For small μ the amplitude is 2 and the period 2π(1 + μ²/16). */
    @Test
    void vanDerPolIsNearlyASineForSmallMu() {
        double[] x = run("van-der-pol, parameters: { mu: 0.2 }", "rk4", 0.01, 200, 0.01, "x");
        double[] late = Arrays.copyOfRange(x, 10_000, x.length);
        assertEquals(2, Arrays.stream(late).max().orElseThrow(), 0.01);
        assertEquals(2 * Math.PI * (1 + 0.04 / 16), period(late, 0.01, 0), 1e-3);
    }

    /** For large μ the period approaches (3 - 2 ln 2) μ + 7.0143 μ^(-1/3), Dorodnitsyn's expansion. */
    @Test
    void vanDerPolRelaxesForLargeMu() {
        double[] x = run("van-der-pol, parameters: { mu: 20 }", "rk4", 0.002, 200, 0.01, "x");
        double expected = (3 - 2 * StrictMath.log(2)) * 20 + 7.0143 * StrictMath.pow(20, -1.0 / 3);
        assertEquals(expected, period(Arrays.copyOfRange(x, 5000, x.length), 0.01, 0), 0.02 * expected);
    }

    /** x(t) = x₀ e^(-γt) (cos νt + γ/ν sin νt) with ν = √(ω² - γ²); RK4 loses (ω dt)⁴ ωt/120, here at most 5e-8. */
    @Test
    void aHarmonicOscillatorRingsAndDecays() {
        double[] x = run("horn, initial: { x: 0.5, y: 0 }", "rk4", 0.1, 100, 0.1, "x");
        double omega = 2 * Math.PI / 28;
        double nu = Math.sqrt(omega * omega - 1e-4);
        for (int k = 0; k < x.length; k++) {
            double t = 0.1 * (k + 1);
            double swing = StrictMath.cos(nu * t) + 0.01 / nu * StrictMath.sin(nu * t);
            assertEquals(0.5 * StrictMath.exp(-0.01 * t) * swing, x[k], 5e-8);
        }
    }

    /** A constant input I ends at α tanh(I)/ω². */
    @Test
    void aHarmonicOscillatorSettlesWhereItIsPushed() {
        double[] x = run("horn, parameters: { I: 0.5 }", "rk4", 0.5, 3000, 10, "x");
        double omega = 2 * Math.PI / 28;
        assertEquals(0.04 * StrictMath.tanh(0.5) / (omega * omega), x[x.length - 1], 1e-10);
    }

    @Test
    void fitzHughNagumoSpikesWithItsCurrentAndRestsWithout() {
        double[] spiking = run("fitzhugh-nagumo", "heun", 0.1, 500, 0.5, "V");
        double[] late = Arrays.copyOfRange(spiking, 500, 1000);
        assertTrue(Arrays.stream(late).max().orElseThrow() - Arrays.stream(late).min().orElseThrow() > 0.5, "it spikes");
        double[] silent = run("fitzhugh-nagumo, parameters: { I: 0 }", "heun", 0.1, 500, 0.5, "V");
        assertEquals(0, silent[silent.length - 1], 1e-6);
    }

    /** Period from an independent program (RK4 at 0.001 ms): 2.083 ms. */
    @Test
    void coombesAndByrnesMassWithSynapsesOscillates() {
        double[] v = run("coombes-byrne-4d", "rk4", 0.001, 60, 0.001, "v");
        assertEquals(2.083, period(Arrays.copyOfRange(v, 40_000, v.length), 0.001, 0), 1e-3);
    }

    /** Fixed points C± = (±√(β(ρ - 1)), same, ρ - 1) are kept, to rounding and its growth within 5 ms. */
    @Test
    void lorenzRestsAtItsFixedPoints() {
        double c = Math.sqrt(8.0 / 3 * 27);
        double[] x = run("lorenz, initial: { x: %s, y: %s, z: 27 }".formatted(-c, -c), "rk4", 0.01, 5, 0.01, "x");
        for (double value : x) {
            assertEquals(-c, value, 1e-11);
        }
    }

    /** Mean time between rises through a level. */
    private static double period(double[] x, double dt, double level) {
        double first = Double.NaN;
        double last = Double.NaN;
        int cycles = -1;
        for (int k = 1; k < x.length; k++) {
            if (x[k - 1] < level && x[k] >= level) {
                last = (k - 1 + (level - x[k - 1]) / (x[k] - x[k - 1])) * dt;
                first = cycles < 0 ? last : first;
                cycles++;
            }
        }
        return (last - first) / cycles;
    }

    private static double[] run(String node, String scheme, double dt, int duration, double period, String variable) {
        return Trial.of("""
                dt: %s ms
                duration: %s ms
                integrator: %s
                populations:
                  node: { size: 1, model: %s }
                monitors:
                  all: { of: node.%s, sample: subsample, period: %s ms }
                """.formatted(dt, duration, scheme, node, variable, period)).record().series("all", variable, 0);
    }
}
