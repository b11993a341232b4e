package org.fascicle.distribution.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.fascicle.api.data.DataArray;
import org.fascicle.distribution.trial.NpyFile;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BOLD of a given signal against TVB's balloon model: both sets of constants, both forms of the signal, two schemes. */
class BalloonReferenceTest {

    private static final int STEPS = 6000;
    private static final int STRIDE = 10;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"rbm_nonlinear_heun, tvb", "rbm_nonlinear_euler, tvb", "rbm_linear_heun, tvb", "rbm_linear_euler, tvb",
        "cbm_nonlinear_heun, tvb-classical", "cbm_nonlinear_euler, tvb-classical", "cbm_linear_heun, tvb-classical",
        "cbm_linear_euler, tvb-classical"})
    void weAgree(String variant, String preset) {
        var given = ReferenceCase.of("tvb_balloon");
        String[] parts = variant.split("_");
        DataArray ours = Trial.of("""
                dt: %s ms
                duration: 59990 ms
                populations:
                  given: { size: 2, model: signal, parameters: { x: { file: %s } } }
                monitors:
                  bold:
                    of: given.x
                    forward: bold
                    preset: %s
                    signal: %s
                    integrator: %s
                    period: 100 ms
                    record-start: true
                """.formatted(given.number("dt_ms"), signal(), preset, parts[1], parts[2])).record().of("bold", "bold");

        DataArray theirs = given.array(variant);
        assertEquals(theirs.shape(), ours.shape());
        double rtol = given.number("advised_tolerance.rtol");
        double atol = given.number("advised_tolerance.atol");
        Agreement.of(theirs.values(), k -> ours.values()[k], rtol, atol)
                .require(given.name(), parts[2], variant, "rtol " + rtol + " atol " + atol);
    }

    @Test
    void theSignalIsTheirs() {
        DataArray theirs = ReferenceCase.of("tvb_balloon").array("input");
        for (int k = 0; k < theirs.length(0); k++) {
            assertEquals(theirs.at(k, 0), box(STRIDE * k), "node 0 at step " + STRIDE * k);
            assertEquals(theirs.at(k, 1), wave(STRIDE * k), 1e-15, "node 1 at step " + STRIDE * k);
        }
    }

    /** Row k drives the step from k to k + 1 and is the signal at the end of it. */
    private Path signal() {
        var rows = new double[2 * (STEPS - 1)];
        for (int k = 0; k < STEPS - 1; k++) {
            rows[2 * k] = box(k + 1);
            rows[2 * k + 1] = wave(k + 1);
        }
        return NpyFile.write(folder.resolve("signal.npy"), rows, STEPS - 1, 2);
    }

    private static double box(int step) {
        return step * 0.01 % 20 < 8 ? 0.5 : 0;
    }

    private static double wave(int step) {
        return 0.3 + 0.2 * StrictMath.sin(2 * Math.PI * 0.03 * (step * 0.01));
    }
}
