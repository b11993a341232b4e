package org.fascicle.engine.internal.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.special.Erf;

/** Counts of many draws in classes of equal width, the first and last open to the outside; sums for the first four moments. */
final class NormalHistogram {

    private final double end;
    private final long[] counts;
    private final double[] moments = new double[4];
    private long n;

    NormalHistogram(double end, int classes) {
        this.end = end;
        this.counts = new long[classes];
    }

    void add(double[] draws) {
        for (var x : draws) {
            var place = (int) Math.floor((x + end) / (2 * end) * counts.length);
            counts[Math.max(0, Math.min(counts.length - 1, place))]++;
            moments[0] += x;
            moments[1] += x * x;
            moments[2] += x * x * x;
            moments[3] += x * x * x * x;
        }
        n += draws.length;
    }

    /** Each bound is exceeded by true draws with a probability below 1e-6. */
    void check() {
        var expected = new double[] {0, 1, 0, 3};
        var variance = new double[] {1, 2, 15, 96};
        for (var i = 0; i < 4; i++) {
            assertEquals(expected[i], moments[i] / n, 5 * Math.sqrt(variance[i] / n));
        }
        var chi2 = 0.0;
        var below = 0L;
        var distance = 0.0;
        for (var i = 0; i < counts.length; i++) {
            var share = n * (distribution(i + 1) - distribution(i));
            chi2 += (counts[i] - share) * (counts[i] - share) / share;
            below += counts[i];
            distance = Math.max(distance, Math.abs((double) below / n - distribution(i + 1)));
        }
        assertEquals(counts.length - 1, chi2, 5 * Math.sqrt(2.0 * (counts.length - 1)));
        assertTrue(distance < 2.694 / Math.sqrt(n), "Kolmogorov-Smirnov distance " + distance);
    }

    private double distribution(int border) {
        if (border == 0 || border == counts.length) {
            return border == 0 ? 0 : 1;
        }
        var x = -end + 2 * end * border / counts.length;
        return 0.5 * Erf.erfc(-x / Math.sqrt(2));
    }
}
