package org.fascicle.distribution.equations;

import static java.lang.StrictMath.exp;

import org.fascicle.distribution.equations.OneStep.Values;
import org.junit.jupiter.api.Test;

/** The thalamus: mV, ms, mS/cm², µA/cm², µF/cm². */
class ThalamusEquationsTest {

    @Test
    void membranes() {
        OneStep.of("thalamus")
                .derivative("V_t", v -> -(v.of("g_L") * (v.of("V_t") - v.of("E_L")) + excitation(v, "t") + inhibition(v, "t")
                        + v.of("I_ext_t")) / v.of("tau") - (v.of("g_LK") * (v.of("V_t") - v.of("E_K")) + calciumCurrent(v)
                        + v.of("g_h") * (v.of("m1") + v.of("g_inc") * v.of("m2")) * (v.of("V_t") - v.of("E_h"))) / v.of("C_m"))
                .derivative("V_r", v -> -(v.of("g_L") * (v.of("V_r") - v.of("E_L")) + excitation(v, "r") + inhibition(v, "r")
                        + v.of("I_ext_r")) / v.of("tau") - (v.of("g_LK") * (v.of("V_r") - v.of("E_K")) + v.of("g_T_r")
                        * square(sigma((v.of("V_r") + 52) / 7.4)) * v.of("h_r") * (v.of("V_r") - v.of("E_Ca"))) / v.of("C_m"))
                .output("Q_t", v -> 1000 * firing(v, "t"))
                .output("Q_r", v -> 1000 * firing(v, "r"));
    }

    @Test
    void inactivation() {
        OneStep.of("thalamus")
                .derivative("h_t", v -> (sigma(-(v.of("V_t") + 81) / 4) - v.of("h_t")) * 3.7371928
                        / (30.8 + (211.4 + exp((v.of("V_t") + 115.2) / 5)) / (1 + exp((v.of("V_t") + 86) / 3.2))))
                .derivative("h_r", v -> (sigma(-(v.of("V_r") + 80) / 5) - v.of("h_r")) * 3.7371928
                        / (85 + 1 / (exp((v.of("V_r") + 48) / 4) + exp(-(v.of("V_r") + 407) / 50))));
    }

    @Test
    void calciumAndTheCurrentItRegulates() {
        OneStep.of("thalamus")
                .derivative("m1", v -> (sigma(-(v.of("V_t") + 75) / 5.5) * (1 - v.of("m2")) - v.of("m1"))
                        / (20 + 1000 / (exp((v.of("V_t") + 71.5) / 14.2) + exp(-(v.of("V_t") + 89) / 11.6)))
                        - v.of("k3") * bound(v) * v.of("m1") + v.of("k4") * v.of("m2"))
                .derivative("m2", v -> v.of("k3") * bound(v) * v.of("m1") - v.of("k4") * v.of("m2"))
                .derivative("Ca", v -> v.of("alpha_Ca") * calciumCurrent(v) - (v.of("Ca") - v.of("Ca0")) / v.of("tau_Ca"));
    }

    @Test
    void synapses() {
        OneStep.of("thalamus")
                .derivative("s_et", v -> v.of("x_et"))
                .derivative("s_gt", v -> v.of("x_gt"))
                .derivative("s_er", v -> v.of("x_er"))
                .derivative("s_gr", v -> v.of("x_gr"))
                .derivative("x_et", v -> synapse(v, "e", v.of("c_t"), "et"))
                .derivative("x_gt", v -> synapse(v, "r", v.of("N_tr") * firing(v, "r"), "gt"))
                .derivative("x_er", v -> synapse(v, "e", v.of("N_rt") * firing(v, "t") + v.of("c_r"), "er"))
                .derivative("x_gr", v -> synapse(v, "r", v.of("N_rr") * firing(v, "r"), "gr"));
    }

    private static double excitation(Values v, String cell) {
        return v.of("g_AMPA") * v.of("s_e" + cell) * (v.of("V_" + cell) - v.of("E_AMPA"));
    }

    private static double inhibition(Values v, String cell) {
        return v.of("g_GABA") * v.of("s_g" + cell) * (v.of("V_" + cell) - v.of("E_GABA"));
    }

    private static double calciumCurrent(Values v) {
        return v.of("g_T_t") * square(sigma((v.of("V_t") + 59) / 6.2)) * v.of("h_t") * (v.of("V_t") - v.of("E_Ca"));
    }

    private static double bound(Values v) {
        double calcium = v.of("k1") * square(square(v.of("Ca")));
        return calcium / (calcium + v.of("k2"));
    }

    /** Per ms. */
    private static double firing(Values v, String cell) {
        return v.of("Q_max") * sigma(v.of("C1") * (v.of("V_" + cell) - v.of("theta")) / v.of("sigma_theta"));
    }

    private static double synapse(Values v, String kind, double input, String name) {
        double gamma = v.of("gamma_" + kind);
        return gamma * gamma * (input - v.of("s_" + name)) - 2 * gamma * v.of("x_" + name);
    }

    private static double sigma(double z) {
        return 1 / (1 + exp(-z));
    }

    private static double square(double x) {
        return x * x;
    }
}
