package org.fascicle.distribution.equations;

import org.fascicle.distribution.equations.OneStep.Values;
import org.junit.jupiter.api.Test;

/** Both Epileptors; half of the random regions lie on each side of every branch. */
class EpileptorEquationsTest {

    @Test
    void sixVariables() {
        OneStep.of("epileptor")
                .derivative("x1", v -> v.of("t_t") * (v.of("y1") - v.of("z") + v.of("I_ext") + v.of("K_vf") * v.of("c1")
                        + fast(v) * v.of("x1")))
                .derivative("y1", v -> v.of("t_t") * (v.of("c") - v.of("d") * v.of("x1") * v.of("x1") - v.of("y1")))
                .derivative("z", EpileptorEquationsTest::permittivity)
                .derivative("x2", v -> v.of("t_t") * (-v.of("y2") + v.of("x2") - StrictMath.pow(v.of("x2"), 3) + v.of("I_ext2")
                        + v.of("b_b") * v.of("g") - 0.3 * (v.of("z") - 3.5) + v.of("K_f") * v.of("c2")))
                .derivative("y2", v -> v.of("t_t") * (-v.of("y2") + slow(v)) / v.of("tau"))
                .derivative("g", v -> v.of("t_t") * -0.01 * (v.of("g") - 0.1 * v.of("x1")))
                .output("lfp", v -> v.of("x2") - v.of("x1"));
    }

    @Test
    void twoVariables() {
        OneStep.of("epileptor-2d")
                .derivative("x1", v -> v.of("t_t") * (v.of("c") - v.of("z") + v.of("I_ext") + v.of("K_vf") * v.of("c1")
                        - reduced(v) * v.of("x1")))
                .derivative("z", EpileptorEquationsTest::permittivity);
    }

    private static double fast(Values v) {
        double x = v.of("x1");
        double z = v.of("z") - 4;
        return x < 0 ? -v.of("a") * x * x + v.of("b") * x : v.of("slope") - v.of("x2") + 0.6 * z * z;
    }

    private static double slow(Values v) {
        return v.of("x2") < -0.25 ? 0 : v.of("a_a") * (v.of("x2") + 0.25);
    }

    private static double reduced(Values v) {
        double x = v.of("x1");
        double z = v.of("z") - 4;
        return x < 0 ? v.of("a") * x * x + (v.of("d") - v.of("b")) * x : -v.of("slope") - 0.6 * z * z + v.of("d") * x;
    }

    private static double permittivity(Values v) {
        double z = v.of("z");
        double h = v.of("modification") > 0.5 ? v.of("x0") + 3 / (1 + StrictMath.exp(-(v.of("x1") + 0.5) / 0.1))
                : 4 * (v.of("x1") - v.of("x0")) + (z < 0 ? -0.1 * StrictMath.pow(z, 7) : 0);
        return v.of("t_t") * v.of("r") * (h - z + v.of("K_s") * v.of("c1"));
    }
}
