package org.fascicle.distribution.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Networks and single nodes against TVB and neurolib. The first steps differ by rounding and the order of sums only: 1e-12 of the
 * value, and 1e-15 for values near 0. Later samples: the absolute tolerance of the case.
 */
class NetworkReferenceTest {

    private static final double HEAD_ATOL = 1e-15;

    /** What the authors of the cases saw at least when they made such mistakes on purpose. */
    private static final double NOTICED = 1.6e-5;

    @BeforeAll
    static void table() {
        Agreement.printHead();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "tvb_ReducedWongWangExcInh_single_heun", "tvb_ReducedWongWangExcInh_net76_heun", "tvb_WilsonCowan_single_euler",
        "tvb_WilsonCowan_single_heun", "tvb_WilsonCowan_single_rk4", "tvb_WilsonCowan_net76_heun", "neurolib_hopf",
        "tvb_Generic2dOscillator_single_euler", "tvb_Generic2dOscillator_single_heun", "tvb_Generic2dOscillator_single_rk4",
        "tvb_Generic2dOscillator_net76_euler", "tvb_Generic2dOscillator_net76_heun",
        "tvb_Generic2dOscillator_net76_heun_varying_history", "tvb_JansenRit_single_heun", "tvb_JansenRit_single_rk4",
        "tvb_JansenRit_net76_heun"})
    void weAgree(String name) {
        var given = ReferenceCase.of(name);
        var recorded = Trial.of(NetworkExperiment.text(given)).record();

        new NetworkComparison(given, recorded::of).require(HEAD_ATOL);
    }

    /** Makes sure that agreeing means something: one step too few on half of the links is seen. */
    @ParameterizedTest
    @ValueSource(strings = {"tvb_ReducedWongWangExcInh_net76_heun", "tvb_WilsonCowan_net76_heun", "neurolib_hopf",
        "tvb_Generic2dOscillator_net76_heun", "tvb_JansenRit_net76_heun"})
    void flooredDelaysAreNoticed(String name) {
        var given = ReferenceCase.of(name);
        String text = NetworkExperiment.text(given).replace("m/s }", "m/s, steps: floor }");
        var recorded = Trial.of(text).record();

        double missed = new NetworkComparison(given, recorded::of).samples().absolute();
        assertTrue(missed > NOTICED, "largest difference " + missed);
    }

    /** What a column sends is a function of y1 - y2; a coupling through y1 alone is seen. */
    @Test
    void sendingOnlyTheExcitatoryPotentialIsNoticed() {
        var given = ReferenceCase.of("tvb_JansenRit_net76_heun");
        var recorded = Trial.of(NetworkExperiment.text(given).replace("from: node.psp", "from: node.y1")).record();

        double missed = new NetworkComparison(given, recorded::of).samples().absolute();
        assertTrue(missed > NOTICED, "largest difference " + missed);
    }
}
