package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;

/** The balloon model of Friston, Harrison, Penny 2003 with its published constants. */
class BoldTest {

    @Test
    void atRestItIsExactlyZero() {
        for (double value : bold("0", 1, 60)) {
            assertEquals(0.0, value);
        }
    }

    /** s = 0, f = 1 + εz/γ, v = f^α, q = v E(f)/ρ. */
    @Test
    void aSteadyDriveEndsAtTheFixedPoint() {
        double f = 1 + 0.2 / 0.41;
        double v = StrictMath.pow(f, 0.32);
        double q = v * (1 - StrictMath.pow(1 - 0.34, 1 / f)) / 0.34;
        double expected = 0.02 * (7 * 0.34 * (1 - q) + 2 * (1 - q / v) + (2 * 0.34 - 0.2) * (1 - v));

        double[] bold = bold("0.2", 1, 120);

        assertEquals(expected, bold[bold.length - 1], 1e-12);
    }

    /** One second of input; a step sees the input at its end. */
    @Test
    void anImpulseConvergesToTheTightSolutionWithOrder2() {
        double[] tight = TightBalloon.answer(30);
        double coarse = distance(bold("where(t <= 1000[ms], 1, 0)", 20, 30), tight);
        double fine = distance(bold("where(t <= 1000[ms], 1, 0)", 10, 30), tight);

        assertTrue(fine < 1e-6, "off by " + fine);
        assertEquals(4, coarse / fine, 0.4);
    }

    private static double distance(double[] ours, double[] tight) {
        assertEquals(tight.length, ours.length);
        double largest = 0;
        for (int k = 0; k < ours.length; k++) {
            largest = Math.max(largest, Math.abs(ours[k] - tight[k]));
        }
        return largest;
    }

    /** One sample per second. */
    private static double[] bold(String signal, int dt, int seconds) {
        return Trial.of("""
                dt: %s ms
                duration: %s s
                populations:
                  given: { size: 1, model: signal, parameters: { x: { expression: "%s" } } }
                monitors:
                  bold: { of: given.x, forward: bold, period: 1 s }
                """.formatted(dt, seconds, signal)).record().series("bold", "bold", 0);
    }
}
