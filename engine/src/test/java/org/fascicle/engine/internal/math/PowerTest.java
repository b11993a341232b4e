package org.fascicle.engine.internal.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerTest {

    @Test
    void aPowerKeepsTheStatedError() {
        var x = Arguments.uniform(1, 300_000, 1e-3, 1e3);
        var y = Arguments.uniform(2, 300_000, -20, 20);
        for (var i = 0; i < x.length; i++) {
            var expected = StrictMath.pow(x[i], y[i]);
            var bound = 2.3e-16 * (1 + Math.abs(StrictMath.log(expected)));
            assertEquals(1, Power.of(x[i], y[i]) / expected, bound);
        }
    }

    @Test
    void anIntegerExponentIsAProductForEveryBase() {
        assertEquals(4, Power.of(-2, 2));
        assertEquals(-8, Power.of(-2, 3));
        assertEquals(0.25, Power.of(-2, -2));
        assertEquals(1, Power.of(Double.NaN, 0));
        assertEquals(1, Power.of(0, 0));
        for (var x : Arguments.uniform(3, 10_000, -10, 10)) {
            for (var k = -64; k <= 64; k++) {
                assertEquals(Power.integer(x, k), Power.of(x, k));
            }
        }
    }

    @Test
    void smallIntegerPowersArePlainProducts() {
        for (var x : Arguments.uniform(4, 10_000, -10, 10)) {
            assertEquals(x, Power.integer(x, 1));
            assertEquals(x * x, Power.integer(x, 2));
            assertEquals(x * (x * x), Power.integer(x, 3));
            assertEquals(x * x * (x * x), Power.integer(x, 4));
            assertEquals(1 / (x * x), Power.integer(x, -2));
        }
    }

    @Test
    void powersOfTwoAreExact() {
        for (var k = -1022; k <= 1023; k++) {
            assertEquals(Math.scalb(1.0, k), Power.integer(2, k));
        }
    }

    @Test
    void aFractionalPowerOfANegativeNumberIsNotANumber() {
        assertTrue(Double.isNaN(Power.of(-1, 0.5)));
        assertEquals(0.0, Power.of(0, 0.5));
        assertEquals(Double.POSITIVE_INFINITY, Power.of(0, -0.5));
        assertEquals(Double.POSITIVE_INFINITY, Power.of(10, 400.5));
    }

    @Test
    void aColumnEqualsTheScalar() {
        var x = Arguments.uniform(5, 2000, -1, 10);
        var y = Arguments.uniform(6, 2000, -3, 3);
        y[700] = 2;
        for (var length = 0; length <= 40; length++) {
            compare(x, y, 690, 690 + length);
        }
        compare(x, y, 7, 1999);
        compare(Arguments.SPECIAL, Arguments.SPECIAL, 0, Arguments.SPECIAL.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 7, 64, -1, -3, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void anIntegerColumnEqualsTheScalar(int k) {
        var x = Arguments.uniform(7, 1000, -2, 2);
        for (var to = 3; to < x.length; to += 19) {
            var y = new double[x.length];
            Power.integer(x, k, y, 3, to);
            for (var i = 0; i < x.length; i++) {
                assertEquals(3 <= i && i < to ? Power.integer(x[i], k) : 0.0, y[i]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.5, -0.3, 0, 3, -2, 64, 65, 0.66, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aNumberEqualsAColumnOfIt(double number) {
        var x = Arguments.uniform(9, 1000, -1, 10);
        x[600] = 4;
        var found = new double[x.length];
        Power.column(x, number, found, 3, 999);
        for (var i = 0; i < x.length; i++) {
            assertEquals(3 <= i && i < 999 ? Power.of(x[i], number) : 0.0, found[i]);
        }
        Power.column(number, x, found, 3, 999);
        for (var i = 0; i < x.length; i++) {
            assertEquals(3 <= i && i < 999 ? Power.of(number, x[i]) : 0.0, found[i]);
        }
    }

    @Test
    void allThreeColumnsMayBeTheSame() {
        var x = Arguments.uniform(8, 500, 0.1, 2);
        var expected = new double[500];
        Power.column(x, x, expected, 0, 500);
        Power.column(x, x, x, 0, 500);
        for (var i = 0; i < 500; i++) {
            assertEquals(expected[i], x[i]);
        }
    }

    private static void compare(double[] x, double[] y, int from, int to) {
        var z = new double[x.length];
        Power.column(x, y, z, from, to);
        for (var i = 0; i < x.length; i++) {
            assertEquals(from <= i && i < to ? Power.of(x[i], y[i]) : 0.0, z[i]);
        }
    }
}
