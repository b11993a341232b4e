package org.fascicle.distribution.reference;

import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Networks and single nodes against TVB and neurolib. The first steps differ by rounding and the order of sums only: 1e-12 of the
 * value, and 1e-15 for values near 0. Later samples: the absolute tolerance of the case.
 */
class NetworkReferenceTest {

    private static final double HEAD_ATOL = 1e-15;

    @BeforeAll
    static void table() {
        Agreement.printHead();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "tvb_ReducedWongWangExcInh_single_heun", "tvb_ReducedWongWangExcInh_net76_heun", "tvb_WilsonCowan_single_euler",
        "tvb_WilsonCowan_single_heun", "tvb_WilsonCowan_single_rk4", "tvb_WilsonCowan_net76_heun", "neurolib_hopf"})
    void weAgree(String name) {
        var given = ReferenceCase.of(name);
        var recorded = Trial.of(NetworkExperiment.text(given)).record();

        new NetworkComparison(given, recorded::of).require(HEAD_ATOL);
    }
}
