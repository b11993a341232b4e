package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seizures of the Epileptor, and the power of z in its slow equation. */
class EpileptorTest {

    /** x0 = -1.6 lies above the critical -2.06: after a rest the fast variable jumps up, and falls back when z has grown. */
    @ParameterizedTest
    @CsvSource({"epileptor", "epileptor-2d"})
    void anEpileptogenicRegionSeizesAndStops(String model) {
        double[] x1 = x1(model, -1.6, 10_000);
        assertTrue(Arrays.stream(x1).max().orElseThrow() > 0.2, "no seizure");
        int last = x1.length - 1;
        int onsets = 0;
        for (int k = 1; k < last; k++) {
            onsets += x1[k - 1] < -1 && x1[k] >= -1 ? 1 : 0;
        }
        assertTrue(onsets >= 2, "seizures " + onsets);
    }

    @ParameterizedTest
    @CsvSource({"epileptor", "epileptor-2d"})
    void aHealthyRegionDoesNot(String model) {
        double[] x1 = x1(model, -2.3, 10_000);
        assertTrue(Arrays.stream(x1).skip(x1.length / 2).max().orElseThrow() < -1.2, "a seizure");
    }

    /** {@code z^7} as exp(7 log z): NaN for z < 0. One step from z = -1 with x1 = x0: r (4·0 + 0.1 - z). */
    @ParameterizedTest
    @CsvSource({"epileptor", "epileptor-2d"})
    void negativePermittivityHasASeventhPower(String model) {
        double z = Trial.of("""
                dt: 1 ms
                duration: 1 ms
                integrator: euler
                populations:
                  node: { size: 1, model: %s, initial: { x1: -1.6, z: -1 } }
                monitors:
                  all: { of: node.z, sample: raw }
                """.formatted(model)).record().last("all", "z", 0);
        assertEquals(-1 + 3.5e-4 * (0.1 + 1), z, 1e-15);
    }

    @Test
    void twiceTheTimeScaleIsHalfTheTime() {
        double[] once = run("epileptor", "t_t: 1", 0.1, 2000);
        double[] twice = run("epileptor", "t_t: 2", 0.05, 1000);
        for (int k = 0; k < once.length; k++) {
            assertEquals(once[k], twice[k], 1e-12);
        }
    }

    private static double[] x1(String model, double x0, int duration) {
        return run(model, "x0: " + x0, 0.1, duration);
    }

    /** A thousandth of the duration between samples. */
    private static double[] run(String model, String parameters, double dt, int duration) {
        return Trial.of("""
                dt: %s ms
                duration: %s ms
                populations:
                  node: { size: 1, model: %s, parameters: { %s } }
                monitors:
                  all: { of: node.x1, sample: subsample, period: %s ms }
                """.formatted(dt, duration, model, parameters, duration / 1000.0)).record().series("all", "x1", 0);
    }
}
