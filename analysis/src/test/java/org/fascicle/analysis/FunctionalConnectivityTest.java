package org.fascicle.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertEquals("monitors.trace", refused.problems().get(0).path());
        assertTrue(refused.getMessage().contains("1 sample; a correlation needs at least 2"), refused.getMessage());
    }

    @Test
    void bothAxesCarryTheLabelsOfTheRegions() throws InputException {
        var fc = fc(Recordings.of(5, 2, 1, (t, j) -> t * (j - 0.5)));
        assertEquals("fc", fc.name());
        assertEquals(List.of("region_0", "region_1"), fc.axes().get(0).labels());
        assertEquals(List.of("region_0", "region_1"), fc.axes().get(1).labels());
        assertEquals(-1, fc.at(0, 1), 1e-15);
    }

    private DataArray fc(Recording recording) throws InputException {
        return analysis.apply(recording, Settings.defaults(analysis.card())).get(0);
    }
}
