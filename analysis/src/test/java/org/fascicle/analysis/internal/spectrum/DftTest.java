package org.fascicle.analysis.internal.spectrum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DftTest {

    private static final double TURN = 2 * StrictMath.PI;

    /** Commons Math makes its twiddle factors by recurrence, which costs five digits at a million samples. */
    private static final double LONG = 1e-10;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 12, 13, 64, 97, 100, 290})
    void noiseAgreesWithTheDefiningSum(int n) {
        var x = noise(n);
        var fast = copy(x);
        new Dft(n).forward(fast);
        for (int k = 0; k < n; k++) {
            double re = 0;
            double im = 0;
            for (int j = 0; j < n; j++) {
                double angle = -TURN * ((long) j * k % n) / n;
                re += x[0][j] * StrictMath.cos(angle) - x[1][j] * StrictMath.sin(angle);
                im += x[0][j] * StrictMath.sin(angle) + x[1][j] * StrictMath.cos(angle);
            }
            assertEquals(re, fast[0][k], 1e-12 * n);
            assertEquals(im, fast[1][k], 1e-12 * n);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 290, 1024, 59_999})
    void theInverseOfTheTransformIsTheData(int n) {
        var x = noise(n);
        var there = copy(x);
        var dft = new Dft(n);
        dft.forward(there);
        dft.inverse(there);
        assertArrayEquals(x[0], there[0], LONG);
        assertArrayEquals(x[1], there[1], LONG);
    }

    @Test
    void aLongRotationIsOneLine() {
        int n = 600_000 - 1;
        var x = new double[2][n];
        for (int j = 0; j < n; j++) {
            x[0][j] = StrictMath.cos(TURN * (7919L * j % n) / n);
            x[1][j] = StrictMath.sin(TURN * (7919L * j % n) / n);
        }
        new Dft(n).forward(x);
        for (int k = 0; k < n; k++) {
            assertEquals(k == 7919 ? 1 : 0, x[0][k] / n, LONG);
            assertEquals(0, x[1][k] / n, LONG);
        }
    }

    @Test
    void anEmptyTransformIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Dft(0));
    }

    private static double[][] noise(int n) {
        var random = new Random(n);
        return new double[][] {random.doubles(n, -1, 1).toArray(), random.doubles(n, -1, 1).toArray()};
    }

    private static double[][] copy(double[][] x) {
        return new double[][] {x[0].clone(), x[1].clone()};
    }
}
