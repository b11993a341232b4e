package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;

/** What arrives at a port is recorded as any quantity is: its base value, all projections into it, and stimuli. */
class AfferentCouplingTest {

    /** x = 1, 2, 3; each region gets 0.5 times their sum, and -1 from elsewhere, from 4 ms on 10 more. */
    @Test
    void aPortShowsAllThatArrives() {
        Recorded recorded = Trial.of("""
                dt: 1 ms
                duration: 6 ms
                populations:
                  source: { size: 3, model: signal, parameters: { x: [1, 2, 3] } }
                  other: { size: 1, model: signal, parameters: { x: -1 } }
                  target: { size: 3, model: linear, parameters: { gamma: -1 1/ms, c: 100 } }
                projections:
                  near: { from: source.x, to: target.c, coupling: linear, strength: 0.5, weights: { constant: 1 } }
                  far: { from: other.x, to: target.c, coupling: linear, weights: { constant: 1 } }
                stimulus:
                  push: { to: target.c, waveform: pulse, amplitude: 10, start: 4 ms, length: 1 s }
                monitors:
                  arriving: { of: target.c, period: 1 ms }
                  difference: { of: { target: "c - 100" }, period: 1 ms }
                """).record();
        for (int region = 0; region < 3; region++) {
            double[] c = recorded.series("arriving", "c", region);
            double projected = 0.5 * (1 + 2 + 3) - 1;
            for (int k = 0; k < c.length; k++) {
                assertEquals(100 + projected + (k + 1 >= 4 ? 10 : 0), c[k], 1e-12, "t = " + (k + 1) + " ms");
            }
        }
        assertEquals(12, recorded.last("difference", "expression", 0), 1e-12);
    }
}
