package org.fascicle.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Recording;
import org.junit.jupiter.api.Test;

class KuramotoOrderTest {

    private static final double TURN = 2 * StrictMath.PI;

    private final KuramotoOrder analysis = new KuramotoOrder();

    @Test
    void equalPhasesHaveOrderOneWhateverTheTurn() throws InputException {
        var results = phases(Recordings.of(40, 5, 1, (t, j) -> 0.3 * t + TURN * j));
        assertArrayEquals(ones(40), results.get(0).values(), 1e-14);
        assertEquals(1, results.get(1).values()[0], 1e-14);
        assertEquals(0, results.get(2).values()[0], 1e-14);
    }

    @Test
    void phasesSpreadEvenlyHaveOrderZero() throws InputException {
        var results = phases(Recordings.of(40, 6, 1, (t, j) -> 0.3 * t + TURN * j / 6));
        assertEquals(0, results.get(1).values()[0], 1e-14);
    }

    /** |e^(iωt) + 1|/2 = |cos(ωt/2)|: over whole periods its mean is 2/π and its mean square 1/2. */
    @Test
    void twoOscillatorsThatDriftApartBeatAsTheCosineOfHalfTheirDifference() throws InputException {
        int n = 4000;
        var results = phases(Recordings.of(n, 2, 1, (t, j) -> j * TURN * 4 * t / n));
        for (int t = 0; t < n; t++) {
            assertEquals(Math.abs(StrictMath.cos(TURN * 2 * t / n)), results.get(0).values()[t], 1e-12);
        }
        double mean = 2 / StrictMath.PI;
        assertEquals(mean, results.get(1).values()[0], 1e-5);
        assertEquals(Math.sqrt(0.5 - mean * mean), results.get(2).values()[0], 1e-5);
    }

    @Test
    void sinesInTheBandAreAsSynchronousAsTheirPhases() throws InputException {
        double[] phase = {0, 0.5, 2};
        var recording = Recordings.of(1000, 3, 1, (t, j) -> (j + 1) * StrictMath.cos(TURN * 10 * t / 1000 + phase[j])
                + 5 * StrictMath.cos(TURN * (60 + 7 * j) * t / 1000) + 3 * j);
        double expected = Math.sqrt(square(1 + StrictMath.cos(0.5) + StrictMath.cos(2))
                + square(StrictMath.sin(0.5) + StrictMath.sin(2))) / 3;
        var results = hilbert(recording, 8, 12);
        assertEquals(expected, results.get(1).values()[0], 1e-12);
        assertEquals(0, results.get(2).values()[0], 1e-12);
    }

    @Test
    void aBandWithoutUpperEdgeReachesHalfTheSamplingRate() throws InputException {
        var results = hilbert(Recordings.of(300, 2, 2, (t, j) -> StrictMath.sin(TURN * 100 * t / 300 + j)), 0, 0);
        assertEquals(Math.abs(StrictMath.cos(0.5)), results.get(1).values()[0], 1e-12);
    }

    @Test
    void aRegionThatNeverChangesHasNoPhase() throws InputException {
        var results = hilbert(Recordings.of(300, 2, 2, (t, j) -> j == 0 ? 0.1 : StrictMath.sin(t)), 0, 0);
        assertTrue(Double.isNaN(results.get(1).values()[0]));
    }

    @Test
    void aBandAboveHalfTheSamplingRateIsRefusedWithThatRate() {
        var refused = assertThrows(InputException.class, () -> hilbert(Recordings.of(100, 2, 10, (t, j) -> t % 7), 8, 60));
        assertTrue(refused.getMessage().contains("50.0 Hz"), refused.getMessage());
    }

    @Test
    void aBandTooNarrowForTheLengthIsRefused() {
        assertThrows(InputException.class, () -> hilbert(Recordings.of(100, 2, 10, (t, j) -> t % 7), 8.2, 8.8));
        assertThrows(InputException.class, () -> hilbert(Recordings.of(100, 2, 10, (t, j) -> t % 7), 12, 8));
    }

    @Test
    void theOrderKeepsTheTimesOfTheRecording() throws InputException {
        var order = phases(Recordings.of(3, 2, 5, (t, j) -> t)).get(0);
        assertEquals("order_parameter", order.name());
        assertArrayEquals(new double[] {5, 10, 15}, order.axes().get(0).coordinates().orElseThrow());
        assertEquals("ms", order.axes().get(0).unit());
    }

    private List<DataArray> phases(Recording recording) throws InputException {
        return analysis.apply(recording, Settings.defaults(analysis.card()));
    }

    private List<DataArray> hilbert(Recording recording, double low, double high) throws InputException {
        return analysis.apply(recording, new Settings(Map.of("low", low, "high", high), Map.of("phase", "hilbert"), Map.of(), 0));
    }

    private static double square(double x) {
        return x * x;
    }

    private static double[] ones(int n) {
        var ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
