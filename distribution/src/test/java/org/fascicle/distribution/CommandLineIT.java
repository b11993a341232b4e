package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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
    void aCardShowsEquationsUnitsRangesAndCitation() throws Exception {
        String card = fascicle.run("describe", "wong-wang-exc-inh").out();

        assertTrue(card.contains("S_e' = ") && card.contains("tau_e = 100 ms") && card.contains("(> 0)"), card);
        assertTrue(card.contains("https://doi.org/10.1523/JNEUROSCI.5068-13.2014"), card);
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
        assertTrue(ended.err().contains("run, check, list, describe, plugins or inspect"), ended.err());
    }

    @Test
    void inspectingWhatIsNoResultIsWrongInput() throws Exception {
        var ended = fascicle.run("inspect", Program.script().toString());

        assertEquals(2, ended.code());
        assertFalse(ended.err().contains("\tat "), ended.err());
    }
}
