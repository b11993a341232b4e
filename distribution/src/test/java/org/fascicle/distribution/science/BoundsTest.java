package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;

/** Gates stay within [0, 1], from their first value to the step after noise. */
class BoundsTest {

    @Test
    void aStartOutsideIsClamped() {
        double[] gate = gate("initial: { S_e: 1.5, S_i: -0.5 }");
        assertEquals(1.0, gate[0]);
    }

    /** Noise of 0.3 per √ms throws a gate out within steps. */
    @Test
    void noiseCannotLeaveTheDomain() {
        double[] gate = gate("noise: { S_e: { process: white, sigma: 0.3 1/sqrt(ms) } }");
        assertEquals(0.0, Arrays.stream(gate).min().orElseThrow());
        assertEquals(1.0, Arrays.stream(gate).max().orElseThrow());
    }

    private static double[] gate(String more) {
        return Trial.of("""
                dt: 1 ms
                duration: 1 s
                populations:
                  node: { size: 1, model: wong-wang-exc-inh, %s }
                monitors:
                  all: { of: node, sample: raw, record-start: true }
                """.formatted(more)).record().series("all", "S_e", 0);
    }
}
