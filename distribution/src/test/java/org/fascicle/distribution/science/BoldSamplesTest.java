package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Plan;
import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.fascicle.engine.Recorder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What goes into functional connectivity: BOLD after its transient, not the raw trace. */
class BoldSamplesTest {

    private static Recorded recorded;
    private static DataArray fc;

    @BeforeAll
    static void restingState() throws Exception {
        Plan plan = Trial.of("""
                seed: 7
                dt: 1 ms
                duration: 60 s
                populations:
                  brain:
                    size: 4
                    model: wong-wang-exc-inh
                    noise: { S_e: { process: ornstein-uhlenbeck, sigma: 0.01 Hz, form: scaled, tau: 100 ms } }
                monitors:
                  trace: { of: brain.S_e, sample: raw }
                  bold: { of: brain.S_e, forward: bold, period: 2 s, discard: 20 s }
                analysis:
                  fc: { of: bold, type: functional-connectivity }
                """).plan();
        recorded = new Recorded(Recorder.record(plan));
        fc = plan.analyse(recorded.recordings()).get(0).arrays().get(0);
    }

    /** {@code t >= discard}, or keeping everything: the transient of the balloon would dominate every correlation. */
    @Test
    void theTransientIsDropped() {
        double[] times = recorded.times("bold", "bold");
        assertEquals(20, times.length);
        assertEquals(22_000, times[0]);
        assertEquals(60_000, times[19]);
    }

    @Test
    void connectivityIsPearsonsCorrelationOfTheBoldSamples() {
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertEquals(pearson(recorded.series("bold", "bold", i), recorded.series("bold", "bold", j)), fc.at(i, j), 1e-12);
            }
        }
    }

    /** Correlating the trace instead of BOLD gives other numbers. */
    @Test
    void itIsNotTheCorrelationOfTheTrace() {
        double largest = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, Math.abs(fc.at(i, j)
                        - pearson(recorded.series("trace", "S_e", i), recorded.series("trace", "S_e", j))));
            }
        }
        assertTrue(largest > 0.05, "largest difference " + largest);
    }

    private static double pearson(double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        for (int k = 0; k < x.length; k++) {
            meanX += x[k] / x.length;
            meanY += y[k] / y.length;
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int k = 0; k < x.length; k++) {
            xx += (x[k] - meanX) * (x[k] - meanX);
            yy += (y[k] - meanY) * (y[k] - meanY);
            xy += (x[k] - meanX) * (y[k] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
