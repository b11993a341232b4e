package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The resting point of an isolated region (Deco et al. 2014, J. Neurosci. 34:7886). */
class WongWangTest {

    private static Recorded rest;

    @BeforeAll
    static void atRest() {
        rest = Trial.of("""
                dt: 0.1 ms
                duration: 5 s
                populations:
                  node: { size: 1, model: wong-wang-exc-inh }
                monitors:
                  states: { of: node, sample: subsample, period: 5 s }
                  rates: { of: [node.H_e, node.H_i], sample: subsample, period: 5 s }
                """).record();
    }

    @Test
    void theExcitatoryGateRestsAt0165() {
        assertEquals(0.165, rest.last("states", "S_e", 0), 0.0005);
    }

    @Test
    void theExcitatoryRateRestsAt3Point08Hz() {
        assertEquals("Hz", rest.of("rates", "H_e").unit());
        assertEquals(3.08, rest.last("rates", "H_e", 0), 0.005);
    }

    /** S/τ = (1 - S) γ H, in seconds. */
    @Test
    void gateAndRateBelongTogether() {
        double gate = rest.last("states", "S_e", 0);
        assertEquals(gate / 0.1, (1 - gate) * 0.641 * rest.last("rates", "H_e", 0), 1e-8);
    }

    /** S/τ = γ H, in seconds. */
    @Test
    void inhibitoryGateAndRateBelongTogether() {
        assertEquals(rest.last("states", "S_i", 0) / 0.01, rest.last("rates", "H_i", 0), 1e-8);
    }
}
