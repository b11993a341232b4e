package org.fascicle.io.experiment;

import static org.fascicle.io.experiment.Written.POPULATIONS;
import static org.fascicle.io.experiment.Written.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.fascicle.api.experiment.Combination;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Varied;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys repeat, sweep and combine. */
class SweepFormsTest {

    @TempDir
    private Path folder;

    private Experiment read(String text, String... sets) {
        return Written.good(folder, POPULATIONS + text, sets);
    }

    private List<Value> values(String form) {
        Varied varied = read("sweep: { populations.cortex.parameters.a: " + form + " }\n").sweep().varied().get(0);
        assertEquals("populations.cortex.parameters.a", varied.path());
        return varied.values();
    }

    private String refused(String sweep) {
        return problems(folder, POPULATIONS + "sweep:\n  a.b: " + sweep + "\n").get(0);
    }

    @Test
    void valuesMayBeListedOrSpaced() {
        var numbers = List.of(Value.of(0), Value.of(1), Value.of(2));
        assertEquals(numbers, values("[0, 1, 2]"));
        assertEquals(numbers, values("{ values: [0, 1, 2] }"));
        assertEquals(numbers, values("{ linspace: [0, 2, 3] }"));
        assertEquals(List.of(Value.of(0.01), Value.of(1), Value.of(100)), values("{ logspace: [-2, 2, 3] }"));
        assertEquals(List.of(Value.of(1), Value.of(4), Value.of(16)), values("{ geomspace: [1, 16, 3] }"));
        assertEquals(List.of(Value.of(5)), values("{ linspace: [5, 9, 1] }"));
    }

    @Test
    void theLastOfEquallySpacedValuesIsTheEndItself() {
        assertEquals(Value.of(0.3), values("{ linspace: [0.1, 0.3, 3] }").get(2));
        assertEquals(Value.of(0.3), values("{ geomspace: [0.1, 0.3, 8] }").get(7));
    }

    @Test
    void unitsStandAtTheValuesOrBeside() {
        var amperes = List.of(Value.of(1, "nA"), Value.of(2, "nA"));
        assertEquals(amperes, values("[1 nA, 2 nA]"));
        assertEquals(amperes, values("{ values: [1, 2], unit: nA }"));
        assertEquals(amperes, values("{ linspace: [1 nA, 2 nA, 2] }"));
        assertEquals(amperes, values("{ linspace: [1, 2, 2], unit: nA }"));
        assertEquals(List.of(Value.of(1, "pA"), Value.of(2, "nA")), values("{ values: [1 pA, 2], unit: nA }"));
    }

    @Test
    void wordsFilesAndDistributionsAreValuesToo() {
        assertEquals(List.of(Value.of("scaled"), new Value.Uniform(0, 1, "")), values("[scaled, { uniform: [0, 1] }]"));
    }

    @Test
    void quantitiesKeepTheOrderOfTheFile() {
        Experiment read = read("sweep: { z.b: [1], a.c: [2], seed: [3] }\ncombine: zip\nrepeat: 4\n");
        assertEquals(List.of("z.b", "a.c", "seed"), read.sweep().varied().stream().map(Varied::path).toList());
        assertEquals(Combination.ZIP, read.sweep().combination());
        assertEquals(4, read.repeat());
        assertTrue(read.isEnsemble());
    }

    @Test
    void withoutTheseKeysThereIsOneMember() {
        Experiment read = read("");
        assertEquals(1, read.repeat());
        assertEquals(Combination.GRID, read.sweep().combination());
        assertTrue(!read.isEnsemble());
    }

    @Test
    void theLineOfASweptQuantityIsKnown() {
        var reading = Written.read(folder, POPULATIONS + "sweep:\n  populations.cortex.parameters.a: [1, 2]\n");
        assertTrue(reading.places().of("sweep.populations.cortex.parameters.a").orElseThrow().endsWith("experiment.yaml:3"));
    }

    @Test
    void aWholeSweepCanBeSet() {
        assertEquals(2, read("", "sweep={a.b: [1, 2]}").sweep().varied().get(0).values().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3 | '3'; a list of values, or e.g. {linspace: [0, 3, 31]}, is needed",
        "[] | an empty list; a list of values, or e.g. {linspace: [0, 3, 31]}, is needed",
        "{ linspce: [0, 1, 2] } | unknown key 'linspce'; did you mean 'linspace'?",
        "{ unit: nA } | no values; one of these keys is needed: values, linspace, logspace, geomspace",
        "{ linspace: [0, 1, 2], values: [1] } | linspace and values together; one of these keys is needed: values, linspace, "
            + "logspace, geomspace"})
    void aFormThatIsNoneIsRefused(String form, String said) {
        assertEquals("3: sweep.a.b: " + said, refused(form));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[0, 1] | not three numbers; first, last and how many are needed: linspace: [1, 3, 5]",
        "[0, 1, 2.5] | 2.5 values; a whole number from 1 to 100000 is needed",
        "[0, 1, 0] | 0.0 values; a whole number from 1 to 100000 is needed",
        "[0 nA, 1 mV, 3] | units nA and mV; one and the same unit is needed"})
    void equallySpacedValuesNeedTwoEndsAndANumber(String numbers, String said) {
        assertEquals("3: sweep.a.b.linspace: " + said, refused("{ linspace: " + numbers + " }"));
    }

    @Test
    void multiplesNeedEndsOfOneSign() {
        assertEquals("3: sweep.a.b.geomspace: geomspace from 0.0 to 1.0; both ends must have one sign, and not be 0",
                refused("{ geomspace: [0, 1, 3] }"));
        assertEquals("3: sweep.a.b.logspace: logspace to 10^1000.0; its ends are exponents: [-2, 1, 4] goes from 0.01 to 10",
                refused("{ logspace: [1, 1000, 3] }"));
    }

    @Test
    void combineNeedsASweepAndAKnownWord() {
        assertEquals(List.of("2: combine: there is no sweep to combine; add sweep: or remove it"),
                problems(folder, POPULATIONS + "combine: zip\n"));
        assertEquals(List.of("3: combine: 'gird'; did you mean 'grid'?"),
                problems(folder, POPULATIONS + "sweep: { seed: [1] }\ncombine: gird\n"));
        assertEquals(List.of("2: repeat: 0; 1 or more is needed"), problems(folder, POPULATIONS + "repeat: 0\n"));
    }
}
