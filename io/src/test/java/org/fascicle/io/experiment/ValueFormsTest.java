package org.fascicle.io.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.fascicle.api.experiment.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueFormsTest {

    @TempDir
    Path folder;

    private Value value(String text) {
        return Written.good(folder, "populations:\n  p: { size: 1, model: m, parameters: { v: " + text + " } }\n")
                .populations().get(0).parameters().get("v");
    }

    @ParameterizedTest
    @CsvSource({"10 Hz, 10, Hz", "0.25, 0.25, ''", "1e-3 nA, 0.001, nA", "-5, -5, ''", "+.5, 0.5, ''", "5 1/ms, 5, 1/ms",
            "3 ms^-1, 3, ms^-1",
        "45 %, 45, %", "0.1 V/(A*m), 0.1, V/(A*m)", "2. µF/cm², 2, µF/cm²", "6 m / s, 6, m / s", "10Hz, 10, Hz",
                "'\"10 Hz\"', 10, Hz"})
    void aNumberMayHaveAUnit(String text, double number, String unit) {
        assertEquals(Value.of(number, unit), value(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scaled", "0..9", "wong-wang", "1.2.3", "yes"})
    void allElseIsAWord(String text) {
        assertEquals(Value.of(text), value(text));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void mappingsHaveForms(String text, Value expected) {
        assertEquals(expected, value(text));
    }

    static Stream<Arguments> mappings() {
        return Stream.of(
                Arguments.of("true", new Value.Flag(true)),
                Arguments.of("[1, 2 nA]", new Value.Many(List.of(Value.of(1), Value.of(2, "nA")), "")),
                Arguments.of("{ values: [[1, 2]], unit: nA }",
                        new Value.Many(List.of(new Value.Many(List.of(Value.of(1), Value.of(2)), "")), "nA")),
                Arguments.of("{ uniform: [0, 2], unit: nA }", new Value.Uniform(0, 2, "nA")),
                Arguments.of("{ uniform: [0 nA, 2 nA] }", new Value.Uniform(0, 2, "nA")),
                Arguments.of("{ normal: [1, 0.1] }", new Value.Normal(1, 0.1, "")),
                Arguments.of("{ lorentz: [1, 0.1], unit: 1/ms }", new Value.Lorentz(1, 0.1, "1/ms")),
                Arguments.of("{ by-label: { V1: 2, Thal*: 3 nA }, unit: nA }",
                        new Value.ByLabel(Map.of("V1", Value.of(2), "Thal*", Value.of(3, "nA")), "nA")),
                Arguments.of("{ expression: 'sin(2*pi*t/100[ms])' }", new Value.Expression("sin(2*pi*t/100[ms])")));
    }

    @Test
    void aFileMayNameVariableRowAndUnit() {
        assertEquals(new Value.FromFile(folder.resolve("in/j.npy"), Optional.of("J"), OptionalInt.of(0), "nA"),
                value("{ file: in/j.npy, variable: J, row: 0, unit: nA }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{ unifrom: [0, 2] } | populations.p.parameters.v.unifrom: unknown key; did you mean 'uniform'?",
        "{ uniform: [0, 2], units: nA } | populations.p.parameters.v.units: unknown key; did you mean 'unit'?",
        "{ uniform: [0 nA, 2 mV] } | populations.p.parameters.v.uniform: uniform with units nA and mV; one and the same unit is "
        + "needed",
        "{ uniform: [2, 0] } | populations.p.parameters.v.uniform: [2.0, 0.0]; low must not be above high",
        "{ normal: [1] } | populations.p.parameters.v.normal: normal: not two numbers; e.g. normal: [1, 0.1]",
        "{ file: a.npy, expression: t } | populations.p.parameters.v: file and expression together; one of them is needed",
        "1e999 | populations.p.parameters.v: 1e999 is no finite number",
        "!!python/object x | populations.p.parameters.v: tag tag:yaml.org,2002:python/object; tags are not supported; write the "
        + "plain value",
    })
    void whatIsNoValueIsSaid(String text, String message) {
        var problems = Written.read(folder, "populations:\n  p: { size: 1, model: m, parameters: { v: " + text + " } }\n")
                .problems();
        assertEquals(message, problems.get(0).toString());
    }
}
