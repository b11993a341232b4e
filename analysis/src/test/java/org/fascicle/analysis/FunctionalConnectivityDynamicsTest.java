package org.fascicle.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Recording;
import org.junit.jupiter.api.Test;

/** Figures by NumPy and SciPy: resources/…/figures.py. */
class FunctionalConnectivityDynamicsTest {

    private final FunctionalConnectivityDynamics analysis = new FunctionalConnectivityDynamics();

    private Settings settings(double window, double step) {
        return Recordings.settings(analysis.card(), Map.of("window", window, "step", step), Map.of());
    }

    /** The three signals and a fourth that shares with the third. */
    private static Recording fourSignals() {
        var three = Recordings.threeSignals().samples();
        double[] n = Recordings.noise(2000);
        return Recordings.of(1000, 4, 4, (t, j) -> j < 3 ? three.at(t, j) : n[1000 + t] + three.at(t, 2));
    }

    @Test
    void windowsAreComparedAsNumPyDoes() throws InputException {
        var fcd = analysis.apply(fourSignals(), settings(1, 0.2)).get(0);
        assertEquals("fcd", fcd.name());
        assertEquals("16x16", fcd.shape());
        assertEquals(0.9963643273714795, fcd.at(0, 1), 1e-12);
        assertEquals(0.9904252212162804, fcd.at(0, 15), 1e-12);
        assertEquals(fcd.at(3, 7), fcd.at(7, 3));
        assertEquals(1, fcd.at(5, 5));
    }

    @Test
    void aWindowIsStampedInItsMiddle() throws InputException {
        var axis = analysis.apply(fourSignals(), settings(1, 0.2)).get(0).axes().get(0);
        assertEquals("window", axis.name());
        assertEquals("ms", axis.unit());
        assertArrayEquals(new double[] {502, 702}, List.of(0, 1).stream()
                .mapToDouble(k -> axis.coordinates().orElseThrow()[k]).toArray());
    }

    @Test
    void withoutAStepEveryWindowIsTaken() throws InputException {
        assertEquals("751x751", analysis.apply(fourSignals(), settings(1, 0)).get(0).shape());
    }

    @Test
    void theFitIsTheKolmogorovSmirnovDistanceOfAnyTwoSizes() throws InputException {
        var other = analysis.apply(fourSignals(), settings(0.8, 0.4)).get(0);
        assertEquals("9x9", other.shape());
        var arrays = analysis.apply(fourSignals(), Recordings.against(settings(1, 0.2), other));
        assertEquals(List.of("fcd", "fit_distance", "fit_values", "fit_values_against"),
                arrays.stream().map(DataArray::name).toList());
        assertEquals(0.3138888888888889, arrays.get(1).values()[0], 1e-12);
        assertEquals(120, arrays.get(2).values()[0]);
        assertEquals(36, arrays.get(3).values()[0]);
    }

    @Test
    void whatFitsItselfHasDistanceZero() throws InputException {
        var own = analysis.apply(fourSignals(), settings(1, 0.2)).get(0);
        assertEquals(0, analysis.apply(fourSignals(), Recordings.against(settings(1, 0.2), own)).get(1).values()[0]);
    }

    @Test
    void aRegionThatRestsMakesItsWindowsNaNAndNoOthers() throws InputException {
        var noisy = fourSignals().samples();
        var resting = Recordings.of(1000, 4, 4, (t, j) -> j == 1 && t < 250 ? 0.5 : noisy.at(t, j));
        var fcd = analysis.apply(resting, settings(1, 1)).get(0);
        assertEquals("4x4", fcd.shape());
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertEquals(i == 0 || j == 0, Double.isNaN(fcd.at(i, j)), i + ", " + j);
            }
        }
    }

    @Test
    void whatCannotBeDoneIsRefusedBeforeTheRun() {
        assertRefused(fourSignals(), 60, 0, "window", "0 windows of 60.0 s in 1000 samples");
        assertRefused(fourSignals(), 3, 3, "window", "1 windows of 3.0 s");
        assertRefused(fourSignals(), 1.001, 0, "window", "1.0 s or 1.004 s would be");
        assertRefused(fourSignals(), 1, 0.005, "step", "0.004 s or 0.008 s would be");
        assertRefused(fourSignals(), 0.004, 0, "window", "at least 3");
        assertRefused(Recordings.of(100, 2, 4, (t, j) -> t), 0.1, 0, "of", "trace has 2 regions");
        assertRefused(Recordings.of(9000, 3, 4, (t, j) -> t), 1, 0, "step", "at most 8000");
    }

    private void assertRefused(Recording recording, double window, double step, String path, String said) {
        var refused = assertThrows(InputException.class, () -> analysis.check(recording.outline(), settings(window, step)));
        assertEquals(path, refused.problems().get(0).path());
        assertTrue(refused.getMessage().contains(said), refused.getMessage());
    }
}
