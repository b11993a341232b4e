package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same experiment in processes of their own: same seed, same bits, whatever else is different. */
class SameBitsIT {

    private static final String HEAD = """
            seed: 3
            duration: 2 s
            dt: 1 ms
            connectome: { atlas: aal90, prepare: [row] }
            """;

    @TempDir
    private Path folder;

    private Program fascicle;

    @BeforeEach
    void threeNetworks() throws IOException {
        fascicle = new Program(folder);
        Files.writeString(folder.resolve("wong-wang.yaml"), HEAD + """
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
        Files.writeString(folder.resolve("wilson-cowan.yaml"), HEAD + """
                populations:
                  brain:
                    regions: all
                    model: wilson-cowan
                    initial: { E: { uniform: [0, 0.2] } }
                    noise: { E: { process: white, sigma: 0.01 1/sqrt(ms) } }
                projections:
                  long: { from: brain.E, to: brain.c_E, coupling: linear, strength: 0.5 }
                monitors:
                  trace: { of: brain.E, sample: subsample, period: 10 ms }
                """);
        Files.writeString(folder.resolve("tanh.yaml"), HEAD + """
                populations:
                  brain:
                    regions: all
                    model: hopf
                    initial: { x: { uniform: [-0.5, 0.5] } }
                    noise: { x: { process: white, sigma: 0.01 } }
                projections:
                  long: { from: brain.x, to: brain.c_x, coupling: hyperbolic-tangent, strength: 0.1 }
                monitors:
                  trace: { of: brain.x, sample: subsample, period: 10 ms }
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wong-wang/S_e", "wilson-cowan/E", "tanh/x"})
    void threadsChangeNothing(String network) throws Exception {
        assertEquals(bits(network, "--threads", "1"), bits(network, "--threads", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wong-wang/S_e", "wilson-cowan/E", "tanh/x"})
    void otherMonitorsChangeNothing(String network) throws Exception {
        String before = bits(network);
        String file = network.replaceFirst("/.*", ".yaml");
        String variable = network.replaceFirst(".*/", "");
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file))
                + "  more: { of: brain." + variable + ", sample: average, period: 7 ms }\n");

        assertEquals(before, bits(network));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wong-wang/S_e", "wilson-cowan/E", "tanh/x"})
    void everyOtherJavaGivesTheSame(String network) throws Exception {
        String here = bits(network);
        for (Path jdk : jdks()) {
            fascicle.with("JAVA_HOME", jdk.toString());
            assertEquals(here, bits(network), "on " + jdk);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wong-wang/S_e", "wilson-cowan/E", "tanh/x"})
    void anotherSeedGivesOthers(String network) throws Exception {
        assertNotEquals(bits(network), bits(network, "--seed", "4"));
    }

    private String bits(String network, String... options) throws Exception {
        String name = network.replaceFirst("/.*", "");
        var arguments = new ArrayList<>(List.of("run", name + ".yaml", "--out", "result.h5"));
        arguments.addAll(List.of(options));
        var ended = fascicle.run(arguments.toArray(String[]::new));
        assertEquals(0, ended.code(), ended.err());
        return Bits.sha256(folder.resolve("result.h5"), "/monitors/trace/" + network.replaceFirst(".*/", ""));
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
