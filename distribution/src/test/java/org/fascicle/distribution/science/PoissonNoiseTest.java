package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shot noise against Campbell's theorem; gates are 5 standard errors. */
class PoissonNoiseTest {

    private static final double RATE = 0.2;
    private static final double AREA = 3;
    private static final int REGIONS = 20_000;
    private static final double GATE = 5;

    /** Pulses of one step: counts of a Poisson law, each of area/dt. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 4})
    void pulsesAreCountedByAPoissonLaw(double dt) {
        double[] eta = last("", dt, 3);
        double mean = Arrays.stream(eta).average().orElseThrow();
        double count = RATE * dt;
        assertEquals(RATE * AREA, mean, GATE * AREA / dt * Math.sqrt(count / REGIONS));
        double variance = Arrays.stream(eta).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
        double expected = AREA * AREA * RATE / dt;
        assertEquals(expected, variance, GATE * expected * Math.sqrt((2 + 1 / count) / REGIONS));
        assertTrue(Arrays.stream(eta).allMatch(x -> Math.abs(x * dt / AREA - Math.rint(x * dt / AREA)) < 1e-12), "whole pulses");
    }

    /** Mean rate·area; variance area² rate/h (1 - d)/(1 + d) with d = e^(-h/τ), which for small steps h is area² rate/(2τ). */
    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5})
    void decayingPulsesHaveCampbellsMeanAndVariance(double dt) {
        double tau = 10;
        double[] eta = last(", tau: 10 ms", dt, (int) (100 / dt));
        double mean = Arrays.stream(eta).average().orElseThrow();
        double decay = StrictMath.exp(-dt / tau);
        double expected = AREA * AREA * RATE / dt * (1 - decay) / (1 + decay);
        assertEquals(RATE * AREA, mean, GATE * Math.sqrt(expected / REGIONS));
        double variance = Arrays.stream(eta).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
        assertEquals(expected, variance, GATE * expected * Math.sqrt(3.0 / REGIONS));
        assertEquals(AREA * AREA * RATE / (2 * tau), expected, 1e-3 * expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", tau: 10 ms"})
    void itsMeanCanBeRemoved(String more) {
        double mean = Arrays.stream(last(more + ", mean: removed", 1, 100)).average().orElseThrow();
        assertEquals(0, mean, GATE * AREA * Math.sqrt(RATE / REGIONS));
    }

    private static double[] last(String more, double dt, int steps) {
        double[] all = Trial.of("""
                seed: 3
                dt: %s ms
                duration: %s ms
                populations:
                  given:
                    size: %s
                    model: signal
                    noise: { x: { process: poisson, rate: %s 1/ms, area: %s ms%s } }
                monitors:
                  end: { of: given.x, sample: subsample, period: %s ms }
                """.formatted(dt, steps * dt, REGIONS, RATE, AREA, more, steps * dt)).record().of("end", "x").values();
        assertEquals(REGIONS, all.length);
        return all;
    }
}
