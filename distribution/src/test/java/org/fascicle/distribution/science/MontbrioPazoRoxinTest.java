package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;

/**
 * Two stable states at Δ = 1, η = -5, J = 15. Fixed points have v = -Δ/(2π r) and
 * Δ²/(4π²r²) - π²r² + η + J r = 0, with three roots: the middle one is unstable.
 */
class MontbrioPazoRoxinTest {

    private static final DoubleUnaryOperator BALANCE = r -> 1 / (4 * Math.PI * Math.PI * r * r) - Math.PI * Math.PI * r * r - 5
            + 15 * r;

    @Test
    void fromBelowItFallsSilent() {
        assertRests(root(0.01, 0.2), 0.05, -2);
    }

    @Test
    void fromAboveItStaysActive() {
        assertRests(root(0.6, 2), 1.2, 0);
    }

    /** {@code tau*r' = Delta/(pi*tau)} and {@code r' = … + 2*r*v} outside the τ: with τ = 10 ms r would rest elsewhere. */
    @Test
    void withAnotherTimeConstantRatesScale() {
        double active = root(0.6, 2);
        assertEquals(active / 10, end("tau: 10 ms", 0.1, 0).last("end", "r", 0), 1e-9);
    }

    private static void assertRests(double r, double startR, double startV) {
        Recorded recorded = end("tau: 1 ms", startR, startV);
        assertEquals(r, recorded.last("end", "r", 0), 1e-9);
        assertEquals(-1 / (2 * Math.PI * r), recorded.last("end", "v", 0), 1e-8);
    }

    private static double root(double low, double high) {
        double a = low;
        double b = high;
        for (int k = 0; k < 100; k++) {
            double middle = (a + b) / 2;
            if (BALANCE.applyAsDouble(middle) > 0) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return a;
    }

    private static Recorded end(String parameters, double r, double v) {
        return Trial.of("""
                dt: 0.01 ms
                duration: 1000 ms
                populations:
                  node: { size: 1, model: montbrio-pazo-roxin, parameters: { %s }, initial: { r: %s, v: %s } }
                monitors:
                  end: { of: node, sample: subsample, period: 1000 ms }
                """.formatted(parameters, r, v)).record();
    }
}
