package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes inside a model's equations; each test says which line would make them. */
class EquationTrapsTest {

    /** {@code state("x", "0", …)}: the origin is a fixed point, and a Hopf node that starts there is silent for ever. */
    @Test
    void aHopfNodeLeftToItselfOscillates() {
        double[] x = node("hopf", "", "1 ms", "1 s").series("all", "x", 0);
        double[] late = Arrays.copyOfRange(x, 500, 1000);
        assertEquals(0.5, Arrays.stream(late).max().orElseThrow(), 0.01);
        assertEquals(-0.5, Arrays.stream(late).min().orElseThrow(), 0.01);
    }

    /** {@code (a*x - b)/(1 - exp(-d*(a*x - b)))}: 0/0 at the threshold, where the rate is 1/d = 6.25 Hz. */
    @Test
    void theRateAtTheThresholdIsOneOverD() {
        Recorded recorded = Trial.of("""
                dt: 1 ms
                duration: 1 ms
                populations:
                  node:
                    size: 1
                    model: wong-wang-exc-inh
                    parameters: { a_e: 250 Hz/nA, b_e: 125 Hz, I_o: 0.5 nA, w_p: 0, J_i: 0 nA }
                monitors:
                  rate: { of: node.H_e, sample: raw, record-start: true }
                """).record();
        assertEquals(6.25, recorded.of("rate", "H_e").values()[0], 1e-12);
    }

    /** The same 0/0 with one gate, and in the decision: 1/d = 6.4935 Hz at x = b/a = 0.4 nA. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"reduced-wong-wang, parameters: { w: 0, I_o: 0.4 nA, a: 250 Hz/nA, b: 100 Hz } | H",
        "wong-wang-decision, parameters: { J_11: 0 nA, J_12: 0 nA, mu_0: 0, I_0: 0.4 nA, a: 250 Hz/nA, b: 100 Hz } | r_1"})
    void everyRateAtTheThresholdIsOneOverD(String model, String rate) {
        Recorded recorded = Trial.of("""
                dt: 1 ms
                duration: 1 ms
                populations:
                  node: { size: 1, model: %s }
                monitors:
                  rate: { of: node.%s, sample: raw, record-start: true }
                """.formatted(model, rate)).record();
        assertEquals(1 / 0.154, recorded.of("rate", rate).values()[0], 1e-11);
    }

    /** {@code c_ei} and {@code c_ie} swapped: with E = 0 and I = 1, c_ei alone decides how fast E changes. */
    @Test
    void theWeightFromInhibitionToExcitationIsNamedCei() {
        Recorded recorded = node("wilson-cowan", "parameters: { c_ei: 2, c_ie: 100 }, initial: { E: 0, I: 1 }, ", "1 ms", "1 ms");
        double response = logistic(1.2 * (-2 - 2.8)) - logistic(-1.2 * 2.8);
        assertEquals(response / 10, recorded.last("all", "E", 0), 1e-15);
    }

    /** {@code x^2} as exp(2 log x): NaN left of 0. The equations are odd, so the mirrored start gives the mirrored path. */
    @Test
    void negativeStatesHaveIntegerPowers() {
        double[] right = node("hopf", "initial: { x: 0.3, y: 0.2 }, ", "1 ms", "100 ms").series("all", "x", 0);
        double[] left = node("hopf", "initial: { x: -0.3, y: -0.2 }, ", "1 ms", "100 ms").series("all", "x", 0);
        assertArrayEquals(right, Arrays.stream(left).map(x -> -x).toArray());
    }

    /** {@code cond*a + (1 - cond)*b} for where(cond, a, b): the branch not taken, √ of a negative number, would leak its NaN. */
    @Test
    void theBranchNotTakenStaysOut() {
        double[] x = Trial.of("""
                dt: 1 ms
                duration: 10 ms
                populations:
                  given: { size: 1, model: signal, parameters: { x: { expression: "where(t < 5[ms], 2, sqrt(t/1[ms] - 5))" } } }
                monitors:
                  all: { of: given.x, sample: raw }
                """).record().series("all", "x", 0);
        assertArrayEquals(new double[] {2, 2, 2, 2, 0, 1, Math.sqrt(2), Math.sqrt(3), 2, Math.sqrt(5)}, x);
    }

    /** A bound on E: the published response is shifted, and E may go a little below 0. */
    @Test
    void wilsonAndCowansActivityMayGoBelowZero() {
        double[] e = node("wilson-cowan", "initial: { E: 0, I: 0.5 }, ", "1 ms", "5 ms").series("all", "E", 0);
        assertTrue(Arrays.stream(e).min().orElseThrow() < 0, "lowest " + Arrays.stream(e).min());
    }

    private static double logistic(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    private static Recorded node(String model, String more, String dt, String duration) {
        return Trial.of("""
                dt: %s
                duration: %s
                integrator: euler
                populations:
                  node: { size: 1, %smodel: %s }
                monitors:
                  all: { of: node, sample: raw }
                """.formatted(dt, duration, more, model)).record();
    }
}
