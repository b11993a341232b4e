package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fascicle.api.data.DataArray;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All-to-all Kuramoto oscillators with Lorentzian frequencies of half width γ: K_c = 2γ, and beyond it R = √(1 - K_c/K). The 500
 * frequencies are the quantiles of the law, so that no sampling error is left but that of 500 phases, about 1/√500 = 0.045.
 */
class KuramotoTransitionTest {

    private static final int N = 500;

    /** Half width in Hz, and in rad/ms. */
    private static final double HZ = 2;
    private static final double GAMMA = 2 * Math.PI * HZ / 1000;
    private static final double CRITICAL = 2 * GAMMA;

    @ParameterizedTest
    @CsvSource({"1.5", "2", "4"})
    void aboveTheCriticalCouplingTheOrderIsTheRootOfOneMinusItsShare(double multiple) {
        assertEquals(Math.sqrt(1 - 1 / multiple), mean(order(multiple * CRITICAL, "by-n", 1, 0)), 0.03);
    }

    @Test
    void belowTheCriticalCouplingNothingRemains() {
        assertTrue(mean(order(0.5 * CRITICAL, "by-n", 1, 0)) < 0.15, "order remains");
    }

    /** {@code k*sum} instead of k sum/n: a sum over 500 would be 500 times too strong. */
    @Test
    void dividedByTheInStrengthOrByNItIsTheSame() {
        double[] byN = order(2 * CRITICAL, "by-n", 1, 0);
        double[] byStrength = order(2 * CRITICAL, "by-in-strength", 3, 0);
        double[] byHand = order(2 * CRITICAL / N, "none", 1, 0);
        for (int k = 0; k < byN.length; k++) {
            assertEquals(byN[k], byStrength[k], 1e-9);
            assertEquals(byN[k], byHand[k], 1e-9);
        }
    }

    /** Sakaguchi and Kuramoto: a lag α turns part of the coupling away; for this law R = √(1 - K_c/(K cos α)). */
    @Test
    void aPhaseLagWeakensTheCoupling() {
        assertEquals(Math.sqrt(1 - 1 / (4 * StrictMath.cos(1))), mean(order(4 * CRITICAL, "by-n", 1, 1)), 0.03);
    }

    private static double mean(double[] order) {
        return Arrays.stream(order).skip(order.length / 2).average().orElseThrow();
    }

    /** R at every 10 ms of 2 s. */
    private static double[] order(double k, String normalize, double weight, double lag) {
        String hz = IntStream.range(0, N).mapToDouble(i -> 10 + HZ * StrictMath.tan(Math.PI * ((i + 0.5) / N - 0.5)))
                .mapToObj(Double::toString).collect(Collectors.joining(", "));
        DataArray theta = Trial.of("""
                seed: 2
                dt: 1 ms
                duration: 2 s
                populations:
                  node: { size: %s, model: kuramoto, parameters: { f: { values: [%s], unit: Hz } } }
                projections:
                  all:
                    from: node.theta
                    to: node.c
                    coupling: kuramoto
                    parameters: { k: %s, alpha: %s, normalize: %s }
                    weights: { constant: %s, self: true }
                monitors:
                  all: { of: node.theta, sample: subsample, period: 10 ms }
                """.formatted(N, hz, k, lag, normalize, weight)).record().of("all", "theta");
        var order = new double[theta.length(0)];
        for (int n = 0; n < order.length; n++) {
            double x = 0;
            double y = 0;
            for (int i = 0; i < N; i++) {
                x += StrictMath.cos(theta.at(n, i)) / N;
                y += StrictMath.sin(theta.at(n, i)) / N;
            }
            order[n] = Math.sqrt(x * x + y * y);
        }
        return order;
    }
}
