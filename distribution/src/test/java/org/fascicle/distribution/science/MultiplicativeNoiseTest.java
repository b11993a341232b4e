package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fascicle.api.run.RunOptions;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped process on a shipped model: dX = γX dt + σX dW. The engine's own tests follow single paths. */
class MultiplicativeNoiseTest {

    private static final int PATHS = 20_000;

    /**
     * ln X_T is normal with variance σ²T and mean (γ - σ²/2)T as Itô reads it, γT as Stratonovich does; gates are 5 standard
     * errors and the error of the step.
     */
    @ParameterizedTest
    @CsvSource({"euler, ito, -0.005", "heun, ito, -0.005", "heun, stratonovich, 0.04"})
    void theLogarithmOfAGeometricMotionIsNormal(String integrator, String sense, double drift) {
        double[] x = Trial.of(experiment(integrator, "process: multiplicative, sigma: 0.3, times: x, sense: " + sense))
                .record().of("end", "x").values();
        double mean = 0;
        double squares = 0;
        for (double value : x) {
            mean += StrictMath.log(value) / PATHS;
            squares += StrictMath.log(value) * StrictMath.log(value) / PATHS;
        }
        double variance = 0.09 * 4;
        assertEquals(4 * drift, mean, 5 * Math.sqrt(variance / PATHS) + 0.006);
        assertEquals(variance, squares - mean * mean, 5 * variance * Math.sqrt(2.0 / PATHS) + 0.006);
    }

    /** White noise times 1 is white noise; any process may be multiplied. */
    @Test
    void aFactorOf1ChangesNoBit() {
        for (String process : new String[] {"white, sigma: 0.1", "pink, std: 0.1"}) {
            assertArrayEquals(
                    Trial.of(experiment("heun", "process: " + process)).record().of("end", "x").values(),
                    Trial.of(experiment("heun", "process: " + process + ", times: 1, sense: ito")).record().of("end",
                    "x").values());
        }
    }

    @Test
    void withoutAFactorItIsRefused() {
        String refusal = Trial.of(experiment("heun", "process: multiplicative, sigma: 0.1")).check(new RunOptions(1, 1))
                .problems()
                .toString();
        assertTrue(refusal.contains("multiplicative noise is multiplied by what?"), refusal);
    }

    private static String experiment(String integrator, String noise) {
        return """
                seed: 8
                dt: 0.03125 ms
                duration: 4 ms
                integrator: %s
                populations:
                  paths:
                    size: %s
                    model: linear
                    parameters: { gamma: 0.04 }
                    initial: { x: 1 }
                    noise: { x: { %s } }
                monitors:
                  end: { of: paths.x, sample: subsample, period: 4 ms }
                """.formatted(integrator, PATHS, noise);
    }
}
