package org.fascicle.distribution.forms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fascicle.api.Problem;
import org.fascicle.api.run.Check;
import org.fascicle.distribution.trial.NpyFile;
import org.fascicle.distribution.trial.Recorded;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Recorder;
import org.fascicle.io.experiment.ExperimentFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each form twice: as the parameter tau_E (ms) and as the initial value of E (Hz) of three regions. In the tables, U is the unit
 * of the card, K a thousand of it, NAME the quantity.
 */
class ValueFormsTest {

    private static final Fascicle FASCICLE = Fascicle.load();

    @TempDir
    private Path folder;

    /** One of the two places. */
    private enum Quantity {
        PARAMETER("tau_E", "ms", "s", "parameters"), INITIAL("E", "Hz", "kHz", "initial");

        private final String name;
        private final String unit;
        private final String kilo;
        private final String key;

        Quantity(String name, String unit, String kilo, String key) {
            this.name = name;
            this.unit = unit;
            this.kilo = kilo;
            this.key = key;
        }

        String spelled(String text) {
            return text.replace("NAME", name).replace("U", unit).replace("K", kilo);
        }
    }

    @BeforeEach
    void filesToReadFrom() throws IOException {
        Files.writeString(folder.resolve("three.csv"), "10\n20\n30\n");
        Files.writeString(folder.resolve("row.csv"), "10,20,30\n");
        Files.writeString(folder.resolve("one.csv"), "20\n");
        Files.writeString(folder.resolve("four.csv"), "1\n2\n3\n4\n");
        Files.writeString(folder.resolve("words.csv"), "10\ntwenty\n30\n");
        Files.writeString(folder.resolve("three.dat"), "\u0001\u0002");
        NpyFile.write(folder.resolve("thousandths.npy"), new double[] {0.01, 0.02, 0.03}, 3);
        NpyFile.write(folder.resolve("column.npy"), new double[] {10, 20, 30}, 3, 1);
        NpyFile.write(folder.resolve("rows.npy"), new double[] {1, 2, 3, 10, 20, 30}, 2, 3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "20 U                                              | 20 | 20 | 20",
        "0.02 K                                            | 20 | 20 | 20",
        "[10 U, 0.02 K, 30 U]                              | 10 | 20 | 30",
        "{ values: [10, 20, 30], unit: U }                 | 10 | 20 | 30",
        "{ values: [10, 0.02 K, 30], unit: U }             | 10 | 20 | 30",
        "{ file: three.csv, unit: U }                      | 10 | 20 | 30",
        "{ file: three.csv }                               | 10 | 20 | 30",
        "{ file: row.csv, unit: U }                        | 10 | 20 | 30",
        "{ file: one.csv, unit: U }                        | 20 | 20 | 20",
        "{ file: thousandths.npy, unit: K }                | 10 | 20 | 30",
        "{ file: column.npy, unit: U }                     | 10 | 20 | 30",
        "{ file: rows.npy, row: 1, unit: U }               | 10 | 20 | 30",
        "{ by-label: { p_1: 20 U, 'p_*': 10 U } }          | 10 | 20 | 10",
        "{ by-label: { p_2: 30 U, 'p_?': 0.02 K } }        | 20 | 20 | 30",
        "{ by-label: { p_0: 10, p_1: 20, p_2: 30 }, unit: U } | 10 | 20 | 30",
        "{ uniform: [20, 20], unit: U }                    | 20 | 20 | 20",
        "{ normal: [20 U, 0 U] }                           | 20 | 20 | 20",
        "{ lorentz: [0.02, 0], unit: K }                   | 20 | 20 | 20"})
    void everyFormGivesOneNumberPerRegion(String text, double first, double second, double third) throws IOException {
        for (Quantity quantity : Quantity.values()) {
            assertArrayEquals(new double[] {first, second, third}, values(quantity, text), 1e-9, quantity.name());
        }
    }

    @Test
    void regionsThatNoLabelFitsKeepTheDefaultOfTheCard() throws IOException {
        assertArrayEquals(new double[] {20, 40, 20}, values(Quantity.PARAMETER, "{ by-label: { p_1: 40 U } }"), 1e-12);
        assertArrayEquals(new double[] {1, 40, 1}, values(Quantity.INITIAL, "{ by-label: { p_1: 40 U } }"), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ uniform: [5, 15], unit: U }", "{ normal: [10, 0.1], unit: U }",
        "{ lorentz: [10, 0.001], unit: U }"})
    void lawsDrawForEachRegionTheSameEveryTime(String law) throws IOException {
        for (Quantity quantity : Quantity.values()) {
            double[] drawn = values(quantity, law);
            assertEquals(3, Arrays.stream(drawn).distinct().count(), "a value of its own for each region");
            assertTrue(Arrays.stream(drawn).allMatch(x -> x >= 5 && x < 15), Arrays.toString(drawn));
            assertArrayEquals(drawn, values(quantity, law));
        }
        assertNotEquals(values(Quantity.PARAMETER, law)[0], values(Quantity.INITIAL, law)[0], "quantities draw apart");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "[10 U, 20 U]                       | NAME has 2 values; one for each of the 3 regions of p is needed",
        "20                                 | NAME: 20 has no unit; U is needed, e.g. 20 U",
        "20 mV                              | NAME is given in mV; a value in U is needed",
        "20 xyz                             | NAME: unknown unit 'xyz'",
        "{ values: [1, 2, 3], unit: mV }    | NAME is given in mV; a value in U is needed",
        "{ file: three.csv, unit: mV }      | NAME is given in mV; a value in U is needed",
        "{ file: nowhere.csv, unit: U }     | nowhere.csv does not exist; paths are relative to the experiment file",
        "{ file: four.csv, unit: U }        | one for each of the 3 regions of p is needed",
        "{ file: words.csv, unit: U }       | twenty",
        "{ file: three.dat, unit: U }       | three.dat: line 1, column 1",
        "{ file: rows.npy, row: 7, unit: U } | row 7 of rows.npy, which is 2x3; rows count from 0",
        "{ file: rows.npy, unit: U }        | the file holds 2x3 values; one for each of the 3 regions of p is needed",
        "{ flie: three.csv }                | unknown key; did you mean 'file'?",
        "{ unifrom: [5, 15] }               | unknown key; did you mean 'uniform'?",
        "{ uniform: [15, 5], unit: U }      | low must not be above high",
        "{ uniform: [5, 15, 20], unit: U }  | uniform: not two numbers; e.g. uniform: [0, 2]",
        "{ uniform: [5 U, 15 mV] }          | one and the same unit is needed",
        "{ uniform: [5, 15], unit: mV }     | NAME is given in mV; a value in U is needed",
        "{ normal: [10, -1], unit: U }      | 0 or more is needed",
        "{ by-label: { q_1: 20 U } }        | no region of p is labelled 'q_1'",
        "{ by-label: { p_1: 20 mV } }       | NAME is given in mV; a value in U is needed",
        "fast                               | NAME: 'fast' is no number; a value in U is needed",
        "{ expression: t }                  | NAME: 't' is no number; a value in U is needed"})
    void whatIsWrongIsSaidOnceWithTheWayOut(String text, String said) throws IOException {
        for (Quantity quantity : Quantity.values()) {
            List<String> errors = errors(quantity.spelled(population(quantity, text)));
            assertEquals(1, errors.size(), errors.toString());
            assertTrue(errors.get(0).startsWith("populations.p." + quantity.key + "." + quantity.name), errors.get(0));
            assertTrue(errors.get(0).contains(quantity.spelled(said)), errors.get(0));
        }
    }

    @Test
    void aValueOutsideItsRangeIsNamedWithItsRegion() throws IOException {
        assertEquals(List.of("populations.p.parameters.tau_E: tau_E of p_1 is -20 ms; must be > 0"),
                errors(population(Quantity.PARAMETER, "{ values: [10, -20, 30], unit: ms }")));
        assertEquals(List.of("populations.p.parameters.tau_E: tau_E is -20 ms; must be > 0"),
                errors(population(Quantity.PARAMETER, "-20 ms")));
    }

    @Test
    void namesThatAreNotThereGetTheNearest() throws IOException {
        assertTrue(errors("{ size: 3, model: threshold-linear, parameters: { tau_e: 1 ms } }").get(0)
                .contains("threshold-linear has no parameter 'tau_e'; did you mean 'tau_E'?"));
        assertTrue(errors("{ size: 3, model: threshold-linear, initial: { F: 1 Hz } }").get(0)
                .contains("threshold-linear has no state 'F'; states: E, I"));
    }

    @Test
    void oneFileHoldsAllStates() throws IOException {
        Recorded recorded = record("{ size: 3, model: threshold-linear, initial: { file: rows.npy, unit: Hz } }");

        assertArrayEquals(new double[] {1, 2, 3}, first(recorded, "E"), 1e-12);
        assertArrayEquals(new double[] {10, 20, 30}, first(recorded, "I"), 1e-12);
    }

    @Test
    void oneOtherFormForAllStatesAsksForTheirNames() throws IOException {
        List<String> errors = errors("{ size: 3, model: threshold-linear, initial: { uniform: [0, 1], unit: Hz } }");

        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).startsWith("populations.p.initial: uniform for all states; name the states"), errors.get(0));
    }

    @Test
    void aFormWithoutUnitIsReadInTheUnitOfTheCardAndNoted() throws IOException {
        for (Quantity quantity : Quantity.values()) {
            List<Problem> problems = problems(population(quantity, "{ normal: [10, 1] }"));
            assertFalse(problems.stream().anyMatch(Problem::isError), problems.toString());
            assertTrue(problems.stream().anyMatch(p -> p.toString().contains(
                    quantity.spelled("NAME: no unit given; taken as U"))), problems.toString());
        }
    }

    private static String population(Quantity quantity, String text) {
        return "{ size: 3, model: threshold-linear, " + quantity.key + ": { " + quantity.name + ": " + quantity.spelled(text)
                + " } }";
    }

    private double[] values(Quantity quantity, String text) throws IOException {
        String population = population(quantity, text);
        if (quantity == Quantity.INITIAL) {
            return first(record(population), "E");
        }
        double[] values = ready(population).plan().provenance().parameters().stream().filter(a -> a.name().equals("p/tau_E"))
                .findFirst().orElseThrow().values();
        return values.length == 1 ? new double[] {values[0], values[0], values[0]} : values;
    }

    private static double[] first(Recorded recorded, String state) {
        return Arrays.copyOf(recorded.of("m", state).values(), 3);
    }

    private Recorded record(String population) throws IOException {
        return new Recorded(Recorder.record(ready(population).plan()));
    }

    private Check.Ready ready(String population) throws IOException {
        Check check = FASCICLE.check(ExperimentFile.read(file(population), List.of()).experiment().orElseThrow());
        return check instanceof Check.Ready ready ? ready : fail(check.problems().toString());
    }

    private List<String> errors(String population) throws IOException {
        return problems(population).stream().filter(Problem::isError).map(Problem::toString).toList();
    }

    /** Of the text, or, if that can be read, of the experiment. */
    private List<Problem> problems(String population) throws IOException {
        var reading = ExperimentFile.read(file(population), List.of());
        return reading.problems().stream().anyMatch(Problem::isError) ? reading.problems()
                : FASCICLE.check(reading.experiment().orElseThrow()).problems();
    }

    private Path file(String population) throws IOException {
        return Files.writeString(folder.resolve("experiment.yaml"), """
                duration: 2 ms
                dt: 1 ms
                populations:
                  p: %s
                monitors:
                  m: { of: p, sample: subsample, period: 1 ms, record-start: true }
                """.formatted(population));
    }
}
