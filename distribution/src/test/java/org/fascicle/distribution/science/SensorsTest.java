package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    /** 3 uV/(nA m), times 10 nA m per unit, times 2: the unit of a gain is converted. */
    @Test
    void aGainHasItsUnit() {
        for (String gain : new String[] {"3, uV/(nA*m)", "3000, V/(A*m)", "30, uV", "0.03, mV"}) {
            String[] parts = gain.split(", ");
            Path file = NpyFile.write(folder.resolve("g.npy"), new double[] {Double.parseDouble(parts[0])}, 1, 1);
            String moment = parts[1].contains("A") ? "moment: 10 nA*m" : "reference: none";
            Recorded recorded = gain("eeg", "gain: { file: %s, unit: %s }".formatted(file, parts[1]), moment).record();
            assertEquals(60, recorded.last("seen", "eeg", 0), 1e-12, gain);
        }
    }

    @Test
    void sensorsHaveTheirLabels() throws IOException {
        Path file = NpyFile.write(folder.resolve("g.npy"), new double[] {3, 5, 9}, 3, 1);
        Path labels = Files.writeString(folder.resolve("sensors.txt"), "Fz\nCz\nPz\n");
        for (String given : new String[] {labels.toString(), "[Fz, Cz, Pz]"}) {
            String gain = "gain: { file: %s, unit: uV, labels: %s }".formatted(file, given);
            Recorded recorded = gain("eeg", gain, "reference: Cz").record();
            assertEquals(List.of("Fz", "Cz", "Pz"), recorded.of("seen", "eeg").axes().get(1).labels());
            assertEquals(-4, recorded.last("seen", "eeg", 0), 1e-12);
            assertEquals(0, recorded.last("seen", "eeg", 1));
        }
        Path few = Files.writeString(folder.resolve("few.txt"), "Fz\nCz\n");
        refuses("monitors.seen.gain.labels: 2 labels; gain is 3x1: one label for each of its 3 rows is needed",
                gain("eeg", "gain: { file: %s, unit: uV, labels: %s }".formatted(file, few), "reference: none"));
        refuses("no sensor is labelled 'Cx'; did you mean 'Cz'?",
                gain("eeg", "gain: { file: %s, unit: uV, labels: %s }".formatted(file, labels), "reference: Cx"));
    }

    @Test
    void whatIsNotKnownIsSaid() {
        Path file = NpyFile.write(folder.resolve("g.npy"), new double[] {3}, 1, 1);
        refuses("eeg has no parameter 'gian'; did you mean 'gain'?", gain("eeg", "gian: { file: %s }".formatted(file),
                "reference: none"));
        refuses("gain is given in fT/(nA*m); uV/(nA*m) or uV/source is needed, or a unit of the same kind; source is a pure "
                + "number",
                gain("eeg", "gain: { file: %s, unit: fT/(nA*m) }".formatted(file), "reference: none"));
        refuses("gain: 3 is no file", gain("meg", "gain: 3", "reference: none"));
    }

    /** 2000 samples: standard errors of deviations are 1.6 %. */
    @Test
    void sensorsHaveNoise() {
        Path file = NpyFile.write(folder.resolve("g.npy"), new double[] {0, 0}, 2, 1);
        Path sigma = NpyFile.write(folder.resolve("s.npy"), new double[] {4, -3, -3, 9}, 2, 2);
        String gain = "gain: { file: %s, unit: uV }".formatted(file);
        Recorded plain = gain("eeg", gain, "noise: { std: 2000 nV }").record();
        assertEquals(2, deviation(plain.series("seen", "eeg", 0)), 0.16);
        Recorded linked = gain("eeg", gain, "noise: { covariance: { file: %s, unit: uV^2 } }".formatted(sigma)).record();
        double[] x = linked.series("seen", "eeg", 0);
        double[] y = linked.series("seen", "eeg", 1);
        assertEquals(2, deviation(x), 0.16);
        assertEquals(3, deviation(y), 0.24);
        assertEquals(-0.5, IntStream.range(0, x.length).mapToDouble(k -> x[k] * y[k]).average().orElseThrow() / 6, 0.1);
    }

    private static double deviation(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(v -> v * v).average().orElseThrow());
    }

    private static Trial gain(String forward, String gain, String more) {
        return Trial.of("""
                dt: 1 ms
                duration: 2 s
                populations:
                  given: { size: 1, model: signal, parameters: { x: 2 } }
                monitors:
                  seen:
                    of: given.x
                    forward: %s
                    %s
                    %s
                    period: 1 ms
                """.formatted(forward, gain, more));
    }

    private static void refuses(String what, Trial trial) {
        Check check = trial.check(new RunOptions(1, 1));
        assertTrue(check instanceof Check.Refused && check.problems().toString().contains(what), check.problems()::toString);
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
