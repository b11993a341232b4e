package org.fascicle.engine.internal.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammasTest {

    private static final long KEY = StreamKey.of(5, "cortex.delay", 0);

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 1, 1.5, 4, 100})
    void meanAndVarianceAreThoseOfTheGammaDistribution(double k) {
        var sample = sample(k, 3);
        sample.hasMean(x -> x, 3 * k, 9 * k);
        // fourth central moment of scale 1: 3 k² + 6 k
        sample.hasMean(x -> (x / 3 - k) * (x / 3 - k), k, 2 * k * k + 6 * k);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 1, 1.5, 4, 100})
    void drawsFollowTheGammaDistribution(double shape) {
        sample(shape, 3).follows(x -> Gamma.regularizedGammaP(shape, x / 3));
    }

    @Test
    void shapeOneIsTheExponentialDistribution() {
        sample(1, 2).follows(x -> -StrictMath.expm1(-x / 2));
    }

    @Test
    void stepsAndStreamsAreUncorrelated() {
        sample(2, 1).hasNoEcho(5);
        sample(2, 1).isUncorrelatedWith(Sample.overRegions(200_000, (index, step) -> Gammas.of(KEY, index, step, 2, 1)));
    }

    @Test
    void shapeAndScaleMustBePositive() {
        assertTrue(Double.isNaN(Gammas.of(KEY, 0, 0, 0, 1)));
        assertTrue(Double.isNaN(Gammas.of(KEY, 0, 0, 1, -1)));
        assertTrue(Double.isNaN(Gammas.of(KEY, 0, 0, Double.NaN, 1)));
        assertTrue(Double.isNaN(Gammas.of(KEY, 0, 0, 1, Double.POSITIVE_INFINITY)));
    }

    @Test
    void aColumnEqualsTheScalar() {
        var index = new long[] {4, 9, 1, 4, 0, 77};
        var out = new double[6];
        Gammas.column(KEY, new Regions(index), 11, 0.7, 2, out, 1, 5);
        for (var i = 0; i < 6; i++) {
            assertEquals(1 <= i && i < 5 ? Gammas.of(KEY, index[i], 11, 0.7, 2) : 0.0, out[i]);
        }
    }

    private static Sample sample(double shape, double scale) {
        return Sample.overSteps(200_000, (index, step) -> Gammas.of(KEY, index, step, shape, scale));
    }
}
