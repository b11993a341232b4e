package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;

/** Mistakes that published balloon models have made; each test says which line of {@code Bold} would make it. */
class BalloonTrapsTest {

    /** {@code state("s", "1", …)}: a resting brain would show a response before anything happened. */
    @Test
    void theVasodilatorySignalStartsAtZero() {
        assertEquals(0.0, bold("0", "1 s", 3)[0]);
    }

    /**
     * {@code s' = epsilon*z - s/kappa - (f - 1)/gamma}: with rates taken as time constants the flow settles at 1 + 0.41 z instead
     * of 1 + z/0.41. To first order in z, BOLD = V0 z/γ (k1 (e - α) + k2 e - k3 α) with e = -(1 - ρ) ln(1 - ρ)/ρ.
     */
    @Test
    void gammaIsARate() {
        double z = 1e-4;
        double rho = 0.34;
        double alpha = 0.32;
        double extraction = -(1 - rho) * StrictMath.log(1 - rho) / rho;
        double perFlow = 7 * rho * (extraction - alpha) + 2 * extraction - (2 * rho - 0.2) * alpha;

        double[] bold = bold(Double.toString(z), "2 s", 60);

        assertEquals(0.02 * perFlow * z / 0.41, bold[bold.length - 1], 2e-3 * bold[bold.length - 1]);
    }

    /** {@code k2*(1 - q/rho)}: at rest q = 1, so that the signal would stand at k2 (1 - 1/ρ), not at 0. */
    @Test
    void concentrationIsComparedWithVolumeAndNotWithExtraction() {
        for (double value : bold("0", "1 s", 10)) {
            assertEquals(0.0, value);
        }
    }

    /** {@code modelTime("ms")}: fed with ms where its constants are per second, the response would be over in 20 ms. */
    @Test
    void theResponseToOneSecondPeaksAfterSeconds() {
        double[] bold = bold("where(t <= 1000[ms], 1, 0)", "100 ms", 200);
        int peak = 0;
        for (int k = 1; k < bold.length; k++) {
            peak = bold[k] > bold[peak] ? k : peak;
        }
        assertTrue(peak >= 20 && peak <= 60, "peak after " + peak / 10.0 + " s");
    }

    private static double[] bold(String signal, String period, int samples) {
        return Trial.of("""
                dt: 10 ms
                duration: %s ms
                populations:
                  given: { size: 1, model: signal, parameters: { x: { expression: "%s" } } }
                monitors:
                  bold: { of: given.x, forward: bold, period: %s }
                """.formatted(samples * (period.equals("100 ms") ? 100 : period.equals("1 s") ? 1000 : 2000), signal, period))
                .record().series("bold", "bold", 0);
    }
}
