package org.fascicle.io.experiment;

import static org.fascicle.io.experiment.Written.POPULATIONS;
import static org.fascicle.io.experiment.Written.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentProblemsTest {

    @TempDir
    Path folder;

    @Test
    void allMistakesOfAFileAreReportedAtOnceAndTheRestIsRead() {
        var reading = Written.read(folder, """
                populatons: {}
                seed: many
                populations: { cortex: { size: 2, model: hopf } }
                monitors:
                  a: { of: cortex.x, perod: 1 ms }
                  b: { of: cortex.x, sample: avrage }
                """);
        assertEquals(List.of(
                "seed: 'many'; a whole number is needed",
                "monitors.a.perod: unknown key; did you mean 'period'?",
                "monitors.b.sample: 'avrage'; did you mean 'average'?",
                "populatons: unknown key; did you mean 'populations'?"),
                reading.problems().stream().map(Object::toString).toList());
        assertEquals(2, reading.experiment().orElseThrow().monitors().size());
    }

    @Test
    void anUnderscoreInsteadOfAHyphenIsRecognised() {
        assertEquals(List.of("2: monitors.a.record_start: unknown key; did you mean 'record-start'?"),
                problems(folder, POPULATIONS + "monitors: { a: { of: cortex.x, record_start: true } }\n"));
    }

    @Test
    void aKeyThatOccursTwiceIsAnError() {
        assertEquals(List.of("3: seed: occurs twice, first in line 2; remove one of them"),
                problems(folder, POPULATIONS + "seed: 1\nseed: 2\n"));
    }

    @Test
    void textThatIsNoYamlNamesTheLine() {
        var found = problems(folder, POPULATIONS + "dt: [1,\n");
        assertTrue(found.get(0).startsWith("3: not valid YAML: ") || found.get(0).startsWith("2: not valid YAML: "),
                found.get(0));
        assertEquals(1, found.size());
    }

    @Test
    void anAliasBombIsRefused() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 8; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(6))
                    .append("*a").append(i - 1).append("]\n");
        }
        assertEquals("more than 2000000 entries once aliases are expanded",
                Written.read(folder, bomb.toString()).problems().get(0).toString());
    }

    @Test
    void anAnchorInsideItselfIsRefused() {
        assertEquals("nested deeper than 32 levels", Written.read(folder, "a: &a [*a]\n").problems().get(0).toString());
    }

    @Test
    void namesAreLettersDigitsAndUnderscores() {
        assertEquals(List.of("1: populations.my-cortex: 'my-cortex' is no name; letters, digits and _ are allowed, no digit "
                + "first"),
                problems(folder, "populations: { my-cortex: { size: 2, model: hopf } }\n"));
    }

    @Test
    void aPopulationWithoutModelLeavesNoExperiment() {
        var reading = Written.read(folder, "populations: { cortex: { size: 2 } }\n");
        assertEquals("populations.cortex.model: is missing; e.g. model: hopf", reading.problems().get(0).toString());
        assertTrue(reading.experiment().isEmpty());
    }

    @Test
    void anAnalysisOfAMonitorThatCouldNotBeReadIsLeftOutSilently() {
        var reading = Written.read(folder, POPULATIONS + """
                monitors: { a: { off: cortex.x } }
                analysis: { fc: { of: a, type: functional-connectivity } }
                """);
        assertEquals(List.of("monitors.a.of: is missing; e.g. of: cortex.S_e", "monitors.a.off: unknown key; did you mean 'of'?"),
                reading.problems().stream().map(Object::toString).toList());
        assertTrue(reading.experiment().orElseThrow().analyses().isEmpty());
    }

    @Test
    void aQuantityNeedsAPopulationAndAName() {
        assertEquals(List.of("2: projections.a.from: 'cortex' names no quantity; population.quantity, e.g. cortex.S_e, is "
                + "needed"),
                problems(folder, POPULATIONS + "projections: { a: { from: cortex, to: cortex.c, coupling: linear } }\n"));
    }

    @Test
    void keysOfLaterVersionsAreReserved() {
        assertEquals(List.of("2: tune: reserved for a later version; remove it"),
                problems(folder, POPULATIONS + "tune: { a: 1 }\n"));
    }

    @Test
    void aKeyWithoutValueIsAnError() {
        assertEquals(List.of("2: monitors: has no value; remove the key or give it one"),
                problems(folder, POPULATIONS + "monitors:\n"));
    }

    @Test
    void whatBelongsToAFileIsKnown() {
        assertEquals(List.of("2: monitors.a.gain.lables: unknown key; did you mean 'labels'?",
                "2: monitors.a.gain.unti: unknown key; did you mean 'unit'?"), problems(folder, POPULATIONS
                + "monitors: { a: { of: cortex.x, forward: eeg, gain: { file: g.npy, lables: s.txt, unti: uV } } }\n"));
    }

    @Test
    void noiseOfAMonitorIsADeviationOrACovariance() {
        assertEquals(List.of("2: monitors.a.noise: std and covariance together; one of them is needed, e.g. noise: "
                + "{std: 1 uV}"), problems(folder, POPULATIONS
                + "monitors: { a: { of: cortex.x, noise: { std: 1, covariance: { file: s.npy } } } }\n"));
        assertEquals(2, problems(folder, POPULATIONS + "monitors: { a: { of: cortex.x, noise: { sd: 1 } } }\n").size());
    }

    @Test
    void settingsOfAMonitorNeedAForwardModel() {
        assertEquals(1, problems(folder, POPULATIONS + "monitors: { a: { of: cortex.x, TR: 2 s } }\n").size());
        assertEquals(0, problems(folder, POPULATIONS + "monitors: { a: { of: cortex.x, forward: bold, TR: 2 s } }\n").size());
    }

    @Test
    void aBareDurationIsNoDelay() {
        assertEquals(List.of("2: projections.a.delay: '10 ms'; a delay handler, e.g. {handler: conduction, speed: 6 m/s}, is "
                + "needed"),
                problems(folder, POPULATIONS
                        + "projections: { a: { from: cortex.x, to: cortex.c, coupling: linear, delay: 10 ms } }\n"));
    }

    @Test
    void dtAndDurationMayBeAbsentForTheCheckToComplain() {
        assertTrue(Written.good(folder, POPULATIONS).dt().isEmpty());
    }

    @Test
    void aMissingFileIsAProblemNotAnException() {
        var reading = ExperimentFile.read(folder.resolve("none.yaml"), List.of());
        assertEquals("no such file", reading.problems().get(0).toString());
        assertEquals(folder.resolve("none.yaml").toString(), reading.places().of("").orElseThrow());
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        var file = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, 0, 1});
        assertEquals("is no UTF-8 text", ExperimentFile.read(file, List.of()).problems().get(0).toString());
    }

    @Test
    void anEmptyFileLacksPopulations() {
        assertEquals("nothing; a mapping (key: value) is needed", Written.read(folder, "# nothing\n").problems().get(0)
                .toString());
    }
}
