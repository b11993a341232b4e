package org.fascicle.engine.internal.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The references are StrictMath (fdlibm), another implementation than ours. */
class AccuracyTest {

    @ParameterizedTest
    @EnumSource
    void aMillionArgumentsKeepTheStatedError(Elementary f) {
        check(f, Arguments.uniform(1, 1_000_000, f.low, f.high));
    }

    @ParameterizedTest
    @EnumSource
    void theNeighbourhoodOfZeroAndOneKeepsTheStatedError(Elementary f) {
        check(f, Arguments.uniform(2, 500_000, f == Elementary.LOG ? 0.5 : -2, 2));
    }

    @ParameterizedTest
    @EnumSource
    void allSizesKeepTheStatedError(Elementary f) {
        for (var x : Arguments.manySizes(3, 300_000)) {
            if (f.low <= x && x <= f.high) {
                check(f, x);
            }
        }
    }

    /** Slow: {@code mvn -pl engine -am -Dgroups=slow test}. */
    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void twentyMillionArgumentsKeepTheStatedError(Elementary f) {
        for (int seed = 100; seed < 110; seed++) {
            check(f, Arguments.uniform(seed, 1_000_000, f.low, f.high));
            check(f, Arguments.uniform(seed, 1_000_000, f == Elementary.LOG ? 0.5 : -2, 2));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SIN", "COS"})
    void largeAnglesKeepTheStatedError(Elementary f) {
        check(f, Arguments.uniform(4, 300_000, -1.1e9, 1.1e9));
    }

    @ParameterizedTest
    @EnumSource(names = {"SIN", "COS"})
    void theDoublesNextToMultiplesOfAQuarterTurnKeepTheStatedError(Elementary f) {
        for (var k = 1; k < 200_000; k++) {
            check(f, k * (StrictMath.PI / 2));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "EXP")
    void subnormalResultsAreRoundedOnce(Elementary f) {
        check(f, Arguments.uniform(5, 300_000, -745.2, -708));
    }

    @ParameterizedTest
    @EnumSource(names = "LOG")
    void subnormalArgumentsKeepTheStatedError(Elementary f) {
        for (var x : Arguments.uniform(6, 300_000, 0, 1)) {
            check(f, x * Double.MIN_NORMAL);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TANH", "SIN"})
    void anOddFunctionIsOddToTheBit(Elementary f) {
        for (var x : Arguments.manySizes(7, 100_000)) {
            assertEquals(-f.scalar.applyAsDouble(x), f.scalar.applyAsDouble(-x));
        }
    }

    private static void check(Elementary f, double... arguments) {
        for (var x : arguments) {
            var ours = f.scalar.applyAsDouble(x);
            var theirs = f.reference.applyAsDouble(x);
            var distance = Ulp.distance(ours, theirs);
            assertTrue(distance <= f.ulps, () -> f + " of " + x + " is " + ours + ", the reference says " + theirs);
        }
    }
}
