package org.fascicle.analysis.internal.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyticSignalTest {

    private static final double TURN = 2 * StrictMath.PI;

    /** The Hilbert transform of a cosine is the sine. */
    @ParameterizedTest
    @ValueSource(ints = {500, 512, 301})
    void aCosineBecomesARotation(int n) {
        var z = new AnalyticSignal(n, n, new Band(10, 30)).of(cosine(n, 20, 3));
        for (int t = 0; t < n; t++) {
            assertEquals(3 * StrictMath.cos(TURN * 20 * t / n), z[0][t], 1e-12);
            assertEquals(3 * StrictMath.sin(TURN * 20 * t / n), z[1][t], 1e-12);
        }
    }

    @Test
    void edgesOfTheBandBelongToIt() {
        assertEquals(1, new AnalyticSignal(500, 500, new Band(20, 30)).of(cosine(500, 20, 1))[0][0], 1e-12);
        assertEquals(1, new AnalyticSignal(500, 500, new Band(10, 20)).of(cosine(500, 20, 1))[0][0], 1e-12);
        assertEquals(0, new AnalyticSignal(500, 500, new Band(21, 30)).of(cosine(500, 20, 1))[0][0], 1e-12);
    }

    @Test
    void theNyquistFrequencyIsNotDoubled() {
        assertEquals(1, new AnalyticSignal(8, 8, new Band(0, 4)).of(cosine(8, 4, 1))[0][0], 1e-14);
    }

    @Test
    void aMeanIsRemovedEvenByABandFromZero() {
        assertEquals(0, new AnalyticSignal(10, 10, new Band(0, 5)).of(cosine(10, 0, 7))[0][3], 1e-14);
    }

    @Test
    void aBandBetweenTwoBinsIsNotResolved() {
        assertFalse(new Band(8.2, 8.8).isResolved(100, 100));
        assertTrue(new Band(8.2, 9).isResolved(100, 100));
    }

    private static double[] cosine(int n, int periods, double amplitude) {
        var x = new double[n];
        for (int t = 0; t < n; t++) {
            x[t] = amplitude * StrictMath.cos(TURN * periods * t / n);
        }
        return x;
    }
}
