package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.RunOptions;
import org.fascicle.distribution.trial.NpyFile;
import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EEG, sEEG and MEG from positions, as a user asks for them: units, and what is said when something is missing. */
class SensorsTest {

    @TempDir
    private Path folder;

    /** A moment of 10 nA m per unit, a signal of 2 on the axis at 50 mm: 20e-9/(4π 0.3 0.05²) V. */
    @Test
    void anElectrodeReadsMicrovolts() {
        double expected = 1e6 * 20e-9 / (4 * Math.PI * 0.3 * 0.05 * 0.05);
        for (String forward : new String[] {"eeg", "seeg"}) {
            Recorded recorded = run(forward, "[0, 0, 50]", "[0, 0, 1]", "moment: 10 nA*m");
            assertEquals("uV", recorded.of("seen", forward).unit());
            assertEquals(expected, recorded.last("seen", forward, 0), 1e-12 * expected);
        }
    }

    /** Half the conductivity, twice the potential; given in other units. */
    @Test
    void settingsHaveUnits() {
        double once = run("eeg", "[0, 0, 50]", "[0, 0, 1]", "sigma: 0.4 S/m").last("seen", "eeg", 0);
        double twice = run("eeg", "[0, 0, 50]", "[0, 0, 1]", "sigma: 2 mS/cm").last("seen", "eeg", 0);
        assertEquals(2 * once, twice, 1e-12 * twice);
    }

    /** Beside the centre, 30 mm up, pointing right; a magnetometer 100 mm to the front: Biot and Savart along its radius. */
    @Test
    void aMagnetometerReadsFemtotesla() {
        Recorded recorded = run("meg", "[0, 100, 0]", "[1, 0, 0]", "moment: 10 nA*m");
        double distance = Math.sqrt(0.1 * 0.1 + 0.03 * 0.03);
        double expected = 1e15 * 1e-7 * 20e-9 * 0.03 / (distance * distance * distance);
        assertEquals("fT", recorded.of("seen", "meg").unit());
        assertEquals(expected, recorded.last("seen", "meg", 0), 1e-12 * expected);
    }

    @Test
    void missingPlacesAreNamedWithAWayOut() {
        Check check = Trial.of("""
                dt: 1 ms
                duration: 2 ms
                populations:
                  given: { size: 1, model: signal, parameters: { x: 2 } }
                monitors:
                  seen: { of: given.x, forward: meg, period: 1 ms }
                """).check(new RunOptions(1, 1));
        String problems = check.problems().toString();
        assertTrue(check instanceof Check.Refused, problems);
        assertTrue(problems.contains("orientations are not known") && problems.contains("gain: {file"), problems);
    }

    private Recorded run(String forward, String sensor, String orientation, String more) {
        return Trial.of("""
                dt: 1 ms
                duration: 2 ms
                populations:
                  given: { size: 1, model: signal, parameters: { x: 2 } }
                monitors:
                  seen:
                    of: given.x
                    forward: %s
                    sensors: { file: %s }
                    centres: { file: %s }
                    orientations: { file: %s }
                    %s
                    period: 1 ms
                """.formatted(forward, file("s", sensor), file("c", forward.equals("meg") ? "[0, 0, 30]" : "[0, 0, 0]"),
                        file("o", orientation), more)).record();
    }

    private Path file(String name, String point) {
        String[] words = point.replaceAll("[\\[\\] ]", "").split(",");
        double[] values = {Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2])};
        return NpyFile.write(folder.resolve(name + ".npy"), values, 1, 3);
    }
}
