package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 76 measured regions with their own tract lengths. */
class RealConnectomeIT {

    private static final String EXPERIMENT = """
            title: Measured connectome
            seed: 42
            duration: 60 s
            dt: 1 ms
            connectome:
              source: CONNECTOME
              prepare: [remove-self, row]
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
                delay: { handler: conduction, speed: 3 m/s }
            monitors:
              bold: { of: cortex.S_e, forward: bold, period: 2 s, discard: 20 s }
            analysis:
              fc: { of: bold, type: functional-connectivity }
            """;

    @TempDir
    private Path folder;

    @Test
    void aMeasuredConnectomeRunsWithItsOwnLengths() throws Exception {
        Path connectome = Shared.file("connectomes/tvb_connectivity_76.zip");
        Files.writeString(folder.resolve("real.yaml"), EXPERIMENT.replace("CONNECTOME", connectome.toString()));

        var ended = new Program(folder).run("run", "real.yaml");

        assertEquals(0, ended.code(), ended.err());
        var bold = Bits.array(folder.resolve("real.h5"), "/monitors/bold/bold");
        assertEquals("20x76", bold.shape());
        assertTrue(Arrays.stream(bold.values()).allMatch(Double::isFinite), "finite");
        assertEquals("76x76", Bits.array(folder.resolve("real.h5"), "/connectivity/tract_lengths").shape());
    }
}
