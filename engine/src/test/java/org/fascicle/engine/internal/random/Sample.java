package org.fascicle.engine.internal.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Numbers that claim to be independent draws of one distribution. Every check allows what true draws exceed with a
 * probability below 1e-6.
 */
record Sample(double[] values) {

    /** Standard errors: 5 are exceeded with probability 6e-7. */
    private static final double ERRORS = 5;

    /** One region, many steps. */
    static Sample overSteps(int n, Draw draw) {
        var values = new double[n];
        Arrays.setAll(values, i -> draw.at(7, i));
        return new Sample(values);
    }

    /** One step, many regions. */
    static Sample overRegions(int n, Draw draw) {
        var values = new double[n];
        Arrays.setAll(values, i -> draw.at(i, 7));
        return new Sample(values);
    }

    /** Draw of a region at a step. */
    @FunctionalInterface
    interface Draw {
        double at(long index, long step);
    }

    double mean(DoubleUnaryOperator of) {
        return Arrays.stream(values).map(of).sum() / values.length;
    }

    /** The mean of a function of the draws, of known expectation and variance. */
    void hasMean(DoubleUnaryOperator of, double expected, double variance) {
        assertEquals(expected, mean(of), ERRORS * Math.sqrt(variance / values.length));
    }

    /** Kolmogorov-Smirnov: P(D > d) is about 2 exp(-2 n d²), 1e-6 at d = 2.694 / sqrt(n). */
    void follows(DoubleUnaryOperator distribution) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var distance = 0.0;
        for (var i = 0; i < sorted.length; i++) {
            var p = distribution.applyAsDouble(sorted[i]);
            var above = (i + 1.0) / sorted.length - p;
            var below = p - (double) i / sorted.length;
            distance = Math.max(distance, Math.max(above, below));
        }
        assertTrue(distance < 2.694 / Math.sqrt(sorted.length), "Kolmogorov-Smirnov distance " + distance);
    }

    /** Pearson's chi² on classes of equal probability; normal approximation, 5 standard errors. */
    void fillsEvenly(int classes, DoubleUnaryOperator distribution) {
        var counts = new long[classes];
        for (var value : values) {
            counts[(int) Math.min(classes - 1, distribution.applyAsDouble(value) * classes)]++;
        }
        var expected = (double) values.length / classes;
        var chi2 = Arrays.stream(counts).mapToDouble(c -> (c - expected) * (c - expected) / expected).sum();
        assertEquals(classes - 1, chi2, ERRORS * Math.sqrt(2.0 * (classes - 1)));
    }

    /** No correlation of the draws, nor of their squares, with the same draws a lag later. */
    void hasNoEcho(int lags) {
        for (var lag = 1; lag <= lags; lag++) {
            var early = Arrays.copyOfRange(values, 0, values.length - lag);
            var late = Arrays.copyOfRange(values, lag, values.length);
            new Sample(early).isUncorrelatedWith(new Sample(late));
        }
    }

    /** |r| of independent samples has standard error 1/sqrt(n); the values and their squares. */
    void isUncorrelatedWith(Sample other) {
        var bound = ERRORS / Math.sqrt(values.length);
        assertEquals(0, correlation(values, other.values), bound);
        assertEquals(0, correlation(squares(values), squares(other.values)), bound);
    }

    private static double correlation(double[] a, double[] b) {
        var meanA = Arrays.stream(a).average().orElseThrow();
        var meanB = Arrays.stream(b).average().orElseThrow();
        var ab = 0.0;
        var aa = 0.0;
        var bb = 0.0;
        for (var i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double[] squares(double[] values) {
        return Arrays.stream(values).map(x -> x * x).toArray();
    }
}
