package org.fascicle.distribution.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.api.Description;
import org.fascicle.api.Parameter;
import org.fascicle.api.Problem;
import org.fascicle.engine.internal.language.dimensions.DimensionCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Units of shipped plugins are right, and no single one of them can be wrong without being found. */
class DimensionsTest {

    /** No shipped parameter is a length or a temperature. */
    private static final List<String> FOREIGN = List.of("mm", "K");

    @ParameterizedTest
    @MethodSource
    void nothingIsWrongWithAShippedPlugin(String id, Description description) {
        assertEquals(List.of(), DimensionCheck.check(description));
    }

    static Stream<Arguments> nothingIsWrongWithAShippedPlugin() {
        return Plugins.descriptions().map(d -> Arguments.of(d.card().id(), d));
    }

    @ParameterizedTest
    @MethodSource
    void anotherUnitOfOneParameterIsFound(String id, String parameter, String unit, Description changed) {
        assertTrue(DimensionCheck.check(changed).stream().anyMatch(Problem::isError), changed.equations());
    }

    static Stream<Arguments> anotherUnitOfOneParameterIsFound() {
        return Plugins.descriptions().flatMap(d -> d.card().parameters().stream().flatMap(p -> FOREIGN.stream()
                .map(unit -> Arguments.of(d.card().id(), p.name(), unit, changed(d, p, unit)))));
    }

    /** A parameter that is skipped by the tests above would be one without units. */
    @Test
    void everyKindOfPluginIsLookedAt() {
        Set<String> kinds = Plugins.descriptions().map(d -> d.getClass().getSimpleName()).collect(Collectors.toSet());
        assertEquals(Set.of("NodeDescription", "CouplingDescription", "DelayDescription", "NoiseDescription",
                "InstrumentDescription"), kinds);
    }

    private static Description changed(Description description, Parameter changed, String unit) {
        Parameter[] parameters = description.card().parameters().stream().map(p -> p != changed ? p
                : new Parameter(p.name(), p.value(), unit, p.about(), p.legal(), p.formula())).toArray(Parameter[]::new);
        return Plugins.with(description, description.card().with(parameters));
    }
}
