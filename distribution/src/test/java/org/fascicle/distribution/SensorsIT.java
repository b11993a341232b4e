package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.fascicle.api.data.DataArray;
import org.fascicle.io.hdf5.ResultFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sensors around the 76 measured regions of The Virtual Brain's connectome, which has centres and orientations. */
class SensorsIT {

    private static final String ZIP = "connectomes/tvb_connectivity_76.zip";

    /** mm; outside the head. */
    private static final double[][] SENSORS = {{120, 0, 10}, {-120, 5, 10}, {0, 130, 20}, {0, -140, 15}, {3, 0, 150}};

    @TempDir
    private Path folder;

    private void experiment(String connectome, String monitors) throws IOException {
        Files.writeString(folder.resolve("sensors.csv"), "label,x,y,z\nR,120,0,10\nL,-120,5,10\nF,0,130,20\nB,0,-140,15\n"
                + "T,3,0,150\n");
        Files.writeString(folder.resolve("sensors.yaml"), """
                seed: 3
                duration: 8 ms
                dt: 1 ms
                connectome: { CONNECTOME }
                populations:
                  cortex: { regions: all, model: signal, parameters: { x: 1 } }
                monitors:
                """.replace("CONNECTOME", connectome) + monitors.indent(2));
    }

    private static String zip() {
        return "source: " + Shared.file(ZIP);
    }

    /** All regions at 1, with 1 nA m: the sum of the potentials of 76 dipoles in 0.3 S/m. */
    @Test
    void contactsSeeTheRegionsOfTheConnectome() throws Exception {
        experiment(zip(), "seeg: { of: cortex.x, forward: seeg, sensors: { file: sensors.csv }, period: 2 ms }");
        var ended = new Program(folder).run("run", "sensors.yaml");
        assertEquals(0, ended.code(), ended.err());

        DataArray seeg = Bits.array(folder.resolve("sensors.h5"), "/monitors/seeg/seeg");
        assertEquals("4x5", seeg.shape());
        assertEquals("5 texts, R first", texts("/monitors/seeg/sensor_label"));
        double[][] centres = rows("centres.txt", 1);
        double[][] orientations = rows("average_orientations.txt", 0);
        for (int i = 0; i < 5; i++) {
            double sum = 0;
            for (int j = 0; j < 76; j++) {
                sum += potential(SENSORS[i], centres[j], orientations[j]);
            }
            assertEquals(sum, seeg.at(3, i), 1e-9 * Math.abs(sum));
        }
    }

    private String texts(String path) throws IOException {
        var item = ResultFile.open(folder.resolve("sensors.h5")).items().stream().filter(i -> i.path().equals(path)).findFirst()
                .orElseThrow();
        return item.shape() + " texts, " + ((ResultFile.Content.Texts) item.content()).first() + " first";
    }

    /** In µV: 1e6 · 1e-9 Q·r/(4π 0.3 r³) with r in m. */
    private static double potential(double[] sensor, double[] centre, double[] orientation) {
        double dot = 0;
        double square = 0;
        double length = 0;
        for (int k = 0; k < 3; k++) {
            double away = (sensor[k] - centre[k]) / 1000;
            dot += away * orientation[k];
            square += away * away;
            length += orientation[k] * orientation[k];
        }
        return 1e-3 * dot / Math.sqrt(length) / (4 * Math.PI * 0.3 * Math.pow(square, 1.5));
    }

    private static double[][] rows(String member, int skipped) throws IOException {
        try (var zip = new ZipFile(Shared.file(ZIP).toFile()); var in = zip.getInputStream(zip.getEntry(member))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                    .map(line -> Arrays.stream(line.strip().split("\\s+")).skip(skipped))
                    .map(words -> words.mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new);
        }
    }

    @Test
    void electrodesOnASphereAndMagnetometersWork() throws Exception {
        experiment(zip(), """
                eeg:
                  of: cortex.x
                  forward: eeg
                  sensors: { file: sensors.csv }
                  placement: sphere
                  reference: T
                  noise: { std: 10 nV }
                  period: 2 ms
                meg: { of: cortex.x, forward: meg, sensors: { file: sensors.csv, unit: mm }, moment: 10 nA*m, period: 2 ms }
                sides: { of: cortex.x, pool: { right: "r*", left: "l*" }, period: 2 ms }
                """);
        var ended = new Program(folder).run("run", "sensors.yaml");
        assertEquals(0, ended.code(), ended.err());

        Path result = folder.resolve("sensors.h5");
        for (String recorded : List.of("eeg", "meg")) {
            DataArray samples = Bits.array(result, "/monitors/" + recorded + "/" + recorded);
            assertEquals("4x5", samples.shape());
            assertTrue(Arrays.stream(samples.values()).allMatch(v -> Double.isFinite(v) && v != 0), recorded);
        }
        assertEquals("4x2", Bits.array(result, "/monitors/sides/x").shape());
        assertEquals("2 texts, right first", texts("/monitors/sides/pool_label"));
    }

    /** Weights alone say nothing of places: what is missing is named, with where to put it. */
    @Test
    void withoutPlacesItIsSaidWhereTheyGo() throws Exception {
        Files.writeString(folder.resolve("weights.csv"), "0,1\n1,0\n");
        experiment("weights: { file: weights.csv }", "eeg: { of: cortex.x, forward: eeg, sensors: { file: sensors.csv }, "
                + "period: 2 ms }");
        var ended = new Program(folder).run("check", "sensors.yaml");
        assertEquals(2, ended.code());
        for (String said : List.of("centres are not known; give centres: {file: ", "n x 3 in mm; or a connectome that "
                + "has them (connectome: {centres: {file: ", "or gain: {file: ", "orientations are not known",
                "sensors.yaml:8: ")) {
            assertTrue(ended.err().contains(said), ended.err());
        }
    }
}
