package org.fascicle.engine.internal.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonsTest {

    private static final int N = 300_000;
    private static final long KEY = StreamKey.of(6, "thalamus.spikes", 0);

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 9.99, 10, 25, 1000, 1e6})
    void meanAndVarianceAreBothTheMean(double mean) {
        var sample = sample(mean);
        sample.hasMean(k -> k, mean, mean);
        // fourth central moment: mean + 3 mean²
        sample.hasMean(k -> (k - mean) * (k - mean), mean, mean + 2 * mean * mean);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 3, 9.99, 10, 12.5, 40, 300})
    void everyCountHasItsProbability(double mean) {
        var seen = new int[(int) (mean + 20 * Math.sqrt(mean) + 20)];
        for (var k : sample(mean).values()) {
            seen[(int) k]++;
        }
        var chi2 = 0.0;
        var classes = 0;
        for (var k = 0; k < seen.length; k++) {
            var expected = N * StrictMath.exp(k * StrictMath.log(mean) - mean - Gamma.logGamma(k + 1));
            if (expected > 20) {
                chi2 += (seen[k] - expected) * (seen[k] - expected) / expected;
                classes++;
            }
        }
        // 5 standard errors of the normal approximation, and the skewness of chi² with few classes
        assertTrue(chi2 < classes + 5 * Math.sqrt(2.0 * classes) + 17, chi2 + " in " + classes + " classes");
    }

    @Test
    void drawsAreWholeNumbers() {
        for (var mean : new double[] {0.5, 50, 1e8}) {
            for (var k : sample(mean).values()) {
                assertTrue(k >= 0 && k == Math.rint(k));
            }
        }
    }

    @Test
    void nothingHappensAtMeanZero() {
        assertEquals(0.0, Poissons.of(KEY, 3, 4, 0));
    }

    @Test
    void theMeanMustBeFiniteAndNotNegative() {
        assertTrue(Double.isNaN(Poissons.of(KEY, 0, 0, -1)));
        assertTrue(Double.isNaN(Poissons.of(KEY, 0, 0, Double.NaN)));
        assertTrue(Double.isNaN(Poissons.of(KEY, 0, 0, Double.POSITIVE_INFINITY)));
    }

    @Test
    void stepsAreUncorrelated() {
        sample(5).hasNoEcho(5);
        sample(50).hasNoEcho(5);
    }

    @Test
    void aColumnEqualsTheScalar() {
        var index = new long[] {4, 9, 1, 4, 0, 77};
        var out = new double[6];
        Poissons.column(KEY, new Regions(index), 11, 30, out, 1, 5);
        for (var i = 0; i < 6; i++) {
            assertEquals(1 <= i && i < 5 ? Poissons.of(KEY, index[i], 11, 30) : 0.0, out[i]);
        }
    }

    private static Sample sample(double mean) {
        return Sample.overSteps(N, (index, step) -> Poissons.of(KEY, index, step, mean));
    }
}
