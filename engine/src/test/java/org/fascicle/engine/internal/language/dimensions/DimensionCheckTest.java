package org.fascicle.engine.internal.language.dimensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fascicle.api.Bound;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.Description;
import org.fascicle.api.InputException;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.NodeDescription;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.units.Base;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.Units;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class DimensionCheckTest {

    /** A gate that opens with a rate: the model of the design, with one unit and one line to vary. */
    private static NodeDescription gate(String unitOfJ, String equations) {
        return NodeDescription.named("gate")
                .parameter("a", 270, "Hz/nA", "gain")
                .parameter("b", 108, "Hz", "threshold")
                .parameter("d", 0.154, "s", "curvature")
                .parameter("gamma", 0.641, "1", "kinetic factor")
                .parameter("tau_S", 100, "ms", "decay")
                .parameter("J_N", 0.2609, unitOfJ, "coupling")
                .state("S", "0.1", "1", "gating")
                .input("I_o", 0.33, "nA", "input")
                .input("c", 0, "1", "long-range")
                .output("H", "rate")
                .equations(equations)
                .build();
    }

    private static final String GATE = """
            x  = J_N*S + I_o + J_N*c
            H  = linoid(d*(a*x - b))/d
            S' = -S/tau_S + (1 - S)*gamma*H
            """;

    private static List<String> problems(Description description) {
        return DimensionCheck.check(description).stream().map(Object::toString).toList();
    }

    private static void assertOnly(String expected, Description description) {
        assertEquals(List.of(expected), problems(description));
    }

    @Test
    void aModelWithHonestUnitsPasses() {
        assertEquals(List.of(), problems(gate("nA", GATE)));
    }

    @Test
    void aParameterInAnotherUnitIsFound() {
        assertOnly("gate: x: 'J_N*S' is mV, but 'I_o' is nA at column 12; + needs one unit", gate("mV", GATE));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        assertOnly("gate: x: unknown name 'Jn' at column 6; did you mean 'J_N'?",
                gate("nA", GATE.replace("x  = J_N*S", "x  = Jn*S")));
    }

    @Test
    void aDerivativeSaysWhatItShouldBe() {
        assertOnly("gate: S': right side is nA/ms, S is dimensionless: expected 1/ms",
                gate("nA", GATE.replaceAll("S' = .*", "S' = gamma*x/tau_S")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "y = exp(x)               | gate: y: 'x' is nA at column 9; exp needs a pure number",
        "y = x^2.5                | gate: y: 'x' is nA at column 5; the base of ^, where the exponent is no written "
                + "whole number, needs a pure number",
        "y = where(x, 1, 2)       | gate: y: 'x' is nA at column 11; the condition of where needs a pure number",
        "y = where(S > 0, x, b)   | gate: y: 'x' is nA, but 'b' is 1/ms at column 5; where needs one unit",
        "y = x > b                | gate: y: 'x' is nA, but 'b' is 1/ms at column 7; > needs one unit",
        "y = clamp(x, 0, 1)       | gate: y: 'x' is nA, but '1' is dimensionless at column 5; clamp needs one unit",
        "y = x + 3[mV]            | gate: y: 'x' is nA, but '3[mV]' is mV at column 7; + needs one unit",
        "y = x + 3                | gate: y: 'x' is nA, but '3' is dimensionless at column 7; + needs one unit",
        "y = x + 3[nQ]            | gate: y: unknown unit 'nQ'; did you mean 'nA'? at column 9",
        "y = normal()             | gate: y: normal() at column 5; random numbers are drawn in noise, delays and initial values "
        + "only",
        "y = sum(S)               | gate: y: sum() at column 5; sums belong in couplings",
        "y = S == \"one\"         | gate: y: 'S' is compared with a text, but is no choice at column 5; a text can only be "
        + "compared with a choice",
        "a = S                    | gate: 'a' is a parameter and a definition; give each a name of its own",
        "y = y + 1                | gate: y: circular definition y → y; a definition must not depend on itself",
        "Q' = S                   | gate: Q': no state 'Q'; known names are H, I_o, J_N, S, a, b, c, d, gamma, pi, t, tau_S, x",
        "y = (S                   | gate: line 4, column 7: ')' expected, found the end of the line; '(' at column 5 is open"})
    void mistakesAreNamedWithTheirPlace(String line, String expected) {
        assertEquals(expected, problems(gate("nA", GATE + line)).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"y = x + 0", "y = 0*x + b", "y = sqrt(x*x) + x", "y = max(x, 0) - positive(x)", "y = x^2/x + abs(x)",
        "y = where(x > 0, x, 0)", "y = mod(x, 1[nA])*floor(S)", "y = cos(2*pi*t/tau_S)", "y = 100[pA] + x",
                "y = S^d2\nd2 = S + 1"})
    void whatFitsPasses(String lines) {
        assertEquals(List.of(), problems(gate("nA", GATE + lines)));
    }

    @Test
    void definitionsMayComeInAnyOrderButNotInACircle() {
        assertEquals(List.of(), problems(gate("nA",
                "S' = -S/tau_S + (1 - S)*gamma*H\nH = linoid(d*(a*x - b))/d\nx = J_N*S + I_o + J_N*c")));
        var found = problems(gate("nA", GATE + "p = q\nq = r\nr = p"));
        assertEquals("gate: p: circular definition p → q → r → p; a definition must not depend on itself", found.get(0));
    }

    @Test
    void aStateWithoutDerivativeAndAnOutputWithoutDefinitionAreFound() {
        var found = problems(gate("nA", "x = J_N*S + I_o + J_N*c + 0*gamma*tau_S*a*b*d"));
        assertTrue(found.contains("gate: state 'S' has no derivative; add a line S' = …"), found.toString());
        assertTrue(found.contains("gate: output 'H' is not defined; known names are I_o, J_N, S, a, b, c, d, gamma, pi, t, "
                + "tau_S, x"), found.toString());
    }

    @Test
    void aParameterThatNothingUsesIsAWarning() {
        var problem = DimensionCheck.check(gate("nA", GATE.replace("*gamma", ""))).get(0);
        assertEquals("gate: parameter 'gamma' is never used; use it or remove it", problem.toString());
        assertTrue(!problem.isError());
    }

    @Test
    void aParameterAndAPortOfOneNameAreRefused() {
        var node = NodeDescription.named("both").parameter("c", 1, "1", "").state("x", "0", "1", "").input("c", 0, "1", "")
                .equations("x' = c/1[ms]").build();
        assertOnly("both: 'c' is a parameter and an input; give each a name of its own", node);
    }

    @Test
    void inAModelsOwnTimeTimeCountsAsANumberAndNothingElseDoes() {
        var fine = oscillator("Hz", "2*pi*f");
        assertEquals(List.of(), problems(fine));
        assertOnly("oscillator: formula of omega: right side is mV; expected dimensionless", oscillator("mV", "2*pi*f"));
    }

    private static NodeDescription oscillator(String unitOfF, String omega) {
        return NodeDescription.named("oscillator").modelTime("ms").parameter("f", 10, unitOfF, "")
                .derived("omega", omega, "rad/ms", "")
                .state("x", "uniform(0, 2*pi)", "1", "").input("c", 0, "1", "").equations("x' = omega*x + c").build();
    }

    @Test
    void formulasMustNotNeedOneAnother() {
        var node = NodeDescription.named("egg").derived("p", "2*q", "1", "").derived("q", "p/2", "1", "").state("x", "0", "1", "")
                .modelTime("ms").equations("x' = p*q").build();
        assertOnly("egg: the formulas of p, q need one another; give one of them a value", node);
    }

    @Test
    void aFormulaMayUseParametersOnly() {
        var found = problems(oscillator("Hz", "2*pi*f + x"));
        assertEquals("oscillator: formula of omega: unknown name 'x' at column 10; known names are f, omega, pi", found.get(0));
    }

    @Test
    void anInitialValueHasTheUnitOfItsState() {
        var node = NodeDescription.named("cell").parameter("tau", 10, "ms", "").state("V", "-70", "mV", "")
                .equations("V' = -V/tau").build();
        assertOnly("cell: initial value of V: right side is dimensionless; expected mV", node);
    }

    @Test
    void presetsAreChecked() {
        var node = NodeDescription.named("cell").parameter("tau", 10, "ms", "").state("V", "-70[mV]", "mV", "")
                .equations("V' = -V/tau")
                .preset("p", "", Map.of("tau", "20 mV")).preset("q", "", Map.of("tao", "1 ms"))
                        .preset("r", "", Map.of("tau", "0.1 s")).build();
        assertEquals(List.of("cell: preset p: tau is mV; expected ms",
                "cell: preset q: tao: unknown name 'tao'; did you mean 'tau'?"), problems(node));
    }

    private static CouplingDescription coupling(String unitOfK, String equations) {
        return CouplingDescription.named("pull").target("x_i").parameter("k", 1, unitOfK, "gain").equations(equations).build();
    }

    @Test
    void aCouplingGivesTheUnitOfItsPort() {
        assertEquals(List.of(), problems(coupling("port/source", "c = k*(sum(x_j) - x_i*sum(1))")));
        assertOnly("pull: c: right side is source; expected port", withSourceMentioned("1"));
    }

    private static CouplingDescription withSourceMentioned(String unitOfK) {
        return CouplingDescription.named("pull").parameter("k", 1, unitOfK, "").parameter("s", 1, "source", "")
                .parameter("p", 0, "port", "")
                .equations("c = k*sum(x_j + s) + 0*p").build();
    }

    @Test
    void boundUnitVariablesSayWhatFits() {
        var diffusive = coupling("port/source", "c = k*(sum(x_j) - x_i*sum(1))");
        var mV = Units.parse("mV").dimension();
        assertEquals(List.of(), DimensionCheck.check(diffusive, Map.of(Base.SOURCE, mV, Base.PORT, Dimension.NONE)));
        assertEquals(1, DimensionCheck.check(diffusive, Map.of(Base.SOURCE, mV, Base.TARGET, Dimension.NONE, Base.PORT, mV))
                .size());
    }

    @Test
    void aCouplingWithoutUnitOfTheSourceNeedsPureNumbers() {
        var waves = CouplingDescription.named("waves").target("y").parameter("k", 1, "port", "")
                .equations("c = k*(cos(y)*sum(sin(x_j)) - sin(y)*sum(cos(x_j)))").build();
        assertEquals(List.of(), problems(waves));
        var found = DimensionCheck.check(waves, Map.of(Base.SOURCE, Units.parse("mV").dimension(), Base.PORT, Dimension.NONE));
        assertEquals("waves: c: 'y' is mV at column 12; cos needs a pure number", found.get(0).toString());
    }

    @Test
    void aTargetInsideASumIsAProblem() {
        assertEquals("pull: c: target name 'x_i' inside sum(x_j - x_i) at column 7; write sum(x_j) - x_i*sum(1)",
                problems(coupling("port/source", "c = k*sum(x_j - x_i)")).get(0));
    }

    @Test
    void namesOfFinishedSumsAreReserved() {
        assertEquals("pull: the name 'sum_0' is reserved; choose another",
                problems(coupling("port/source", "sum_0 = sum(x_j)\nc = k*(sum_0 - x_i*sum(1))")).get(0));
    }

    @Test
    void aDelayIsATime() {
        assertEquals(List.of(), problems(DelayDescription.named("d").parameter("speed", 6, "m/s", "")
                .equations("delay = length/speed").build()));
        assertOnly("d: delay: right side is mm*ms; expected ms",
                DelayDescription.named("d").parameter("speed", 6, "s", "").equations("delay = length*speed").build());
    }

    @Test
    void anInstrumentReadsInItsUnit() {
        assertEquals(List.of(), problems(instrument("mV/source")));
        assertOnly("meter: y: right side is source*mV; expected mV", instrument("mV"));
    }

    private static InstrumentDescription instrument(String unitOfGain) {
        return InstrumentDescription.named("meter").modelTime("s").parameter("gain", 1, unitOfGain, "")
                .parameter("tau", 1, "s", "")
                .parameter("one", 1, "source", "").state("m", "0", "1", "", Bound.free()).reading("y", "mV")
                .equations("tau*m' = z/one - m\ny = gain*one*m").build();
    }

    @Test
    void dimensionsOfAModelAreKnown() {
        var dimensions = DimensionCheck.dimensionsOf(gate("nA", GATE));
        assertEquals(List.of("S", "I_o", "c", "x", "H"), List.copyOf(dimensions.keySet()));
        assertEquals("1/ms", dimensions.get("H").toString());
        assertEquals("nA", dimensions.get("x").toString());
    }

    @Test
    void expressionsOfQuantitiesHaveADimension() throws InputException {
        var names = Map.of("S_e", Dimension.NONE, "x", Units.parse("nA").dimension());
        assertEquals(Dimension.NONE, DimensionCheck.of(Expressions.parse("S_e - 0.1"), names));
        var error = assertThrows(InputException.class, () -> DimensionCheck.of(Expressions.parse("S_e - x"), names));
        assertEquals("S_e - x: 'S_e' is dimensionless, but 'x' is nA at column 5; - needs one unit", error.getMessage());
    }
}
