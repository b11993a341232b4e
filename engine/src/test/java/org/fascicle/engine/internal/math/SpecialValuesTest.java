package org.fascicle.engine.internal.math;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpecialValuesTest {

    @ParameterizedTest
    @EnumSource
    void notANumberStaysNotANumber(Elementary f) {
        assertEquals(NaN, f.scalar.applyAsDouble(NaN));
        assertEquals(NaN, f.scalar.applyAsDouble(Double.longBitsToDouble(0xfff8000000000abcL)));
    }

    @Test
    void expEndsInZeroAndInfinity() {
        assertEquals(1, Exp.of(0));
        assertEquals(1, Exp.of(-0.0));
        assertEquals(POSITIVE_INFINITY, Exp.of(POSITIVE_INFINITY));
        assertEquals(0.0, Exp.of(NEGATIVE_INFINITY));
        assertEquals(POSITIVE_INFINITY, Exp.of(709.7827128933841));
        assertTrue(Exp.of(709.782712893384) < POSITIVE_INFINITY);
        assertEquals(Double.MIN_VALUE, Exp.of(-745.13));
        assertEquals(0.0, Exp.of(-745.14));
    }

    @Test
    void logIsDefinedAboveZero() {
        assertEquals(0.0, Log.of(1));
        assertEquals(NEGATIVE_INFINITY, Log.of(0));
        assertEquals(NEGATIVE_INFINITY, Log.of(-0.0));
        assertEquals(POSITIVE_INFINITY, Log.of(POSITIVE_INFINITY));
        assertEquals(NaN, Log.of(-Double.MIN_VALUE));
        assertEquals(NaN, Log.of(NEGATIVE_INFINITY));
        assertEquals(709.782712893384, Log.of(Double.MAX_VALUE));
        assertEquals(-744.4400719213812, Log.of(Double.MIN_VALUE));
    }

    @Test
    void tanhSaturatesAndKeepsTheSignOfZero() {
        assertEquals(0.0, Tanh.of(0.0));
        assertEquals(-0.0, Tanh.of(-0.0));
        assertEquals(1, Tanh.of(22));
        assertEquals(-1, Tanh.of(NEGATIVE_INFINITY));
        assertEquals(1, Tanh.of(POSITIVE_INFINITY));
        assertEquals(Double.MIN_VALUE, Tanh.of(Double.MIN_VALUE));
    }

    @Test
    void tanhNeverExceedsOne() {
        for (var x : Arguments.uniform(1, 1_000_000, 15, 25)) {
            assertTrue(Tanh.of(x) <= 1);
        }
    }

    @Test
    void sineKeepsTheSignOfZeroAndInfinityHasNoAngle() {
        assertEquals(0.0, Sin.of(0.0));
        assertEquals(-0.0, Sin.of(-0.0));
        assertEquals(1, Cos.of(-0.0));
        assertEquals(NaN, Sin.of(POSITIVE_INFINITY));
        assertEquals(NaN, Cos.of(NEGATIVE_INFINITY));
        assertEquals(Double.MIN_VALUE, Sin.of(Double.MIN_VALUE));
    }

    @Test
    void sineAndCosineLieOnTheUnitCircle() {
        for (var x : Arguments.uniform(2, 100_000, -1e6, 1e6)) {
            assertEquals(1, Sin.of(x) * Sin.of(x) + Cos.of(x) * Cos.of(x), 6e-16);
        }
    }

    @Test
    void linoidIsOneAtZeroAndStraightFarOut() {
        assertEquals(1, Linoid.of(0));
        assertEquals(1, Linoid.of(-0.0));
        assertEquals(1, Linoid.of(Double.MIN_VALUE));
        assertEquals(50, Linoid.of(50));
        assertEquals(1e300, Linoid.of(1e300));
        assertEquals(POSITIVE_INFINITY, Linoid.of(POSITIVE_INFINITY));
        assertEquals(0.0, Linoid.of(NEGATIVE_INFINITY), 0);
        assertEquals(0.0, Linoid.of(-1e300), 0);
        assertEquals(720 * StrictMath.exp(-720), Linoid.of(-720), 1e-320);
    }

    @Test
    void sigmoidRunsFromZeroToOne() {
        assertEquals(0.5, Sigmoid.of(0));
        assertEquals(1, Sigmoid.of(40));
        assertEquals(1, Sigmoid.of(POSITIVE_INFINITY));
        assertEquals(0.0, Sigmoid.of(NEGATIVE_INFINITY));
        assertEquals(0.0, Sigmoid.of(-710));
    }
}
