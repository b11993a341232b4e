package org.fascicle.distribution.equations;

import org.fascicle.distribution.equations.OneStep.Values;
import org.junit.jupiter.api.Test;

/** Larter-Breakspear. */
class LarterBreakspearEquationsTest {

    @Test
    void larterBreakspear() {
        OneStep.of("larter-breakspear")
                .derivative("V", LarterBreakspearEquationsTest::membrane)
                .derivative("W", v -> v.of("t_s") * v.of("phi") * (open(v, "K") - v.of("W")) / v.of("tau_K"))
                .derivative("Z", v -> v.of("t_s") * v.of("b") * (v.of("a_ni") * v.of("I_ext")
                        + v.of("a_ei") * v.of("V") * pyramidal(v)))
                .output("Q_V", LarterBreakspearEquationsTest::pyramidal)
                .output("Q_Z", LarterBreakspearEquationsTest::interneurons);
    }

    private static double membrane(Values v) {
        double potential = v.of("V");
        double excitation = (1 - v.of("C")) * v.of("a_ee") * pyramidal(v) + v.of("C") * v.of("a_ee") * v.of("c");
        double calcium = (v.of("g_Ca") + v.of("r_NMDA") * excitation) * open(v, "Ca") * (potential - v.of("V_Ca"));
        double potassium = v.of("g_K") * v.of("W") * (potential - v.of("V_K"));
        double leak = v.of("g_L") * (potential - v.of("V_L"));
        double sodium = (v.of("g_Na") * open(v, "Na") + excitation) * (potential - v.of("V_Na"));
        return v.of("t_s") * (-calcium - potassium - leak - sodium - v.of("a_ie") * v.of("Z") * interneurons(v)
                + v.of("a_ne") * v.of("I_ext"));
    }

    private static double open(Values v, String ion) {
        return 0.5 * (1 + StrictMath.tanh((v.of("V") - v.of("T_" + ion)) / v.of("delta_" + ion)));
    }

    private static double pyramidal(Values v) {
        return 0.5 * v.of("Q_max") * (1 + StrictMath.tanh((v.of("V") - v.of("V_T")) / v.of("d_V")));
    }

    private static double interneurons(Values v) {
        return 0.5 * v.of("Q_max") * (1 + StrictMath.tanh((v.of("Z") - v.of("Z_T")) / v.of("d_Z")));
    }
}
