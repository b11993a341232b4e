package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fascicle.io.hdf5.ResultFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineIT {

    @TempDir
    private Path folder;

    private Program fascicle;

    @BeforeEach
    void anEmptyFolder() {
        fascicle = new Program(folder);
    }

    @Test
    void everythingShippedIsListed() throws Exception {
        String listed = fascicle.run("list").out();

        for (String id : new String[] {"hopf", "wong-wang-exc-inh", "wilson-cowan", "signal", "linear", "diffusive",
            "hyperbolic-tangent", "none", "conduction", "white", "ornstein-uhlenbeck", "bold", "npy", "tvb-zip", "synthetic",
            "functional-connectivity", "kuramoto-order"}) {
            assertTrue(listed.lines().anyMatch(line -> line.startsWith("  " + id + " ")), id + " in\n" + listed);
        }
    }

    @Test
    void aListOfOneKindHoldsNoOther() throws Exception {
        String listed = fascicle.run("list", "couplings").out();

        assertTrue(listed.contains("diffusive") && !listed.contains("hopf"), listed);
    }

    @Test
    void theListIsAvailableAsJson() throws Exception {
        String json = fascicle.run("list", "delays", "--json").out();

        assertTrue(json.startsWith("[") && json.strip().endsWith("]"), json);
        assertTrue(json.contains("{\"kind\": \"delay\", \"id\": \"none\", "), json);
    }

    @Test
    void wordsAreSearchedForAndCounted() throws Exception {
        var found = fascicle.run("list", "models", "wong", "2014");

        assertEquals(0, found.code());
        assertTrue(found.out().contains("  wong-wang-exc-inh  ") && found.out().contains("1 of "), found.out());
        assertEquals(1, fascicle.run("list", "xylophone").code());
        assertTrue(fascicle.run("list", "modles").err().contains("did you mean 'models'?"), "a kind misspelt");
    }

    @Test
    void aCardShowsEquationsUnitsRangesAndCitation() throws Exception {
        String card = fascicle.run("describe", "wong-wang-exc-inh").out();

        assertTrue(card.contains("S_e' = "), card);
        assertTrue(card.lines().anyMatch(line -> line.matches(" *tau_e +100 +ms +> 0 +NMDA decay time")), card);
        assertTrue(card.contains("https://doi.org/10.1523/JNEUROSCI.5068-13.2014"), card);
        assertTrue(fascicle.run("describe", "wong-wang-exc-inh", "--latex").out()
                .contains("\\dot{S}_i &= -\\frac{S_i}{\\tau_i} + \\gamma_i\\,H_i"), "latex");
    }

    @Test
    void aCardIsAvailableAsJson() throws Exception {
        String json = fascicle.run("describe", "hopf", "--json").out();

        assertTrue(json.startsWith("[") && json.contains("\"formula\": \"2*pi*f\"") && json.contains("\"latex\": ["), json);
    }

    /** C/s is in no table of ours: the units library must work inside the framework, where its services cannot be loaded. */
    @Test
    void unitsOfTheLibraryAreConvertedInTheRealFramework() throws Exception {
        Files.writeString(folder.resolve("units.yaml"), """
                duration: 1 ms
                dt: 0.1 ms
                populations: { p: { size: 1, model: wong-wang-exc-inh, parameters: { I_ext: 1e-10 C/s } } }
                monitors: { m: { of: p.I_ext, sample: raw } }
                """);

        assertEquals(0, fascicle.run("run", "units.yaml").code());
        assertEquals(0.1, ResultFile.array(folder.resolve("units.h5"), "/monitors/m/I_ext").values()[0], 1e-15);
    }

    @Test
    void aResultSaysHowItsHistoryWasKept() throws Exception {
        Files.writeString(folder.resolve("pair.yaml"), """
                duration: 50 ms
                dt: 1 ms
                populations: { p: { size: 2, model: hopf, initial: { x: { uniform: [0.1, 0.2] } } } }
                projections:
                  net: { from: p.x, to: p.c_x, coupling: linear, strength: 0.1, weights: { constant: 1 },
                         delay: { handler: constant, time: 5 ms } }
                monitors: { m: { of: p.x, sample: raw } }
                """);

        assertEquals(0, fascicle.run("run", "pair.yaml", "--out", "wide.h5").code());
        assertEquals(0, fascicle.run("run", "pair.yaml", "--out", "half.h5", "--history", "float32").code());
        assertEquals("float64", ResultFile.open(folder.resolve("wide.h5")).attributes().get("history_format"));
        assertEquals("float32", ResultFile.open(folder.resolve("half.h5")).attributes().get("history_format"));
        assertFalse(Arrays.equals(ResultFile.array(folder.resolve("wide.h5"), "/monitors/m/x").values(),
                ResultFile.array(folder.resolve("half.h5"), "/monitors/m/x").values()), "rounded values are others");
    }

    @Test
    void aTextInThePluginsFolderIsAModel() throws Exception {
        Files.writeString(folder.resolve("decay.model.yaml"), """
                kind: model
                id: decay
                parameters: { tau: { value: 10, unit: ms, about: time constant } }
                states: { x: { initial: "1", unit: "1", about: activity } }
                equations: tau*x' = -x
                """);
        Files.writeString(folder.resolve("decay.yaml"), """
                duration: 10 ms
                dt: 0.1 ms
                integrator: rk4
                populations: { p: { size: 1, model: decay } }
                monitors: { m: { of: p.x, sample: subsample, period: 10 ms } }
                """);

        assertEquals(0, fascicle.run("plugins", "install", "decay.model.yaml").code());
        assertTrue(fascicle.run("list", "models").out().contains("(decay.model.yaml)"));
        assertEquals(0, fascicle.run("run", "decay.yaml").code());
        assertEquals(Math.exp(-1), ResultFile.array(folder.resolve("decay.h5"), "/monitors/m/x").values()[0], 1e-9);
    }

    @Test
    void aProfileTellsWhereTheTimeWent() throws Exception {
        var ended = fascicle.run("run", Program.home().resolve("examples/quickstart.yaml").toString(), "--profile");

        assertEquals(0, ended.code());
        for (String part : new String[] {"links", "nodes", "noise", "inputs", "monitors", "waiting", "analyses", "writing"}) {
            assertTrue(ended.err().lines().anyMatch(line -> line.matches(part + " +[0-9.]+ s +[0-9.]+ %")), ended.err());
        }
    }

    @Test
    void anUnknownIdProposesTheNearest() throws Exception {
        var ended = fascicle.run("describe", "hopff");

        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("did you mean 'hopf'?"), ended.err());
    }

    @Test
    void anUnknownCommandProposesTheNearest() throws Exception {
        var ended = fascicle.run("lst");

        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("did you mean 'list'?"), ended.err());
    }

    @Test
    void anUnknownOptionIsRefused() throws Exception {
        var ended = fascicle.run("run", "--thread", "2", "x.yaml");

        assertEquals(2, ended.code());
        assertEquals(1, ended.errors().size(), ended.err());
        assertTrue(ended.err().contains("'--thread'"), ended.err());
    }

    @Test
    void noCommandAtAllNamesThem() throws Exception {
        var ended = fascicle.run();

        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("run, check, list, describe, plugins, inspect, analyze or connectome"), ended.err());
    }

    @Test
    void inspectingWhatIsNoResultIsWrongInput() throws Exception {
        var ended = fascicle.run("inspect", Program.script().toString());

        assertEquals(2, ended.code());
        assertFalse(ended.err().contains("\tat "), ended.err());
    }
}
