package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One noisy experiment in processes of their own, by the start script: same seed, same bits, whatever else is different. */
class SameBitsIT {

    @TempDir
    private Path folder;

    private Program fascicle;

    @BeforeEach
    void aNoisyNetworkWithDelays() throws IOException {
        fascicle = new Program(folder);
        Files.writeString(folder.resolve("noisy.yaml"), """
                seed: 3
                duration: 2 s
                dt: 1 ms
                connectome: { atlas: aal90, prepare: [row] }
                populations:
                  brain:
                    regions: all
                    model: wong-wang-exc-inh
                    initial: { S_e: { uniform: [0.05, 0.25] } }
                    noise: { S_e: { process: ornstein-uhlenbeck, sigma: 0.01 Hz, form: scaled, tau: 100 ms } }
                projections:
                  long: { from: brain.S_e, to: brain.c, coupling: diffusive, k: 0.2, delay: { handler: conduction } }
                monitors:
                  trace: { of: brain.S_e, sample: subsample, period: 10 ms }
                """);
    }

    @Test
    void threadsChangeNothing() throws Exception {
        assertEquals(bits("--threads", "1"), bits("--threads", "2"));
    }

    @Test
    void otherMonitorsChangeNothing() throws Exception {
        String before = bits();
        Path file = folder.resolve("noisy.yaml");
        Files.writeString(file, Files.readString(file) + "  more: { of: brain.S_e, sample: average, period: 7 ms }\n");

        assertEquals(before, bits());
    }

    @Test
    void everyOtherJavaGivesTheSame() throws Exception {
        String here = bits();
        for (Path jdk : jdks()) {
            fascicle.with("JAVA_HOME", jdk.toString());
            assertEquals(here, bits(), "on " + jdk);
        }
    }

    @Test
    void anotherSeedGivesOthers() throws Exception {
        assertNotEquals(bits(), bits("--seed", "4"));
    }

    private String bits(String... options) throws Exception {
        var arguments = new ArrayList<>(List.of("run", "noisy.yaml", "--out", "result.h5"));
        arguments.addAll(List.of(options));
        var ended = fascicle.run(arguments.toArray(String[]::new));
        assertEquals(0, ended.code(), ended.err());
        return Bits.sha256(folder.resolve("result.h5"), "/monitors/trace/S_e");
    }

    /** Those that are installed where Linux distributions put them. */
    private static List<Path> jdks() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (var folders = Files.list(all)) {
            return folders.filter(f -> !Files.isSymbolicLink(f) && Files.isExecutable(f.resolve("bin/javac"))).sorted().toList();
        }
    }
}
