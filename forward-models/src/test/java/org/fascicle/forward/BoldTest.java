package org.fascicle.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fascicle.api.Bound;
import org.fascicle.api.Choice;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.Parameter;
import org.fascicle.api.Preset;
import org.fascicle.api.StateVariable;
import org.junit.jupiter.api.Test;

/** What can be said of the balloon model without an engine. */
class BoldTest {

    private final InstrumentDescription bold = new Bold().description();

    @Test
    void everyDeclaredNameOccursInTheEquations() {
        var declared = Stream.of(bold.card().parameters().stream().map(Parameter::name),
                bold.card().choices().stream().map(Choice::name), bold.states().stream().map(StateVariable::name),
                Stream.of(bold.source(), bold.reading())).flatMap(s -> s);
        declared.forEach(name -> assertTrue(
                Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)").matcher(bold.equations()).find(), name));
    }

    @Test
    void itStartsAtRest() {
        assertEquals(List.of("s=0", "f=1", "v=1", "q=1"), bold.states().stream().map(s -> s.name() + "=" + s.initial()).toList());
    }

    @Test
    void whatIsDividedByStaysPositive() {
        for (StateVariable state : bold.states()) {
            var divided = state.name().equals("f") || state.name().equals("v");
            assertEquals(divided, state.bound() instanceof Bound.Clamp clamp && clamp.low() > 0, state.name());
        }
    }

    @Test
    void theDecayOfTheSignalIsARateAndNotATime() {
        assertEquals("1/s", bold.card().parameter("kappa").orElseThrow().unit());
        assertEquals("1/s^2", bold.card().parameter("gamma").orElseThrow().unit());
    }

    @Test
    void everyPresetSetsWhatExists() {
        for (Preset preset : bold.card().presets()) {
            preset.values().keySet().forEach(name ->
                    assertTrue(bold.card().parameter(name).isPresent(), preset.name() + ": " + name));
        }
    }

    @Test
    void thePresetOfTheDefaultsIsTheDefaults() {
        bold.card().preset("friston-2003").orElseThrow().values().forEach((name, text) -> {
            var parameter = bold.card().parameter(name).orElseThrow();
            assertEquals(parameter.value(), Double.parseDouble(text.split(" ")[0]), name);
            assertTrue((text + " 1").contains(parameter.unit()), name);
        });
    }

    /** k1 = 4.3 ν0 E0 TE and k2 = ε0 r0 E0 TE (Stephan et al. 2007). */
    @Test
    void theConstantsOfStephanFollowFromTheirFormulas() {
        var values = bold.card().preset("stephan-2007").orElseThrow().values();
        assertEquals(4.3 * 40.3 * 0.4 * 0.04, Double.parseDouble(values.get("k1")), 1e-12);
        assertEquals(0.5 * 25 * 0.4 * 0.04, Double.parseDouble(values.get("k2")), 1e-12);
        assertEquals(1 - 0.5, Double.parseDouble(values.get("k3")), 1e-12);
    }

    @Test
    void anExtractionOfNothingOrOfEverythingIsIllegal() {
        var legal = bold.card().parameter("rho").orElseThrow().legal();
        assertFalse(legal.contains(0));
        assertFalse(legal.contains(1));
    }
}
