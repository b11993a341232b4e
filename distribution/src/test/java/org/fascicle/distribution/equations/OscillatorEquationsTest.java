package org.fascicle.distribution.equations;

import org.fascicle.distribution.equations.OneStep.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phenomenological oscillators. */
class OscillatorEquationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"hopf", "stuart-landau"})
    void normalForms(String id) {
        OneStep.of(id)
                .derivative("x", v -> growth(v, id) * v.of("x") - omega(v) * v.of("y") + v.of("c_x"))
                .derivative("y", v -> growth(v, id) * v.of("y") + omega(v) * v.of("x") + v.of("c_y"));
    }

    private static double growth(Values v, String id) {
        double square = v.of("x") * v.of("x") + v.of("y") * v.of("y");
        return v.of("a") - (id.equals("hopf") ? v.of("beta") : 1) * square;
    }

    /** f in Hz, rad/ms. */
    private static double omega(Values v) {
        return 2 * Math.PI * v.of("f") / 1000;
    }

    @Test
    void vanDerPol() {
        OneStep.of("van-der-pol")
                .derivative("x", v -> v.of("mu") * (v.of("x") - cube(v.of("x")) / 3 - v.of("y")) + v.of("I_x"))
                .derivative("y", v -> v.of("x") / v.of("mu") + v.of("I_y"));
    }

    @Test
    void kuramoto() {
        OneStep.of("kuramoto")
                .derivative("theta", v -> omega(v) + v.of("c"))
                .output("phase", v -> v.of("theta"));
    }

    @Test
    void fitzHughNagumo() {
        OneStep.of("fitzhugh-nagumo")
                .derivative("V", v -> -v.of("alpha") * cube(v.of("V")) + v.of("beta") * square(v.of("V"))
                        + v.of("gamma") * v.of("V") - v.of("w") + v.of("I") + v.of("c_V"))
                .derivative("w", v -> (v.of("V") - v.of("delta") - v.of("epsilon") * v.of("w")) / v.of("tau") + v.of("c_w"));
    }

    @Test
    void generic2dOscillator() {
        OneStep.of("generic-2d-oscillator")
                .derivative("V", v -> v.of("d") * v.of("tau") * (-v.of("f") * cube(v.of("V")) + v.of("e") * square(v.of("V"))
                        + v.of("g") * v.of("V") + v.of("alpha") * v.of("W") 
                        + v.of("gamma") * v.of("I") + v.of("gamma") * v.of("c")))
                .derivative("W", v -> v.of("d") / v.of("tau") * (v.of("a") + v.of("b") * v.of("V")
                        + v.of("c_2") * square(v.of("V")) - v.of("beta") * v.of("W")));
    }

    @Test
    void horn() {
        OneStep.of("horn")
                .derivative("x", v -> v.of("y"))
                .derivative("y", v -> v.of("alpha") * StrictMath.tanh(v.of("I") + v.of("v") * v.of("x"))
                        - 2 * v.of("gamma") * v.of("y") - square(v.of("omega")) * v.of("x"));
    }

    @Test
    void lorenz() {
        OneStep.of("lorenz")
                .derivative("x", v -> v.of("sigma") * (v.of("y") - v.of("x")) + v.of("c_x"))
                .derivative("y", v -> v.of("x") * (v.of("rho") - v.of("z")) - v.of("y"))
                .derivative("z", v -> v.of("x") * v.of("y") - v.of("beta") * v.of("z"));
    }

    @Test
    void linear() {
        OneStep.of("linear").derivative("x", v -> v.of("gamma") * v.of("x") + v.of("c"));
    }

    private static double square(double x) {
        return x * x;
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
