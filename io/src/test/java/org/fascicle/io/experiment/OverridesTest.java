package org.fascicle.io.experiment;

import static org.fascicle.io.experiment.Written.good;
import static org.fascicle.io.experiment.Written.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.experiment.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --set path=value}. */
class OverridesTest {

    private static final String TEXT = """
            duration: 1 s
            populations: { cortex: { size: 2, model: hopf } }
            projections:
              long_range: { from: cortex.x, to: cortex.c, coupling: linear, strength: 0.2 }
            monitors: { a: { of: [cortex.x, cortex.y] } }
            """;

    @TempDir
    Path folder;

    @Test
    void aValueIsReplaced() {
        assertEquals(Value.of(0.3), good(folder, TEXT, "projections.long_range.strength=0.3").projections().get(0).strength());
    }

    @Test
    void theLastOneWins() {
        assertEquals(Optional.of(Value.of(20, "s")), good(folder, TEXT, "duration=10 s", "duration=20 s").duration());
    }

    @Test
    void aNewKeyIsAdded() {
        assertEquals(7, good(folder, TEXT, "seed=7").seed());
    }

    @Test
    void keysInsideAPopulationNeedNotBeInTheFile() {
        assertEquals(Value.of(40, "Hz"), good(folder, TEXT, "populations.cortex.parameters.f=40 Hz")
                .populations().get(0).parameters().get("f"));
    }

    @Test
    void aTypoInsideAPopulationIsAnUnknownKey() {
        assertEquals(List.of("command line: populations.cortex.paramters: unknown key; did you mean 'parameters'?"),
                problems(folder, TEXT, "populations.cortex.paramters.f=40 Hz"));
    }

    @Test
    void aValueMayBeAMapping() {
        assertEquals("conduction", good(folder, TEXT, "projections.long_range.delay={handler: conduction, speed: 6 m/s}")
                .projections().get(0).delay().orElseThrow().handler());
    }

    @Test
    void itemsOfListsAreReachedByIndex() {
        assertEquals("z", good(folder, TEXT, "monitors.a.of.1=cortex.z").monitors().get(0).of().get(1).expression());
    }

    @Test
    void theTextOfTheExperimentSaysWhatWasSet() {
        assertTrue(good(folder, TEXT, "seed=7").text().endsWith("\n# --set seed=7\n"));
    }

    @Test
    void problemsWithASetValuePointToTheCommandLine() {
        assertEquals(List.of("command line: seed: 'many'; a whole number is needed"), problems(folder, TEXT, "seed=many"));
    }

    @Test
    void anUnknownParentIsAnError() {
        assertEquals(List.of("command line: projections.long_rnge.strength: --set: no 'projections.long_rnge' in the file; "
                + "did you mean 'long_range'?"), problems(folder, TEXT, "projections.long_rnge.strength=0.3"));
    }

    @Test
    void aScalarHasNoKeys() {
        assertEquals(List.of("command line: duration.unit: --set: 'duration' is '1 s' and has no keys"),
                problems(folder, TEXT, "duration.unit=s"));
    }

    @Test
    void withoutEqualsSignNothingIsSet() {
        assertEquals(List.of("command line: --set seed; path=value is needed, e.g. duration=10 s"),
                problems(folder, TEXT, "seed"));
    }

    @Test
    void aNewKeyThatNobodyKnowsIsRefusedLikeInTheFile() {
        assertEquals(List.of("command line: sed: unknown key; did you mean 'seed'?"), problems(folder, TEXT, "sed=3"));
    }
}
