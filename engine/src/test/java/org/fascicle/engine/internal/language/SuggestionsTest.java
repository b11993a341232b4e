package org.fascicle.engine.internal.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final List<String> KNOWN = List.of("hopf", "wilson-cowan", "wong-wang-exc-inh", "J_N", "tau_S", "tau_e");

    @ParameterizedTest
    @CsvSource({"hopff, hopf", "hpof, hopf", "Hopf, hopf", "Jn, J_N", "wilson_cowan, wilson-cowan", "tau_E, tau_e",
            "tau_s, tau_S", "tau_i, tau_S"})
    void theNearestNameIsSuggested(String name, String expected) {
        assertEquals(Optional.of(expected), Suggestions.nearest(name, KNOWN));
    }

    @Test
    void nothingIsSuggestedWhereNothingIsNear() {
        assertEquals(Optional.empty(), Suggestions.nearest("epileptor", KNOWN));
        assertEquals(Optional.empty(), Suggestions.nearest("x", List.of("y", "z")));
    }
}
