package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fascicle.api.run.Check;
import org.fascicle.api.run.RunOptions;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;

/** Hz and kHz, s and ms, frequency and angular frequency; each test says which line would mix them up. */
class UnitTrapsTest {

    /** {@code omega = f}, or {@code 2*pi*f} with f in Hz: after 100 ms a node of 10 Hz is where it began. */
    @Test
    void tenHertzReturnAfterAHundredMilliseconds() {
        double[] x = hopf("f: 10 Hz");
        assertEquals(0.5, x[99], 1e-4);
        assertEquals(-0.5, x[49], 1e-4);
    }

    /** {@code theta' = f + c}: after 100 ms a phase of 10 Hz has turned once. */
    @Test
    void aPhaseTurnsOnceAPeriod() {
        double theta = Trial.of("""
                dt: 1 ms
                duration: 100 ms
                populations:
                  node: { size: 1, model: kuramoto, parameters: { f: 10 Hz }, initial: { theta: 0.5 } }
                monitors:
                  all: { of: node.theta, sample: subsample, period: 100 ms }
                """).record().last("all", "theta", 0);
        assertEquals(0.5 + 2 * Math.PI, theta, 1e-12);
    }

    /** {@code rate = …} per ms shown as Hz, or e0 in 1/s left so: 2.5 and 0.0025 1/ms are the same column. */
    @Test
    void ratesPerSecondAndPerMillisecondAreTheSame() {
        double[] perSecond = jansenRit("e0: 2.5 1/s, a: 100 1/s, p: 220 1/s");
        assertArrayEquals(perSecond, jansenRit("e0: 0.0025 1/ms, a: 0.1 1/ms, p: 0.22 1/ms"), 1e-12);
    }

    /** {@code derived("omega", "f", …)}: 2π times 10 Hz are 0.0628 rad/ms. */
    @Test
    void angularFrequencyIsTwoPiTimesFrequency() {
        assertArrayEquals(hopf("f: 10 Hz"), hopf("omega: " + 2 * Math.PI / 100 + " rad/ms"), 1e-12);
    }

    /** Accepting {@code omega: 10 Hz} would turn a node 2π times too slowly. */
    @Test
    void anAngularFrequencyInHertzIsRefusedAndPointsToF() {
        Check check = Trial.of(hopfText("omega: 10 Hz")).check(new RunOptions(1, 1));
        assertTrue(check instanceof Check.Refused, "refused");
        assertTrue(check.problems().stream().anyMatch(p -> p.isError() && p.message().contains("did you mean f")),
                check.problems()::toString);
    }

    /** {@code tau: 0.1} read as ms, or rates left in Hz: the same quantity in another unit is the same number inside. */
    @Test
    void secondsAndMillisecondsGiveTheSameBits() {
        assertArrayEquals(wongWang("tau_e: 100 ms, b_e: 125 Hz, I_o: 0.382 nA"),
                wongWang("tau_e: 0.1 s, b_e: 0.125 kHz, I_o: 382 pA"), 1e-15);
    }

    /** {@code gamma_e/1000} with rates already per ms: the gate would stay near 0 although the rate looks healthy. */
    @Test
    void kineticFactorsArePureNumbers() {
        double[] gate = wongWang("gamma_e: 0.641");
        assertEquals(0.165, gate[gate.length - 1], 0.001);
    }

    private static double[] hopf(String frequency) {
        return Trial.of(hopfText(frequency)).record().series("all", "x", 0);
    }

    private static String hopfText(String frequency) {
        return """
                dt: 1 ms
                duration: 200 ms
                integrator: rk4
                populations:
                  node: { size: 1, model: hopf, parameters: { a: 0.25, %s }, initial: { x: 0.5, y: 0 } }
                monitors:
                  all: { of: node, sample: raw }
                """.formatted(frequency);
    }

    private static double[] wongWang(String parameters) {
        return Trial.of("""
                dt: 1 ms
                duration: 3 s
                populations:
                  node: { size: 1, model: wong-wang-exc-inh, parameters: { %s } }
                monitors:
                  all: { of: node, sample: subsample, period: 100 ms }
                """.formatted(parameters)).record().series("all", "S_e", 0);
    }

    private static double[] jansenRit(String parameters) {
        return Trial.of("""
                dt: 0.5 ms
                duration: 200 ms
                populations:
                  node: { size: 1, model: jansen-rit, parameters: { %s } }
                monitors:
                  all: { of: node.psp, sample: subsample, period: 1 ms }
                """.formatted(parameters)).record().series("all", "psp", 0);
    }
}
