package org.fascicle.distribution.equations;

import org.fascicle.distribution.equations.OneStep.Values;
import org.junit.jupiter.api.Test;

/** Neural masses with physical units, and mean fields. */
class NeuralMassEquationsTest {

    @Test
    void reducedWongWang() {
        OneStep.of("reduced-wong-wang")
                .derivative("S", v -> -v.of("S") / v.of("tau_S") + (1 - v.of("S")) * v.of("gamma") * rate(v, gate(v)) / 1000)
                .output("x", NeuralMassEquationsTest::gate)
                .output("H", v -> rate(v, gate(v)));
    }

    private static double gate(Values v) {
        return v.of("w") * v.of("J_N") * v.of("S") + v.of("I_o") + v.of("J_N") * v.of("c");
    }

    /** In Hz, of a current in nA. */
    private static double rate(Values v, double x) {
        double u = v.of("a") * x - v.of("b");
        return u / (1 - StrictMath.exp(-v.of("d") * u));
    }

    @Test
    void wongWangExcitatoryInhibitory() {
        OneStep.of("wong-wang-exc-inh")
                .derivative("S_e", v -> -v.of("S_e") / v.of("tau_e") + (1 - v.of("S_e")) * v.of("gamma_e") * excited(v) / 1000)
                .derivative("S_i", v -> -v.of("S_i") / v.of("tau_i") + v.of("gamma_i") * inhibited(v) / 1000)
                .output("H_e", NeuralMassEquationsTest::excited)
                .output("H_i", NeuralMassEquationsTest::inhibited);
    }

    private static double excited(Values v) {
        double x = v.of("w_p") * v.of("J_N") * v.of("S_e") - v.of("J_i") * v.of("S_i") + v.of("W_e") * v.of("I_o")
                + v.of("J_N") * v.of("c") + v.of("I_ext");
        double u = v.of("M") * (v.of("a_e") * x - v.of("b_e"));
        return u / (1 - StrictMath.exp(-v.of("d_e") * u));
    }

    private static double inhibited(Values v) {
        double x = v.of("J_N") * v.of("S_e") - v.of("J_ii") * v.of("S_i") + v.of("W_i") * v.of("I_o")
                + v.of("lambda") * v.of("J_N") * v.of("c") + v.of("I_ext_i");
        double u = v.of("M") * (v.of("a_i") * x - v.of("b_i"));
        return u / (1 - StrictMath.exp(-v.of("d_i") * u));
    }

    @Test
    void wongWangDecision() {
        OneStep.of("wong-wang-decision")
                .derivative("S_1", v -> -v.of("S_1") / v.of("tau_S") + (1 - v.of("S_1")) * v.of("gamma") * choice(v, 1) / 1000)
                .derivative("S_2", v -> -v.of("S_2") / v.of("tau_S") + (1 - v.of("S_2")) * v.of("gamma") * choice(v, 2) / 1000)
                .output("r_1", v -> choice(v, 1))
                .output("r_2", v -> choice(v, 2));
    }

    private static double choice(Values v, int which) {
        double sign = which == 1 ? 1 : -1;
        return rate(v, v.of("J_11") * v.of("S_" + which) - v.of("J_12") * v.of("S_" + (3 - which))
                + v.of("J_ext") * v.of("mu_0") * (1 + sign * v.of("coherence") / 100) + v.of("I_0") + v.of("I_" + which));
    }

    /** Rates in 1/s on the card. */
    @Test
    void jansenRit() {
        OneStep.of("jansen-rit")
                .derivative("y0", v -> v.of("y3"))
                .derivative("y1", v -> v.of("y4"))
                .derivative("y2", v -> v.of("y5"))
                .derivative("y3", v -> second(v, "A", "a", firing(v, v.of("y1") - v.of("y2")), "y0", "y3"))
                .derivative("y4", v -> second(v, "A", "a", v.of("p") / 1000 + v.of("c")
                        + 0.8 * v.of("C") * firing(v, v.of("C") * v.of("y0")), "y1", "y4"))
                .derivative("y5", v -> second(v, "B", "b",
                        0.25 * v.of("C") * firing(v, 0.25 * v.of("C") * v.of("y0")), "y2", "y5"))
                .output("psp", v -> v.of("y1") - v.of("y2"))
                .output("rate", v -> 1000 * firing(v, v.of("y1") - v.of("y2")));
    }

    /** Per ms. */
    private static double firing(Values v, double potential) {
        return 2 * v.of("e0") / 1000 / (1 + StrictMath.exp(v.of("r") * (v.of("v0") - potential)));
    }

    private static double second(Values v, String height, String speed, double input, String y, String dy) {
        double k = v.of(speed) / 1000;
        return v.of(height) * k * input - 2 * k * v.of(dy) - k * k * v.of(y);
    }

    @Test
    void montbrioPazoRoxin() {
        OneStep.of("montbrio-pazo-roxin")
                .derivative("r", v -> v.of("Delta") / (Math.PI * v.of("tau") * v.of("tau"))
                        + 2 * v.of("r") * v.of("v") / v.of("tau") + v.of("c_r"))
                .derivative("v", v -> (v.of("v") * v.of("v") - square(Math.PI * v.of("tau") * v.of("r")) + v.of("eta")
                        + v.of("J") * v.of("tau") * v.of("r") + v.of("I") + v.of("c")) / v.of("tau"));
    }

    @Test
    void coombesByrne() {
        OneStep.of("coombes-byrne")
                .derivative("r", v -> v.of("Delta") / Math.PI + 2 * v.of("v") * v.of("r") - instant(v) * v.of("r"))
                .derivative("v", v -> potential(v, instant(v)))
                .output("g", NeuralMassEquationsTest::instant);
    }

    @Test
    void coombesByrneWithSynapses() {
        OneStep.of("coombes-byrne-4d")
                .derivative("r", v -> v.of("Delta") / Math.PI + 2 * v.of("v") * v.of("r") - v.of("g") * v.of("r"))
                .derivative("v", v -> potential(v, v.of("g")))
                .derivative("g", v -> v.of("alpha") * v.of("q"))
                .derivative("q", v -> v.of("alpha") * (instant(v) - v.of("g") - 2 * v.of("q")));
    }

    private static double instant(Values v) {
        return v.of("kappa") * Math.PI * v.of("r");
    }

    private static double potential(Values v, double conductance) {
        return square(v.of("v")) - square(Math.PI * v.of("r")) + v.of("eta") + (v.of("v_syn") - v.of("v")) * conductance
                + v.of("I") + v.of("c");
    }

    /** Rates in Hz, currents in pA. */
    @Test
    void thresholdLinear() {
        OneStep.of("threshold-linear")
                .derivative("E", v -> (-v.of("E") + v.of("beta_E") * Math.max(v.of("I_E"), 0)) / v.of("tau_E"))
                .derivative("I", v -> (-v.of("I") + v.of("beta_I") * Math.max(v.of("I_I"), 0)) / v.of("tau_I"));
    }

    private static double square(double x) {
        return x * x;
    }
}
