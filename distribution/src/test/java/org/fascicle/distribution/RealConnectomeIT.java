package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measured connectomes: 76 regions with their own tract lengths; 68 and 100 with labels checked against their atlas, and what
 * comes out compared with what was measured.
 */
class RealConnectomeIT {

    private static final String EXPERIMENT = """
            title: Measured connectome
            seed: 42
            duration: 60 s
            dt: 1 ms
            connectome:
            CONNECTOME
            populations:
              cortex:
                regions: all
                model: wong-wang-exc-inh
                initial: { S_e: { uniform: [0.05, 0.25] }, S_i: { uniform: [0.01, 0.1] } }
                noise: { S_e: { process: ornstein-uhlenbeck, sigma: 0.01 Hz, form: scaled, tau: 100 ms } }
            projections:
              long_range:
                from: cortex.S_e
                to: cortex.c
                coupling: diffusive
                k: 0.2
                DELAY
            monitors:
              bold: { of: cortex.S_e, forward: bold, period: 2 s, discard: 20 s }
            analysis:
              fc: { of: bold, type: functional-connectivity }
            """;

    @TempDir
    private Path folder;

    private Program.Ended run(String connectome, String delay) throws Exception {
        Files.writeString(folder.resolve("real.yaml"), EXPERIMENT.replace("CONNECTOME\n", connectome.indent(2))
                .replace("DELAY", delay));
        var ended = new Program(folder).run("run", "real.yaml");
        assertEquals(0, ended.code(), ended.err());
        return ended;
    }

    @Test
    void aMeasuredConnectomeRunsWithItsOwnLengths() throws Exception {
        run("""
                source: ZIP
                prepare: [remove-self, row]
                """.replace("ZIP", Shared.file("connectomes/tvb_connectivity_76.zip").toString()),
                "delay: { handler: conduction, speed: 3 m/s }");

        var bold = Bits.array(folder.resolve("real.h5"), "/monitors/bold/bold");
        assertEquals("20x76", bold.shape());
        assertTrue(Arrays.stream(bold.values()).allMatch(Double::isFinite), "finite");
        assertEquals("76x76", Bits.array(folder.resolve("real.h5"), "/connectivity/tract_lengths").shape());
    }

    @Test
    void measuredWeightsRunUnderTheLabelsOfTheirAtlas() throws Exception {
        assertConnectivity("enigma_hcp_dk68", "dk68", 68);
    }

    /** With the command of the guide; the fit is computed once more here. */
    @Test
    void simulatedConnectivityIsComparedWithTheMeasuredOne() throws Exception {
        assertConnectivity("enigma_hcp_schaefer_100", "schaefer100", 100);
        String measured = Shared.file("connectomes/enigma_hcp_schaefer_100_FC.csv").toString();
        var ended = new Program(folder).run("analyze", "real.h5", "--type", "fc", "--of", "bold", "--against", measured);
        assertEquals(0, ended.code(), ended.err());
        String text = ended.out().replaceAll(" +", " ");
        assertTrue(text.contains("\n fit_pairs 4950\n"), text);
        double[] fc = Bits.array(folder.resolve("real.h5"), "/analysis/fc/fc").values();
        double[] empirical = Files.readAllLines(Path.of(measured)).stream()
                .flatMapToDouble(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble)).toArray();
        String printed = text.lines().filter(line -> line.startsWith(" fit_correlation ")).findFirst().orElseThrow();
        assertEquals(correlation(above(fc), above(empirical)), Double.parseDouble(printed.split(" ")[2]), 1e-5);
    }

    /** Two weights of the 100 regions are -0.212, in data that are logarithms of counts; the threshold drops them. */
    private void assertConnectivity(String files, String atlas, int regions) throws Exception {
        run("""
                weights: { file: FILES_weights.csv }
                labels: { file: FILES_labels.csv }
                atlas: ATLAS
                allow-negative: true
                prepare: [threshold: 1, row]
                """.replace("FILES", Shared.file("connectomes/" + files + "_weights.csv").toString().replace("_weights.csv", ""))
                .replace("ATLAS", atlas), "strength: 1");

        assertEquals("20x" + regions, Bits.array(folder.resolve("real.h5"), "/monitors/bold/bold").shape());
        var fc = Bits.array(folder.resolve("real.h5"), "/analysis/fc/fc");
        assertEquals(regions + "x" + regions, fc.shape());
        assertTrue(Arrays.stream(fc.values()).allMatch(r -> Math.abs(r) <= 1 + 1e-12), "correlations");
    }

    private static double[] above(double[] matrix) {
        return IntStream.range(0, matrix.length).filter(c -> c / 100 < c % 100).mapToDouble(c -> matrix[c]).toArray();
    }

    private static double correlation(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElseThrow();
        double my = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int k = 0; k < x.length; k++) {
            xy += (x[k] - mx) * (y[k] - my);
            xx += (x[k] - mx) * (x[k] - mx);
            yy += (y[k] - my) * (y[k] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
