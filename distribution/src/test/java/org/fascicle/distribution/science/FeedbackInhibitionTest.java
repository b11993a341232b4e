package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.fascicle.distribution.trial.NpyFile;
import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A network of excitatory and inhibitory Wong-Wang regions in which J_i keeps every region at 3 Hz, whatever it receives. At the
 * fixed point J_i follows from the equations: S_e and x_e from the rate, S_i from S_e, then
 * J_i = (w_p J_N S_e + I_o + J_N c_i - x_e)/S_i with c_i = G Σ_j W_ij S_e.
 */
class FeedbackInhibitionTest {

    private static final double RATE = 3;
    private static final double G = 0.2;
    private static final int N = 12;

    @TempDir
    private Path folder;

    private final double[] weights = new Random(4).doubles(N * N).map(w -> w * w).toArray();

    @Test
    void everyRegionRestsAtThreeHertz() {
        Recorded recorded = network(tuned());
        for (int region = 0; region < N; region++) {
            assertEquals(RATE, recorded.last("rates", "H_e", region), 0.01, "region " + region);
        }
    }

    @Test
    void withoutTuningTheyDoNot() {
        var equal = new double[N];
        Arrays.fill(equal, 1);
        Recorded recorded = network(equal);
        for (int region = 0; region < N; region++) {
            double rate = recorded.last("rates", "H_e", region);
            assertTrue(rate > 6, "region " + region + " at " + rate + " Hz");
        }
    }

    /** In s, Hz and nA. */
    private double[] tuned() {
        double gate = 0.641 * 0.1 * RATE / (1 + 0.641 * 0.1 * RATE);
        double current = root(x -> response(310, 125, 0.16, x) - RATE, 0.2, 0.6);
        double inhibition = root(s -> 0.01 * response(615, 177, 0.087, 0.15 * gate - s + 0.7 * 0.382) - s, 0, 1);
        var tuned = new double[N];
        for (int i = 0; i < N; i++) {
            double strength = Arrays.stream(weights, i * N, (i + 1) * N).sum();
            tuned[i] = (1.4 * 0.15 * gate + 0.382 + 0.15 * G * strength * gate - current) / inhibition;
        }
        return tuned;
    }

    private static double response(double a, double b, double d, double x) {
        double u = a * x - b;
        return u / (1 - StrictMath.exp(-d * u));
    }

    private static double root(DoubleUnaryOperator f, double low, double high) {
        double a = low;
        double b = high;
        boolean rising = f.applyAsDouble(high) > 0;
        for (int k = 0; k < 100; k++) {
            double middle = (a + b) / 2;
            if (f.applyAsDouble(middle) > 0 == rising) {
                b = middle;
            } else {
                a = middle;
            }
        }
        return a;
    }

    private Recorded network(double[] inhibition) {
        return Trial.of("""
                dt: 1 ms
                duration: 10 s
                connectome: { weights: { file: %s } }
                populations:
                  brain: { regions: all, model: wong-wang-exc-inh, parameters: { J_i: { values: %s, unit: nA } } }
                projections:
                  links: { from: brain.S_e, to: brain.c, coupling: linear, strength: %s }
                monitors:
                  rates: { of: brain.H_e, sample: subsample, period: 10 s }
                """.formatted(NpyFile.write(folder.resolve("w.npy"), weights, N, N), Arrays.toString(inhibition), G)).record();
    }
}
