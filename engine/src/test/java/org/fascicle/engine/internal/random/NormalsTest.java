package org.fascicle.engine.internal.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NormalsTest {

    private static final int MILLION = 1_000_000;
    private static final long KEY = StreamKey.of(1, "cortex.S_e", 0);
    private static final Sample OVER_STEPS = overSteps(KEY);
    private static final Sample OVER_REGIONS = Sample.overRegions(MILLION, (index, step) -> Normals.of(KEY, index, step));

    @Test
    void theFirstMomentsAreThoseOfTheNormalDistribution() {
        for (var sample : new Sample[] {OVER_STEPS, OVER_REGIONS}) {
            sample.hasMean(x -> x, 0, 1);
            sample.hasMean(x -> x * x, 1, 2);
            sample.hasMean(x -> x * x * x, 0, 15);
            sample.hasMean(x -> x * x * x * x, 3, 96);
        }
    }

    @Test
    void drawsFollowTheNormalDistribution() {
        OVER_STEPS.follows(NormalsTest::distribution);
        OVER_REGIONS.follows(NormalsTest::distribution);
        OVER_STEPS.fillsEvenly(1000, NormalsTest::distribution);
        OVER_REGIONS.fillsEvenly(1000, NormalsTest::distribution);
    }

    @Test
    void theTailBeyondTheLastEdgeHasItsShareAndItsShape() {
        var beyond = Erf.erfc(Ziggurat.R / Math.sqrt(2));
        var tail = Sample.overSteps(20 * MILLION, (index, step) -> Math.abs(Normals.of(KEY, index, step))).values();
        var far = Arrays.stream(tail).filter(x -> x > Ziggurat.R).toArray();
        assertEquals(beyond, (double) far.length / tail.length, 5 * Math.sqrt(beyond / tail.length));
        new Sample(far).follows(x -> 1 - Erf.erfc(x / Math.sqrt(2)) / beyond);
    }

    @Test
    void drawsOfDifferentStepsAreUncorrelated() {
        OVER_STEPS.hasNoEcho(20);
    }

    @Test
    void drawsOfDifferentRegionsAreUncorrelated() {
        OVER_REGIONS.hasNoEcho(20);
    }

    @Test
    void adjacentSeedsStreamsAndRegionsAreUncorrelated() {
        OVER_STEPS.isUncorrelatedWith(overSteps(StreamKey.of(2, "cortex.S_e", 0)));
        OVER_STEPS.isUncorrelatedWith(overSteps(StreamKey.of(1, "cortex.S_e", 1)));
        OVER_STEPS.isUncorrelatedWith(overSteps(StreamKey.of(1, "cortex.S_i", 0)));
        OVER_STEPS.isUncorrelatedWith(Sample.overSteps(MILLION, (index, step) -> Normals.of(KEY, index + 1, step)));
        OVER_STEPS.isUncorrelatedWith(Sample.overSteps(MILLION, (index, step) -> Normals.of(KEY, index + (1 << 24), step)));
    }

    @Test
    void theSumOverRegionsIsAsBroadAsIndependenceMakesIt() {
        var n = 400;
        var sums = new double[20_000];
        for (var step = 0; step < sums.length; step++) {
            for (var index = 0; index < n; index++) {
                sums[step] += Normals.of(KEY, index, step);
            }
        }
        new Sample(sums).follows(x -> distribution(x / Math.sqrt(n)));
    }

    @Test
    void aColumnEqualsTheScalarWhateverItsRange() {
        var index = LongStream.range(0, 3000).map(i -> i * 7 % 3000).toArray();
        var regions = new Regions(index);
        var whole = new double[3000];
        Normals.column(new RawBits(), KEY, regions, 5, whole, 0, 3000);
        var parts = new double[3000];
        for (var from = 0; from < 3000; from += 41) {
            Normals.column(new RawBits(), KEY, regions, 5, parts, from, Math.min(3000, from + 41));
        }
        assertArrayEquals(whole, parts);
        assertArrayEquals(Arrays.stream(index).mapToDouble(i -> Normals.of(KEY, i, 5)).toArray(), whole);
    }

    @Test
    void lanesOutsideTheRangeAreNotTouched() {
        var out = new double[10];
        Normals.column(new RawBits(), KEY, new Regions(LongStream.range(0, 10).toArray()), 5, out, 3, 6);
        assertArrayEquals(new double[3], Arrays.copyOf(out, 3));
        assertArrayEquals(new double[4], Arrays.copyOfRange(out, 6, 10));
    }

    /**
     * 1e8 draws of 500 regions in 4000 classes of equal width between -5 and 5; moments, chi² and the distribution at
     * the class borders.
     */
    @Test
    @Tag("slow")
    void aHundredMillionDrawsFollowTheNormalDistribution() {
        var histogram = new NormalHistogram(5, 4000);
        var regions = new Regions(LongStream.range(0, 500).toArray());
        var out = new double[500];
        for (var step = 0; step < 200_000; step++) {
            Normals.column(new RawBits(), KEY, regions, step, out, 0, 500);
            histogram.add(out);
        }
        histogram.check();
    }

    private static Sample overSteps(long key) {
        return Sample.overSteps(MILLION, (index, step) -> Normals.of(key, index, step));
    }

    private static double distribution(double x) {
        return 0.5 * Erf.erfc(-x / Math.sqrt(2));
    }
}
