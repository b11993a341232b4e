package org.fascicle.engine.internal.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UniformsTest {

    private static final int MILLION = 1_000_000;
    private static final long KEY = StreamKey.of(3, "cortex.I", 0);
    private static final Sample OVER_STEPS = Sample.overSteps(MILLION, (index, step) -> Uniforms.of(KEY, index, step));
    private static final Sample OVER_REGIONS = Sample.overRegions(MILLION, (index, step) -> Uniforms.of(KEY, index, step));

    @Test
    void drawsLieBetweenZeroAndBelowOne() {
        for (var u : OVER_STEPS.values()) {
            assertTrue(0 <= u && u < 1);
        }
    }

    @Test
    void openDrawsAreNeverZeroOrOne() {
        for (var step = 0; step < MILLION; step++) {
            var u = Uniforms.open(KEY, 0, step);
            assertTrue(0 < u && u < 1);
        }
    }

    @Test
    void meanAndVarianceAreThoseOfTheUniformDistribution() {
        OVER_STEPS.hasMean(u -> u, 0.5, 1.0 / 12);
        OVER_STEPS.hasMean(u -> (u - 0.5) * (u - 0.5), 1.0 / 12, 1.0 / 180);
        OVER_REGIONS.hasMean(u -> u, 0.5, 1.0 / 12);
    }

    @Test
    void drawsFillTheUnitIntervalEvenly() {
        OVER_STEPS.follows(u -> u);
        OVER_REGIONS.follows(u -> u);
        OVER_STEPS.fillsEvenly(1000, u -> u);
        OVER_REGIONS.fillsEvenly(1000, u -> u);
    }

    @Test
    void stepsAndRegionsAreUncorrelated() {
        OVER_STEPS.hasNoEcho(10);
        OVER_REGIONS.hasNoEcho(10);
        OVER_STEPS.isUncorrelatedWith(OVER_REGIONS);
    }

    @Test
    void aColumnEqualsTheScalar() {
        var index = new long[] {4, 9, 1L << 24, 4, 0, (1L << 32) - 1};
        var out = new double[6];
        Uniforms.column(KEY, new Regions(index), 11, out, 1, 5);
        for (var i = 0; i < 6; i++) {
            assertEquals(1 <= i && i < 5 ? Uniforms.of(KEY, index[i], 11) : 0.0, out[i]);
        }
    }
}
