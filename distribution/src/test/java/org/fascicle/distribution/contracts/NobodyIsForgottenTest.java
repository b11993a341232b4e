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
            Kind.MODEL, Set.of("coombes-byrne", "coombes-byrne-4d", "epileptor", "epileptor-2d", "fitzhugh-nagumo",
                    "generic-2d-oscillator", "hopf", "horn", "jansen-rit", "kuramoto",
                    "larter-breakspear", "linear", "lorenz", "montbrio-pazo-roxin", "reduced-wong-wang",
                    "signal", "stuart-landau", "thalamus", "threshold-linear", "van-der-pol",
                    "wilson-cowan", "wilson-cowan-adaptive", "wilson-cowan-divisive",
                    "wilson-cowan-divisive-input", "wilson-cowan-linear", "wilson-cowan-no-saturation",
                    "wilson-cowan-simplified", "wilson-cowan-symmetric",
                    "wilson-cowan-three-population", "wong-wang-decision", "wong-wang-exc-inh"),
            Kind.COUPLING, Set.of("diffusive", "hyperbolic-tangent", "kuramoto", "laplacian", "linear", "logistic-post",
                    "multiplicative", "pre-sigmoidal", "sigmoidal", "sigmoidal-jansen-rit", "tanh-post"),
            Kind.NOISE, Set.of("blue", "brown", "multiplicative", "ornstein-uhlenbeck", "pink", "poisson", "power-law", "violet",
            "white"),
            Kind.DELAY, Set.of("conduction", "constant", "gamma-speed", "matrix", "none"),
            Kind.FORWARD, Set.of("bold", "bold-hrf", "eeg", "meg", "seeg"));

    @Test
    void everyShippedPluginThatHasAContractKeepsIt() {
        UNDER_CONTRACT.forEach((kind, ids) -> assertEquals(new TreeSet<>(ids), installed(kind), kind.title()));
    }

    private static Set<String> installed(Kind kind) {
        return Fascicle.load().plugins().stream().filter(p -> p.kind() == kind).map(Plugin::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
