package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;

/** Competition between the two populations of Wong and Wang 2006. */
class DecisionTest {

    private static final int TRIALS = 400;

    @Test
    void coherenceDecidesWhoWins() {
        Recorded recorded = run("coherence: [51.2, -51.2]", 2, "");
        assertTrue(recorded.last("rates", "r_1", 0) > 15, "the first wins");
        assertTrue(recorded.last("rates", "r_2", 0) < 5, "the second is silenced");
        assertEquals(recorded.last("rates", "r_1", 0), recorded.last("rates", "r_2", 1), 1e-9);
    }

    /** {@code mu_0*(1 + coherence)} without the division: 6.4 per cent would decide every trial. */
    @Test
    void weakCoherenceWinsMoreOftenButNotAlways() {
        double none = firstWins(0);
        double weak = firstWins(6.4);
        double strong = firstWins(51.2);
        assertEquals(0.5, none, 5 * 0.5 / Math.sqrt(TRIALS));
        assertTrue(weak > 0.55 && weak < 0.95, "at 6.4 per cent " + weak);
        assertTrue(strong > 0.98, "at 51.2 per cent " + strong);
    }

    private static double firstWins(double coherence) {
        Recorded recorded = run("coherence: " + coherence, TRIALS, """
                noise:
                      I_1: { process: ornstein-uhlenbeck, tau: 2 ms, sigma: 0.02 nA, form: scaled }
                      I_2: { process: ornstein-uhlenbeck, tau: 2 ms, sigma: 0.02 nA, form: scaled }
                """);
        int wins = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            wins += recorded.last("gates", "S_1", trial) > recorded.last("gates", "S_2", trial) ? 1 : 0;
        }
        return wins / (double) TRIALS;
    }

    private static Recorded run(String parameters, int trials, String noise) {
        return Trial.of("""
                seed: 8
                dt: 0.5 ms
                duration: 2 s
                populations:
                  node:
                    size: %s
                    model: wong-wang-decision
                    parameters: { %s }
                    %s
                monitors:
                  rates: { of: [node.r_1, node.r_2], sample: average, period: 500 ms }
                  gates: { of: node, sample: subsample, period: 2 s }
                """.formatted(trials, parameters, noise)).record();
    }
}
