package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Networks of shipped models without delay, followed by dormand-prince with tight tolerances, and the other integrators on
 * their way to that solution: they share nothing with it but the equations.
 */
class ReferenceSolutionTest {

    private static final int END = 8;

    @ParameterizedTest
    @CsvSource({
        "wilson-cowan,       E:c_E, E, 0.5,  euler,             1, 0.1",
        "wilson-cowan,       E:c_E, E, 0.5,  heun,              2, 0.25",
        "wilson-cowan,       E:c_E, E, 0.5,  rk4,               4, 0.5",
        "wilson-cowan,       E:c_E, E, 0.5,  exponential-euler, 1, 0.1",
        "montbrio-pazo-roxin, r:c,  v, 1,    exponential-euler, 1, 0.005",
        "jansen-rit,       rate:c,  y1, 1,   rk4,               4, 1",
        "jansen-rit,       rate:c,  y1, 1,   exponential-euler, 1, 0.1",
        "generic-2d-oscillator, V:c, V, 0.3, rk4,               4, 0.5",
        "generic-2d-oscillator, V:c, V, 0.3, exponential-euler, 1, 0.1"})
    void everyIntegratorComesToTheReferenceWithItsOrder(String model, String link, String watched, double strength, String method,
            int order, double dt) {
        double exact = end(model, link, watched, strength, "{ method: dormand-prince, rtol: 1e-13, atol: 1e-14 }", 1);
        double coarse = Math.abs(end(model, link, watched, strength, method, dt) - exact);
        double fine = Math.abs(end(model, link, watched, strength, method, dt / 2) - exact);
        assertEquals(order, StrictMath.log(coarse / fine) / StrictMath.log(2), 0.3, model + " by " + method + ": " + coarse
                + " and " + fine);
    }

    private static double end(String model, String link, String watched, double strength, String method, double dt) {
        String from = link.split(":")[0];
        String to = link.split(":")[1];
        Recorded recorded = Trial.of("""
                dt: %s ms
                duration: %s ms
                integrator: %s
                inputs: per-stage
                seed: 5
                populations:
                  node: { size: 4, model: %s, initial: { %s: { uniform: [0.1, 0.4]%s } } }
                projections:
                  net: { from: node.%s, to: node.%s, coupling: linear, strength: %s, weights: { random: { uniform: [0, 0.5] } } }
                monitors:
                  end: { of: node.%s, sample: subsample, period: %s ms }
                """.formatted(dt, END, method, model, watched, model.equals("jansen-rit") ? ", unit: mV" : "", from, to, strength,
                watched, END)).record();
        return recorded.last("end", watched, 1);
    }
}
