package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with the input: exit code 2, a message with file and line, no stack trace, no file. */
class BadInputIT {

    private static final String GOOD = """
            title: good
            seed: 1
            duration: 100 ms
            dt: 1 ms
            connectome:
              atlas: aal90
            populations:
              cortex:
                regions: all
                model: hopf
            projections:
              long: { from: cortex.x, to: cortex.c_x, coupling: diffusive, k: 0.1 }
            monitors:
              trace: { of: cortex.x }
            output: result.h5
            """;

    @TempDir
    private Path folder;

    private Program fascicle;

    @BeforeEach
    void anEmptyFolder() {
        fascicle = new Program(folder);
    }

    @Test
    void theFileThatIsSpoiltBelowIsFine() throws Exception {
        Files.writeString(folder.resolve("good.yaml"), GOOD);

        assertEquals(0, fascicle.run("run", "good.yaml").code());
        assertTrue(Files.exists(folder.resolve("result.h5")), "a result");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "dt: 1 ms          | dt: 1 mV                        | 4  | mV",
        "model: hopf       | model: hopff                    | 10 | did you mean 'hopf'",
        "title: good       | titel: good                     | 1  | title",
        "regions: all      | regions: [Nowhere_L]            | 9  | Nowhere_L",
        "atlas: aal90      | atlas: aal9000                  | 6  | aal9000",
        "atlas: aal90      | source: cut.zip                 | 6  | cut.zip",
        "atlas: aal90      | source: nowhere.zip             | 6  | nowhere.zip",
        "atlas: aal90      | weights: { file: oblong.csv }   | 6  | square",
        "atlas: aal90      | weights: { file: holes.csv }    | 6  | NaN",
        "coupling: diffusive | coupling: difusive            | 12 | did you mean 'diffusive'",
        "of: cortex.x      | of: cortex.z                    | 14 | 'z'",
        "duration: 100 ms  | duration: -1 s                  | 3  | -1",
        "output: result.h5 | output: nowhere/result.h5       | 15 | nowhere",
        "output: result.h5 | output: bad.yaml/result.h5      | 15 | bad.yaml",
        "seed: 1           | seed: [1                        | 3  | YAML"})
    void oneMistakeGivesOneMessage(String right, String wrong, int line, String said) throws Exception {
        spoil(GOOD.replace(right, wrong));

        var ended = fascicle.run("run", "bad.yaml");

        assertRefused(ended, 1);
        String place = "bad.yaml:" + line + ": ";
        assertTrue(ended.err().replaceFirst("^fascicle: ", "").startsWith(place), ended.err());
        assertTrue(ended.err().contains(said), ended.err());
    }

    @Test
    void aMissingExperimentIsNamed() throws Exception {
        var ended = fascicle.run("run", "nowhere.yaml");

        assertEquals(2, ended.code());
        assertEquals(List.of("nowhere.yaml: no such file"), ended.errors());
    }

    @Test
    void aValueARegionAUnitAndTheConnectomeAreReportedTogether() throws Exception {
        spoil(GOOD.replace("  atlas: aal90", "  atlas: aal90\n  prepare: [rwo]").replace("regions: all", "regions: [Nowhere_L]")
                .replace("model: hopf", "model: hopf\n    parameters:\n      beta: -1\n      f: 10 mV"));

        var ended = fascicle.run("run", "bad.yaml");

        assertRefused(ended, 4);
        for (String place : List.of("bad.yaml:7: ", "bad.yaml:10: ", "bad.yaml:13: ", "bad.yaml:14: ")) {
            assertTrue(ended.errors().stream().anyMatch(line -> line.startsWith(place)), place + " in\n" + ended.err());
        }
    }

    @Test
    void aStepLongerThanTheFastestTimeConstantIsAWarning() throws Exception {
        Files.writeString(folder.resolve("coarse.yaml"), """
                duration: 300 ms
                dt: 30 ms
                populations:
                  cortex: { size: 2, model: wilson-cowan }
                monitors:
                  trace: { of: cortex.E }
                """);

        var ended = fascicle.run("check", "coarse.yaml");

        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.err().startsWith("coarse.yaml:2: warning: "), ended.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check"})
    void aHistoryOfAnUnknownFormatIsRefusedWithTheLegalOnes(String command) throws Exception {
        Files.writeString(folder.resolve("good.yaml"), GOOD);

        var ended = fascicle.run(command, "good.yaml", "--history", "float16");

        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("--history float16: float64 or float32 is needed"), ended.err());
        assertFalse(Files.exists(folder.resolve("result.h5")), "no result");
    }

    @Test
    void anUnknownPathOfSetIsRefused() throws Exception {
        Files.writeString(folder.resolve("good.yaml"), GOOD);

        var ended = fascicle.run("run", "good.yaml", "--set", "projectiles.long.k=0.2");

        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("projectiles"), ended.err());
        assertFalse(Files.exists(folder.resolve("result.h5")), "no result");
    }

    @Test
    void anUnwritableOutIsRefusedBeforeAnythingRuns() throws Exception {
        Files.writeString(folder.resolve("good.yaml"), GOOD.replace("duration: 100 ms", "duration: 100000 s")
                .replace("{ of: cortex.x }", "{ of: cortex.x, sample: subsample, period: 100 s }"));

        var ended = fascicle.run("run", "good.yaml", "--out", "nowhere/result.h5");

        assertEquals(2, ended.code());
        assertTrue(ended.err().startsWith("fascicle: --out: "), ended.err());
    }

    @Test
    void anOutThatIsNoResultIsRefusedAndKept() throws Exception {
        Files.writeString(folder.resolve("good.yaml"), GOOD);

        var ended = fascicle.run("run", "good.yaml", "--out", "good.yaml");

        assertEquals(2, ended.code());
        assertTrue(ended.err().startsWith("fascicle: --out: ") && ended.err().contains("is no result"), ended.err());
        assertEquals(GOOD, Files.readString(folder.resolve("good.yaml")));
    }

    private void spoil(String text) throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), text);
        Files.write(folder.resolve("cut.zip"), new byte[] {'P', 'K', 3, 4, 20, 0});
        Files.writeString(folder.resolve("oblong.csv"), "0,1,2\n1,0,2\n");
        Files.writeString(folder.resolve("holes.csv"), "0,1\nNaN,0\n");
    }

    private void assertRefused(Program.Ended ended, int messages) throws IOException {
        assertEquals(2, ended.code(), ended.err());
        assertFalse(ended.err().contains("\tat ") || ended.err().contains("Exception"), ended.err());
        assertEquals(messages, ended.errors().stream().filter(line -> !line.contains(": warning: ")).count(), ended.err());
        try (var files = Files.list(folder)) {
            Set<String> names = files.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of("bad.yaml", "cut.zip", "oblong.csv", "holes.csv", "stdout.txt", "stderr.txt"), names);
        }
    }
}
