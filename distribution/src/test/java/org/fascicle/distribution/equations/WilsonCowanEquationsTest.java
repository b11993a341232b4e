package org.fascicle.distribution.equations;

import java.util.Locale;
import org.fascicle.distribution.equations.OneStep.Values;
import org.junit.jupiter.api.Test;

/** Wilson-Cowan and its variants; c_ei is the weight from I to E in all of them. */
class WilsonCowanEquationsTest {

    @Test
    void wilsonCowan() {
        OneStep.of("wilson-cowan")
                .derivative("E", v -> (-v.of("E") + (v.of("k_e") - v.of("r_e") * v.of("E")) * published(v, "e",
                        v.of("alpha_e") * (drive(v, "e") + v.of("P") - v.of("theta_e")))) / v.of("tau_e"))
                .derivative("I", v -> (-v.of("I") + (v.of("k_i") - v.of("r_i") * v.of("I")) * published(v, "i",
                        v.of("alpha_i") * (drive(v, "i") + v.of("Q") - v.of("theta_i")))) / v.of("tau_i"));
    }

    private static double published(Values v, String q, double x) {
        return v.of("c_" + q) * (sigma(v.of("a_" + q) * (x - v.of("b_" + q)))
                - v.of("shift") * sigma(-v.of("a_" + q) * v.of("b_" + q)));
    }

    @Test
    void withoutSaturation() {
        OneStep.of("wilson-cowan-no-saturation")
                .derivative("E", v -> (-v.of("E") + response(v, "e", drive(v, "e"))) / v.of("tau_e"))
                .derivative("I", v -> (-v.of("I") + response(v, "i", drive(v, "i"))) / v.of("tau_i"));
    }

    @Test
    void linear() {
        OneStep.of("wilson-cowan-linear")
                .derivative("E", v -> (-v.of("E") + (1 - v.of("E")) * Math.max(0, drive(v, "e"))) / v.of("tau_e"))
                .derivative("I", v -> (-v.of("I") + (1 - v.of("I")) * Math.max(0, drive(v, "i"))) / v.of("tau_i"));
    }

    @Test
    void divisive() {
        OneStep.of("wilson-cowan-divisive")
                .derivative("E", v -> (-v.of("E") + (1 - v.of("E")) / (v.of("sigma_E") + v.of("c_ei") * v.of("I"))
                        * response(v, "e", v.of("c_ee") * v.of("E") + v.of("c_E"))) / v.of("tau_e"))
                .derivative("I", v -> (-v.of("I") + (1 - v.of("I")) / (v.of("sigma_I") + v.of("c_ii") * v.of("I"))
                        * response(v, "i", v.of("c_ie") * v.of("E") + v.of("c_I"))) / v.of("tau_i"));
    }

    @Test
    void divisiveInput() {
        OneStep.of("wilson-cowan-divisive-input")
                .derivative("E", v -> (-v.of("E") + (1 - v.of("E")) * response(v, "e", v.of("c_ee") * v.of("E")
                        / (v.of("sigma_E") + v.of("c_ei") * v.of("I")) + v.of("c_E"))) / v.of("tau_e"))
                .derivative("I", v -> (-v.of("I") + (1 - v.of("I")) * response(v, "i", v.of("c_ie") * v.of("E")
                        / (v.of("sigma_I") + v.of("c_ii") * v.of("I")) + v.of("c_I"))) / v.of("tau_i"));
    }

    @Test
    void adaptive() {
        OneStep.of("wilson-cowan-adaptive")
                .derivative("E", v -> refractory(v, "E", "e", drive(v, "e") - v.of("A_E")))
                .derivative("I", v -> refractory(v, "I", "i", drive(v, "i") - v.of("A_I")))
                .derivative("A_E", v -> (-v.of("A_E") + v.of("b_aE") * v.of("E")) / v.of("tau_aE"))
                .derivative("A_I", v -> (-v.of("A_I") + v.of("b_aI") * v.of("I")) / v.of("tau_aI"));
    }

    @Test
    void threePopulations() {
        OneStep.of("wilson-cowan-three-population")
                .derivative("E", v -> refractory(v, "E", "e", drive(v, "e") + v.of("c_em") * v.of("M")))
                .derivative("I", v -> refractory(v, "I", "i", drive(v, "i") + v.of("c_im") * v.of("M")))
                .derivative("M", v -> refractory(v, "M", "m", drive(v, "m") + v.of("c_mm") * v.of("M")));
    }

    @Test
    void symmetric() {
        OneStep.of("wilson-cowan-symmetric")
                .derivative("E", v -> (-v.of("E") + (1 - v.of("E")) * shared(v, drive(v, "e"))) / v.of("tau"))
                .derivative("I", v -> (-v.of("I") + (1 - v.of("I")) * shared(v, drive(v, "i"))) / v.of("tau"));
    }

    private static double shared(Values v, double x) {
        return sigma(v.of("a") * (x - v.of("b"))) - sigma(-v.of("a") * v.of("b"));
    }

    @Test
    void simplified() {
        OneStep.of("wilson-cowan-simplified")
                .derivative("E", v -> refractory(v, "E", "e", mixture(v) + v.of("c_E")))
                .derivative("I", v -> refractory(v, "I", "i", mixture(v) + v.of("c_I")));
    }

    private static double mixture(Values v) {
        return v.of("w_exc") * v.of("E") - v.of("w_inh") * v.of("I");
    }

    /** What a population hears of E, I and the long-range input. */
    private static double drive(Values v, String q) {
        return v.of("c_" + q + "e") * v.of("E") - v.of("c_" + q + "i") * v.of("I") + v.of("c_" + q.toUpperCase(Locale.ROOT));
    }

    private static double refractory(Values v, String state, String q, double input) {
        return (-v.of(state) + (1 - v.of(state)) * response(v, q, input)) / v.of("tau_" + q);
    }

    private static double response(Values v, String q, double x) {
        return sigma(v.of("a_" + q) * (x - v.of("b_" + q))) - sigma(-v.of("a_" + q) * v.of("b_" + q));
    }

    private static double sigma(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }
}
