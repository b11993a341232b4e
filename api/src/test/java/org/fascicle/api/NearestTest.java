package org.fascicle.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("hopf", "wilson-cowan", "wong-wang-exc-inh", "J_N", "tau_S", "tau_e");

    @ParameterizedTest
    @CsvSource({"hopff, hopf", "hpof, hopf", "Hopf, hopf", "Jn, J_N", "wilson_cowan, wilson-cowan", "tau_E, tau_e",
            "tau_s, tau_S", "tau_i, tau_S"})
    void theNearestNameIsSuggested(String name, String expected) {
        assertEquals(Optional.of(expected), Nearest.to(name, KNOWN));
    }

    @Test
    void nothingIsSuggestedWhereNothingIsNear() {
        assertEquals(Optional.empty(), Nearest.to("epileptor", KNOWN));
        assertEquals(Optional.empty(), Nearest.to("x", List.of("y", "z")));
    }
}
