package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.fascicle.api.data.DataArray;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Colour is in time: the slope of the spectral density over a decade and a half, from periodograms of many regions with a Hann
 * window. A bin averaged over R regions has a relative error of 1/√R, from which the error of the slope follows; gates are 5 of
 * these beside what the card promises.
 */
class ColouredNoiseTest {

    private static final double DT = 1;
    private static final int STEPS = 1 << 14;
    private static final int REGIONS = 100;
    private static final int BINS = 30;
    private static final double GATE = 5;
    private static final double PROMISED = 0.03;

    /** 2 to 50 Hz, low being 0.5 Hz and the step rate 1 kHz. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"pink, low: 0.5 Hz | -1", "brown, low: 0.5 Hz | -2", "blue, low: 0.5 Hz | 1",
        "violet | 2", "power-law, beta: 0.5, low: 0.5 Hz | -0.5", "power-law, beta: 1.5, low: 0.5 Hz | -1.5",
        "power-law, beta: -0.5, low: 0.5 Hz | 0.5", "power-law, beta: -1.7, low: 0.5 Hz | 1.7",
        "power-law, beta: 0, low: 0.5 Hz | 0", "ornstein-uhlenbeck, tau: 318.3 ms | -2"})
    void theSpectrumFollowsItsPowerOfTheFrequency(String process, double exponent) {
        DataArray eta = run(process, STEPS, REGIONS);
        var x = new double[BINS];
        var y = new double[BINS];
        for (int k = 0; k < BINS; k++) {
            int bin = (int) Math.rint(2 * STEPS * DT / 1000 * StrictMath.pow(25, k / (BINS - 1.0)));
            x[k] = StrictMath.log(bin);
            y[k] = StrictMath.log(power(eta, bin));
        }
        double middle = Arrays.stream(x).average().orElseThrow();
        double spread = 0;
        double slope = 0;
        for (int k = 0; k < BINS; k++) {
            spread += (x[k] - middle) * (x[k] - middle);
            slope += (x[k] - middle) * y[k];
        }
        assertEquals(exponent, slope / spread, PROMISED + GATE / Math.sqrt(REGIONS * spread), process);
    }

    /** At the first step and later, over many regions. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"pink", "brown", "blue", "violet", "power-law, beta: 0.5", "power-law, beta: -1.3",
        "power-law, beta: 2", "power-law, beta: -2"})
    void itsStandardDeviationIsStdFromTheFirstStepOn(String process) {
        int regions = 20_000;
        DataArray eta = run(process, 40, regions);
        for (int step : new int[] {0, 39}) {
            double squares = 0;
            for (int region = 0; region < regions; region++) {
                squares += eta.at(step, region) * eta.at(step, region);
            }
            assertEquals(0.25, squares / regions, GATE * 0.25 * Math.sqrt(2.0 / regions), process + " at step " + step);
        }
    }

    /** Mean over regions of |Σ_n w_n η_n e^(-2πi bin n/N)|². */
    private static double power(DataArray eta, int bin) {
        var cosine = new double[STEPS];
        var sine = new double[STEPS];
        for (int n = 0; n < STEPS; n++) {
            double window = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * n / STEPS);
            double angle = 2 * Math.PI * ((long) bin * n % STEPS) / STEPS;
            cosine[n] = window * StrictMath.cos(angle);
            sine[n] = window * StrictMath.sin(angle);
        }
        double power = 0;
        var real = new double[REGIONS];
        var imaginary = new double[REGIONS];
        for (int n = 0; n < STEPS; n++) {
            for (int region = 0; region < REGIONS; region++) {
                real[region] += cosine[n] * eta.at(n, region);
                imaginary[region] += sine[n] * eta.at(n, region);
            }
        }
        for (int region = 0; region < REGIONS; region++) {
            power += (real[region] * real[region] + imaginary[region] * imaginary[region]) / REGIONS;
        }
        return power;
    }

    private static DataArray run(String process, int steps, int regions) {
        return Trial.of("""
                seed: 11
                dt: %s ms
                duration: %s ms
                populations:
                  given: { size: %s, model: signal, noise: { x: { std: 0.5, process: %s } } }
                monitors:
                  all: { of: given.x, sample: raw }
                """.formatted(DT, steps * DT, regions, process)).record().of("all", "x");
    }
}
