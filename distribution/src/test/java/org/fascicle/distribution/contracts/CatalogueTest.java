package org.fascicle.distribution.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.fascicle.api.Card;
import org.fascicle.api.Input;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.Output;
import org.fascicle.api.Preset;
import org.fascicle.api.StateVariable;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The node models that must ship, with their states, ports, named outputs and presets; and what a card must hold. */
class CatalogueTest {

    /** Oracles and a carrier of signals: they come from no paper of their own. */
    private static final Set<String> WITHOUT_DOI = Set.of("linear", "signal");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "hopf                          | x y                 | c_x c_y                   | -               | -",
        "stuart-landau                 | x y                 | c_x c_y                   | -               | -",
        "van-der-pol                   | x y                 | I_x I_y                   | -               | -",
        "kuramoto                      | theta               | c                         | phase           | -",
        "wilson-cowan                  | E I                 | c_E c_I P Q               | -               | neurolib",
        "reduced-wong-wang             | S                   | c I_o                     | H               | -",
        "wong-wang-exc-inh             | S_e S_i             | c I_o I_ext I_ext_i       | H_e H_i x_e x_i | -",
        "wong-wang-decision            | S_1 S_2             | I_1 I_2                   | r_1 r_2         | -",
        "jansen-rit                    | y0 y1 y2 y3 y4 y5   | c p                       | psp rate        | tvb",
        "montbrio-pazo-roxin           | r v                 | c c_r I                   | -               | -",
        "fitzhugh-nagumo               | V w                 | c_V c_w I                 | -               | -",
        "generic-2d-oscillator         | V W                 | c I                       | -               | -",
        "epileptor                     | x1 y1 z x2 y2 g     | c1 c2 I_ext I_ext2        | lfp             | -",
        "epileptor-2d                  | x1 z                | c1 I_ext                  | -               | -",
        "larter-breakspear             | V W Z               | c I_ext                   | Q_V Q_Z         | -",
        "coombes-byrne                 | r v                 | c I                       | g               | -",
        "coombes-byrne-4d              | r v g q             | c I                       | -               | -",
        "thalamus                      | V_t V_r Ca          | c_t c_r I_ext_t I_ext_r   | Q_t Q_r         | -",
        "threshold-linear              | E I                 | I_E I_I                   | -               | -",
        "linear                        | x                   | c                         | -               | -",
        "lorenz                        | x y z               | c_x                       | -               | -",
        "horn                          | x y                 | I                         | -               | -",
        "signal                        | -                   | x                         | -               | -",
        "wilson-cowan-no-saturation    | E I                 | c_E c_I                   | -               | -",
        "wilson-cowan-linear           | E I                 | c_E c_I                   | -               | -",
        "wilson-cowan-divisive         | E I                 | c_E c_I                   | -               | -",
        "wilson-cowan-divisive-input   | E I                 | c_E c_I                   | -               | -",
        "wilson-cowan-adaptive         | E I A_E A_I         | c_E c_I                   | -               | -",
        "wilson-cowan-three-population | E I M               | c_E c_I c_M               | -               | -",
        "wilson-cowan-symmetric        | E I                 | c_E c_I                   | -               | -",
        "wilson-cowan-simplified       | E I                 | c_E c_I                   | -               | -",
    })
    void everyModelHasItsStatesPortsOutputsAndPresets(String id, String states, String ports, String outputs, String presets) {
        NodeDescription model = models().stream().filter(m -> m.card().id().equals(id)).findFirst().orElseThrow();

        assertHas(model.states().stream().map(StateVariable::name).toList(), states, "states");
        assertHas(model.inputs().stream().map(Input::name).toList(), ports, "ports");
        assertHas(model.outputs().stream().map(Output::name).toList(), outputs, "outputs");
        assertHas(model.card().presets().stream().map(Preset::name).toList(), presets, "presets");
    }

    private static void assertHas(List<String> there, String wanted, String what) {
        List<String> names = wanted == null ? List.of() : Arrays.asList(wanted.split(" "));
        assertTrue(there.containsAll(names), what + " " + there + " lack some of " + names);
    }

    @Test
    void everyModelNamesItsPaper() {
        for (NodeDescription model : models()) {
            if (!WITHOUT_DOI.contains(model.card().id())) {
                assertTrue(model.card().citations().stream().anyMatch(c -> c.doi().startsWith("10.")), model.card().id());
            }
        }
    }

    @Test
    void everyCardSaysWhatItsNumbersMean() {
        Fascicle.load().plugins().forEach(plugin -> {
            Card card = Kind.card(plugin.service());
            assertFalse(card.title().isBlank() || card.title().equals(card.id()), card.id() + " has no title");
            card.parameters().forEach(p -> {
                assertFalse(p.about().isBlank() || p.unit().isBlank(), card.id() + ": " + p.name());
                assertTrue(p.isDerived() || p.legal().contains(p.value()), card.id() + ": " + p.name() + " = " + p.value());
            });
        });
    }

    @Test
    void everyStateOfAModelSaysWhereItUsuallyLies() {
        for (NodeDescription model : models()) {
            model.states().forEach(s -> assertFalse(s.usual().isUnbounded() || s.about().isBlank(),
                    model.card().id() + ": " + s.name()));
        }
    }

    @Test
    void equationsOfAllShippedModelsHaveALatexLineEach() throws Exception {
        for (NodeDescription model : models()) {
            long lines = model.equations().lines().filter(line -> line.contains("=")).count();
            assertTrue(Fascicle.latex(model).size() >= lines, model.card().id());
            assertEquals(model.equations().isEmpty(), Fascicle.latex(model).isEmpty(), model.card().id());
        }
    }

    private static List<NodeDescription> models() {
        return Fascicle.load().plugins().stream().filter(plugin -> plugin.kind() == Kind.MODEL)
                .map(plugin -> ((NodeModel) plugin.service()).description()).toList();
    }
}
