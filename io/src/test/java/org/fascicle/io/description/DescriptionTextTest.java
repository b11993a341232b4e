package org.fascicle.io.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fascicle.api.Bound;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.Description;
import org.fascicle.api.InputException;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.Option;
import org.fascicle.api.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTextTest {

    static Stream<Description> descriptions() {
        return Stream.of(
                NodeDescription.named("full-model").title("Full: a \"model\" # with signs")
                        .cite("Deco et al. 2013", "10.1523/x").cite("Nobody", "").leavesOut("delays\nand noise")
                        .parameter("a", 270, "Hz/nA", "gain").parameter("b", 0.1, "1", "", Range.between(0, 1))
                        .parameter("c", 1e-300, "1/ms", "yes", Range.above(0)).parameter("d", -0.0, "1", "null", Range.atLeast(2))
                        .parameter("e", 1 / 3.0, "%", "a: b", new Range(0, Double.POSITIVE_INFINITY, true, true))
                        .derived("C2", "0.8*C1", "1", "synapses")
                        .choice("form", "how", new Option("scaled", "times sqrt", Map.of("a", "nA", "b", "port*sqrt(ms)")),
                                new Option("plain", ""))
                        .preset("tvb", "from there", Map.of("a", "3.25 mV", "form", "plain"))
                        .state("S", "uniform(0, 2*pi)", "1", "gating", Bound.clamp(0, Double.POSITIVE_INFINITY),
                                Range.between(0, 1))
                        .state("θ", "-70[mV]", "mV", "", Bound.wrap(-3.141592653589793, 3.141592653589793))
                                .state("x", "0", "1", "y")
                        .input("I_o", 0.33, "nA", "external").output("H", "firing rate").output("G", "").modelTime("s")
                        .equations("x1 = a*S  # comment: with signs\n\n  H = x1 == 2 ? 'a' : \"b\"\nS' = -S/tau + {H}").build(),
                NodeDescription.named("empty").build(),
                CouplingDescription.named("diffusive").parameter("k", 1, "port/source", "").target("x_i")
                        .equations("c = k*(sum(x_j) - x_i*sum(1))").build(),
                CouplingDescription.named("linear").source("y_j").equations("c = sum(y_j)").build(),
                DelayDescription.named("conduction").parameter("speed", 3, "m/s", "", Range.above(0))
                        .equations("delay = length/speed").build(),
                NoiseDescription.named("times").multiplied().equations("eta = normal()").build(),
                NoiseDescription.named("ornstein-uhlenbeck").state("e", "0", "port", "").equations("e = e + dt\neta = e").build(),
                InstrumentDescription.named("bold").state("s", "0", "1", "", Bound.free()).source("z").reading("BOLD", "%")
                        .modelTime("s")
                        .equations("s' = z\nBOLD = s").build());
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void descriptionToTextToDescriptionIsTheIdentity(Description description) throws InputException {
        assertEquals(description, DescriptionText.read(DescriptionText.write(description)));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void equationsOfSeveralLinesStayReadable(Description description) {
        String text = DescriptionText.write(description);
        if (description.equations().contains("\n")) {
            assertTrue(text.contains("equations: |-\n  "), text);
        }
    }

    @Test
    void aTextWrittenByHandMayBeShort() throws InputException {
        assertEquals(NodeDescription.named("linear").parameter("gamma", -10, "1/ms", "").state("x", "1", "1", "")
                .input("c", 0, "1/ms", "")
                .equations("x' = gamma*x + c").build(), DescriptionText.read("""
                kind: model
                id: linear
                parameters: { gamma: { value: -10, unit: 1/ms } }
                states: { x: { initial: 1 } }
                inputs: { c: { unit: 1/ms } }
                equations: x' = gamma*x + c
                """));
    }

    @Test
    void javaCodeCannotBeWritten() {
        var model = NodeDescription.named("code").dynamics(block -> { }).build();
        assertEquals("code is Java code (dynamics); only equations can be written as text",
                assertThrows(IllegalArgumentException.class, () -> DescriptionText.write(model)).getMessage());
    }

    @Test
    void aNameThatOccursTwiceCannotBeWritten() {
        var model = NodeDescription.named("twice").parameter("a", 1, "1", "").parameter("a", 2, "1", "").build();
        assertThrows(IllegalArgumentException.class, () -> DescriptionText.write(model));
    }

    @Test
    void allMistakesAreReportedWithTheirLines() {
        var refused = assertThrows(InputException.class, () -> DescriptionText.read("my.model.yaml", """
                kind: modell
                id: My Model
                parameters:
                  a: { vale: 1 }
                  2b: { value: 1 }
                """));
        assertEquals(List.of(
                "my.model.yaml:1: kind: 'modell'; did you mean 'model'?",
                "my.model.yaml:4: parameters.a.value: is missing; e.g. value: 0.1",
                "my.model.yaml:4: parameters.a.vale: unknown key; did you mean 'value'?",
                "my.model.yaml:5: parameters.2b: name '2b': letters, digits and _ are allowed, a letter or _ first",
                "my.model.yaml: id 'My Model': lower-case words joined by hyphens are needed, e.g. wilson-cowan"),
                refused.problems().stream().map(Object::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1", "a: *x", "kind: delay\nid: d\nstates: { x: {} }\n",
            "kind: model\nid: m\nstates: { x: { bound: { clamp: [1, 0] } } }\n",
        "kind: model\nid: m\nstates: { x: { bound: { clamp: [1] } } }\n"})
    void textThatIsNoDescriptionIsRefused(String text) {
        assertThrows(InputException.class, () -> DescriptionText.read(text));
    }
}
