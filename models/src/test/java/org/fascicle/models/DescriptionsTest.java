package org.fascicle.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fascicle.api.Bound;
import org.fascicle.api.Card;
import org.fascicle.api.Choice;
import org.fascicle.api.Citation;
import org.fascicle.api.Description;
import org.fascicle.api.Input;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.Output;
import org.fascicle.api.Parameter;
import org.fascicle.api.StateVariable;
import org.fascicle.models.noise.BlueNoise;
import org.fascicle.models.noise.BrownNoise;
import org.fascicle.models.noise.MultiplicativeNoise;
import org.fascicle.models.noise.OrnsteinUhlenbeck;
import org.fascicle.models.noise.PinkNoise;
import org.fascicle.models.noise.PoissonNoise;
import org.fascicle.models.noise.PowerLawNoise;
import org.fascicle.models.noise.VioletNoise;
import org.fascicle.models.noise.WhiteNoise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of a description without an engine: nothing declared in vain, nothing nameless, sources that exist. */
class DescriptionsTest {

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");

    private static final List<NodeModel> MODELS = List.of(
                new CoombesByrne(), new CoombesByrne4d(), new Epileptor(), new Epileptor2d(), new FitzHughNagumo(),
                new Generic2dOscillator(), new Hopf(), new Horn(), new JansenRit(), new Kuramoto(), new LarterBreakspear(),
                new Linear(), new Lorenz(), new MontbrioPazoRoxin(), new ReducedWongWang(), new Signal(), new StuartLandau(),
                new Thalamus(), new ThresholdLinear(), new VanDerPol(), new WilsonCowan(), new WilsonCowanAdaptive(),
                new WilsonCowanDivisive(), new WilsonCowanDivisiveInput(), new WilsonCowanLinear(),
                new WilsonCowanNoSaturation(), new WilsonCowanSimplified(), new WilsonCowanSymmetric(),
                new WilsonCowanThreePopulation(), new WongWangDecision(), new WongWangExcInh());

    private static final List<NoiseProcess> NOISE = List.of(new BlueNoise(), new BrownNoise(),
            new MultiplicativeNoise(), new OrnsteinUhlenbeck(),
            new PinkNoise(), new PoissonNoise(), new PowerLawNoise(), new VioletNoise(), new WhiteNoise());

    static Stream<Description> all() {
        return Stream.concat(nodes(), NOISE.stream().map(NoiseProcess::description));
    }

    static Stream<NodeDescription> nodes() {
        return MODELS.stream().map(NodeModel::description);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyDeclaredNameOccursInTheEquations(Description plugin) {
        var text = textOf(plugin);
        for (String name : declared(plugin)) {
            assertTrue(Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)").matcher(text).find(), name);
        }
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void everyStateHasExactlyOneDerivative(NodeDescription model) {
        for (StateVariable state : model.states()) {
            var derivative = Pattern.compile("(?m)^([\\w]+\\*)?" + state.name() + "' = ");
            assertEquals(1, derivative.matcher(model.equations()).results().count(), state.name());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyNumberHasAUnitAndAMeaning(Description plugin) {
        for (Parameter p : plugin.card().parameters()) {
            assertFalse(p.unit().isBlank(), p.name());
            assertFalse(p.about().isBlank(), p.name());
            assertTrue(p.isDerived() || p.legal().contains(p.value()), p.name());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyDoiHasTheShapeOfOne(Description plugin) {
        for (Citation citation : plugin.card().citations()) {
            assertTrue(citation.doi().isEmpty() || DOI.matcher(citation.doi()).matches(), citation.doi());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPresetSetsWhatExists(Description plugin) {
        for (var preset : plugin.card().presets()) {
            for (String name : preset.values().keySet()) {
                boolean port = plugin instanceof NodeDescription node
                        && node.inputs().stream().anyMatch(i -> i.name().equals(name));
                assertTrue(port || plugin.card().parameter(name).isPresent(), preset.name() + ": " + name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPluginSaysWhatItLeavesOut(Description plugin) {
        assertFalse(plugin.card().leavesOut().isBlank());
    }

    @Test
    void aSignalHasNoStateAndNoEquation() {
        var signal = new Signal().description();
        assertEquals(List.of(), signal.states());
        assertEquals("", signal.equations());
        assertEquals(List.of("x"), signal.inputs().stream().map(Input::name).toList());
    }

    @Test
    void onlyGatesAndRatesOfMeanFieldsAreBounded() {
        var bounded = nodes().flatMap(m -> m.states().stream().filter(s -> !s.bound().equals(Bound.free()))
                .map(s -> m.card().id() + " " + s.name())).sorted().toList();
        assertEquals(List.of("coombes-byrne r", "coombes-byrne-4d r", "montbrio-pazo-roxin r", "reduced-wong-wang S",
                "wong-wang-exc-inh S_e", "wong-wang-exc-inh S_i"), bounded);
    }

    @Test
    void parametersAndPortsHaveNamesOfTheirOwn() {
        nodes().forEach(m -> m.inputs().forEach(i ->
                assertTrue(m.card().parameter(i.name()).isEmpty(), m.card().id() + ": " + i.name())));
    }

    private static List<String> declared(Description plugin) {
        Card card = plugin.card();
        var names = Stream.concat(card.parameters().stream().map(Parameter::name), card.choices().stream().map(Choice::name));
        if (plugin instanceof NodeDescription node && !node.equations().isEmpty()) {
            return Stream.of(names, node.states().stream().map(StateVariable::name), node.inputs().stream().map(Input::name),
                    node.outputs().stream().map(Output::name)).flatMap(s -> s).toList();
        }
        return names.toList();
    }

    private static String textOf(Description plugin) {
        var text = new StringBuilder(plugin.equations());
        plugin.card().parameters().forEach(p -> text.append('\n').append(p.formula()));
        if (plugin instanceof NoiseDescription noise) {
            noise.states().forEach(s -> text.append('\n').append(s.initial()));
        }
        return text.toString();
    }
}
