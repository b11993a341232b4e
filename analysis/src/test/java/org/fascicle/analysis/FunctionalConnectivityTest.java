package org.fascicle.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Recording;
import org.junit.jupiter.api.Test;

class FunctionalConnectivityTest {

    private final FunctionalConnectivity analysis = new FunctionalConnectivity();

    @Test
    void sinesCorrelateByTheCosineOfTheirPhaseDifference() throws InputException {
        double[] phase = {0, 0.4, 1.5, 3};
        double step = 2 * StrictMath.PI * 5 / 600;
        var fc = fc(Recordings.of(600, 4, 2000, (t, j) -> 7 + (j + 1) * StrictMath.sin(step * t + phase[j])));
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertEquals(StrictMath.cos(phase[i] - phase[j]), fc.at(i, j), 1e-13);
            }
        }
    }

    @Test
    void noiseAgreesWithCommonsMath() throws InputException {
        var random = new Random(5);
        var data = new double[290][12];
        for (double[] row : data) {
            double shared = random.nextGaussian();
            for (int j = 0; j < row.length; j++) {
                row[j] = 100 + shared * j / 12 + random.nextGaussian();
            }
        }
        var oracle = new PearsonsCorrelation(new Array2DRowRealMatrix(data)).getCorrelationMatrix();
        var fc = fc(Recordings.of(290, 12, 2000, (t, j) -> data[t][j]));
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                assertEquals(oracle.getEntry(i, j), fc.at(i, j), 1e-12);
            }
        }
    }

    @Test
    void theMatrixIsSymmetricToTheBitWithADiagonalOfOne() throws InputException {
        var random = new Random(6);
        var fc = fc(Recordings.of(50, 9, 1, (t, j) -> random.nextDouble()));
        for (int i = 0; i < 9; i++) {
            assertEquals(1, fc.at(i, i), 0);
            for (int j = 0; j < i; j++) {
                assertEquals(fc.at(i, j), fc.at(j, i), 0);
                assertTrue(Math.abs(fc.at(i, j)) < 1);
            }
        }
    }

    @Test
    void aConstantRegionIsNaNInItsRowAndColumnOnly() throws InputException {
        var fc = fc(Recordings.of(1000, 3, 1, (t, j) -> j == 1 ? 0.1 : StrictMath.sin(t + j)));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(i == 1 || j == 1, Double.isNaN(fc.at(i, j)), i + ", " + j);
            }
        }
    }

    @Test
    void oneSampleIsRefusedWithTheMonitorNamed() {
        var refused = assertThrows(InputException.class, () -> fc(Recordings.of(1, 3, 1, (t, j) -> j)));
        assertEquals("of", refused.problems().get(0).path());
        assertTrue(refused.getMessage().contains("trace has 1 sample; a correlation needs at least 2"), refused.getMessage());
    }

    @Test
    void bothAxesCarryTheLabelsOfTheRegions() throws InputException {
        var fc = fc(Recordings.of(5, 2, 1, (t, j) -> t * (j - 0.5)));
        assertEquals("fc", fc.name());
        assertEquals(List.of("region_0", "region_1"), fc.axes().get(0).labels());
        assertEquals(List.of("region_0", "region_1"), fc.axes().get(1).labels());
        assertEquals(-1, fc.at(0, 1), 1e-15);
    }

    /** r of (0.5, 0, -1) and (1, 2, 6): by hand. */
    @Test
    void theFitIsTheCorrelationAboveTheDiagonals() throws InputException {
        var fc = DataArray.of("fc", "1", new double[] {1, 0.5, 0, 0.5, 1, -1, 0, -1, 1}, 3, 3);
        var empirical = DataArray.of("e", "1", new double[] {9, 1, 2, 9, 9, 6, 9, 9, 9}, 3, 3);
        var fit = Fit.correlation(fc, empirical);
        assertEquals(-4 / Math.sqrt(3.5 / 3 * 14), fit.get(0).values()[0], 1e-14);
        assertEquals(3, fit.get(1).values()[0]);
    }

    @Test
    void pairsWithoutACorrelationAreLeftOutOfTheFit() throws InputException {
        var random = new Random(8);
        var recording = Recordings.of(100, 5, 1, (t, j) -> j == 2 ? 1 : random.nextGaussian() + t * j * 0.01);
        var own = fc(recording);
        var settings = Recordings.against(Settings.defaults(analysis.card()), own);
        var arrays = analysis.apply(recording, settings);
        assertEquals(List.of("fc", "fit_correlation", "fit_pairs"), arrays.stream().map(DataArray::name).toList());
        assertEquals(1, arrays.get(1).values()[0], 1e-12);
        assertEquals(6, arrays.get(2).values()[0]);
    }

    @Test
    void anEmpiricalMatrixOfAnotherSizeIsRefusedWithBothSizes() {
        var recording = Recordings.of(10, 3, 1, (t, j) -> t * j);
        for (int[] shape : new int[][] {{4, 4}, {3, 2}, {9}}) {
            int cells = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            var empirical = DataArray.of("e.csv", "1", new double[cells], shape);
            var settings = Recordings.against(Settings.defaults(analysis.card()), empirical);
            var refused = assertThrows(InputException.class, () -> analysis.check(recording.outline(), settings));
            assertEquals("against", refused.problems().get(0).path());
            assertTrue(refused.getMessage().contains(shape[0] == 4 ? "4x4 for 3 regions of trace" : "a square matrix is needed"),
                    refused.getMessage());
        }
    }

    private DataArray fc(Recording recording) throws InputException {
        return analysis.apply(recording, Settings.defaults(analysis.card())).get(0);
    }
}
