package org.fascicle.distribution.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;
import org.junit.jupiter.api.Test;

/** A plugin that is added to the distribution is added to these tests. */
class NobodyIsForgottenTest {

    private static final Map<Kind, Set<String>> UNDER_CONTRACT = Map.of(
            Kind.MODEL, Set.of("hopf", "linear", "signal", "wilson-cowan", "wong-wang-exc-inh"),
            Kind.COUPLING, Set.of("diffusive", "hyperbolic-tangent", "linear"),
            Kind.NOISE, Set.of("ornstein-uhlenbeck", "white"),
            Kind.DELAY, Set.of("conduction", "none"),
            Kind.FORWARD, Set.of("bold"));

    @Test
    void everyShippedPluginThatHasAContractKeepsIt() {
        UNDER_CONTRACT.forEach((kind, ids) -> assertEquals(new TreeSet<>(ids), installed(kind), kind.title()));
    }

    private static Set<String> installed(Kind kind) {
        return Fascicle.load().plugins().stream().filter(p -> p.kind() == kind).map(Plugin::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
