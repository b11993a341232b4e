package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fascicle.api.data.DataArray;
import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * dη = (μ - η)/τ dt + σ dW: mean μ, variance σ²τ/2, autocorrelation exp(-h/τ), whatever the step. Gates are 5 standard errors of
 * the estimator, for a fixed seed; those of second moments follow from Bartlett's formula.
 */
class OrnsteinUhlenbeckTest {

    private static final double MEAN = 0.4;
    private static final double TAU = 5;
    private static final double SIGMA = 0.3;
    private static final double DT = 0.1;
    private static final double VARIANCE = SIGMA * SIGMA * TAU / 2;
    private static final int REGIONS = 40;
    private static final int STEPS = 20_000;
    private static final double GATE = 5;

    private static DataArray eta;

    /** A given signal of 0 shows the noise on its port itself. */
    @BeforeAll
    static void noiseAlone() {
        eta = run("mean: 0.4, sigma: 0.3 1/sqrt(ms), form: plain, tau: 5 ms", DT, STEPS, REGIONS).of("all", "x");
    }

    @Test
    void itsMeanIsMu() {
        double sum = 0;
        for (double value : eta.values()) {
            sum += value;
        }
        double error = Math.sqrt(2 * TAU * VARIANCE / (DT * STEPS * REGIONS));
        assertEquals(MEAN, sum / eta.values().length, GATE * error);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20, 50, 100, 200})
    void itsAutocovarianceIsThatOfTheory(int lag) {
        double sum = 0;
        for (int k = lag; k < STEPS; k++) {
            for (int region = 0; region < REGIONS; region++) {
                sum += (eta.at(k, region) - MEAN) * (eta.at(k - lag, region) - MEAN);
            }
        }
        double found = sum / ((double) (STEPS - lag) * REGIONS);
        assertEquals(covariance(lag), found, GATE * errorOfCovariance(lag), "at " + lag * DT + " ms");
    }

    /** The colour is in time: regions know nothing of each other. */
    @Test
    void regionsAreIndependent() {
        double sum = 0;
        for (int k = 0; k < STEPS; k++) {
            for (int region = 0; region < REGIONS; region += 2) {
                sum += (eta.at(k, region) - MEAN) * (eta.at(k, region + 1) - MEAN);
            }
        }
        double products = 0;
        for (int m = -STEPS; m <= STEPS; m++) {
            products += covariance(m) * covariance(m);
        }
        double error = Math.sqrt(products / ((double) STEPS * REGIONS / 2));
        assertEquals(0, sum / ((double) STEPS * REGIONS / 2), GATE * error);
    }

    /** Over 20 000 regions at t = 0. */
    @Test
    void itStartsInItsStationaryLaw() {
        double[] first = run("std: 0.5, tau: 5 ms", DT, 1, 20_000).of("start", "x").values();
        double squares = 0;
        for (int region = 0; region < 20_000; region++) {
            squares += first[region] * first[region];
        }
        assertEquals(0.25, squares / 20_000, GATE * 0.25 * Math.sqrt(2.0 / 20_000));
    }

    @Test
    void itStartsAtItsMeanIfAsked() {
        assertEquals(0.4, run("mean: 0.4, std: 0.5, tau: 5 ms, start: mean", DT, 1, 1).of("start", "x").values()[0]);
    }

    /** std = σ/√2 where σ is scaled by √τ, std = σ√(τ/2) where it is plain: three spellings of the same path. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"sigma: 0.2, form: scaled | 0.14142135623730950",
        "sigma: 0.2 1/sqrt(ms), form: plain | 0.31622776601683794", "sigma: 0.2 | 0.14142135623730950"})
    void everySpellingOfTheAmplitudeMeansItsStandardDeviation(String spelling, double std) {
        double[] said = run(spelling + ", tau: 5 ms", DT, 100, 3).of("all", "x").values();
        double[] meant = run("std: " + std + ", tau: 5 ms", DT, 100, 3).of("all", "x").values();
        for (int k = 0; k < said.length; k++) {
            assertEquals(meant[k], said[k], 1e-14);
        }
    }

    private static double covariance(int lag) {
        return VARIANCE * StrictMath.exp(-Math.abs(lag) * DT / TAU);
    }

    /** Var = Σ_m (γ_m² + γ_{m+k} γ_{m-k}) / N for a Gaussian process of known mean. */
    private static double errorOfCovariance(int lag) {
        double sum = 0;
        for (int m = -STEPS; m <= STEPS; m++) {
            sum += covariance(m) * covariance(m) + covariance(m + lag) * covariance(m - lag);
        }
        return Math.sqrt(sum / ((double) (STEPS - lag) * REGIONS));
    }

    private static Recorded run(String settings, double dt, int steps, int regions) {
        return Trial.of("""
                seed: 5
                dt: %s ms
                duration: %s ms
                populations:
                  given:
                    size: %s
                    model: signal
                    noise: { x: { process: ornstein-uhlenbeck, %s } }
                monitors:
                  all: { of: given.x, sample: raw }
                  start: { of: given.x, sample: raw, until: %s ms, record-start: true }
                """.formatted(dt, steps * dt, regions, settings, dt)).record();
    }
}
