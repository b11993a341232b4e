package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The limit cycle of the Hopf normal form: amplitude √(a/β), frequency f. */
class HopfTest {

    private static final double[] A = {0.25, 0.04, 1};
    private static final double[] BETA = {1, 4, 0.5};
    private static final double[] HZ = {10, 40, 3};

    /** RK4 at ωdt ≤ 0.025: (ωdt)⁴ < 4e-7 at most, for the slower regions much less. */
    private static final double TOLERANCE = 1e-6;

    private static Recorded cycle;

    @BeforeAll
    static void onTheCycle() {
        cycle = Trial.of("""
                dt: 0.1 ms
                duration: 1 s
                integrator: rk4
                populations:
                  node:
                    size: 3
                    model: hopf
                    parameters: { a: [0.25, 0.04, 1], beta: [1, 4, 0.5], f: { values: [10, 40, 3], unit: Hz } }
                monitors:
                  late: { of: node, sample: raw, discard: 500 ms }
                """).record();
    }

    @Test
    void theAmplitudeIsTheRootOfAOverBeta() {
        for (int region = 0; region < A.length; region++) {
            double expected = Math.sqrt(A[region] / BETA[region]);
            double[] x = cycle.series("late", "x", region);
            double[] y = cycle.series("late", "y", region);
            for (int k = 0; k < x.length; k++) {
                assertEquals(expected, Math.sqrt(x[k] * x[k] + y[k] * y[k]), TOLERANCE * expected);
            }
        }
    }

    @Test
    void theFrequencyIsF() {
        for (int region = 0; region < HZ.length; region++) {
            double[] x = cycle.series("late", "x", region);
            double[] y = cycle.series("late", "y", region);
            double turned = 0;
            for (int k = 1; k < x.length; k++) {
                turned += StrictMath.atan2(x[k - 1] * y[k] - y[k - 1] * x[k], x[k - 1] * x[k] + y[k - 1] * y[k]);
            }
            double seconds = (x.length - 1) * 1e-4;
            assertEquals(HZ[region], turned / (2 * Math.PI) / seconds, TOLERANCE * HZ[region]);
        }
    }
}
