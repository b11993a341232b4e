package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;

/**
 * BOLD by convolution: responses as published (Friston 2000, Boynton 1996, Polonsky 2000, Glover 1999), amplitudes that do not
 * depend on the step, and The Virtual Brain's sum.
 */
class HrfTest {

    private static final double K1_V0 = 5.6 * 0.02;

    private static double volterra(double t) {
        double omega = Math.sqrt(1 / 0.4 - 1 / (4 * 0.8 * 0.8));
        return Math.exp(-t / 1.6) * Math.sin(omega * t) / (3 * omega);
    }

    private static double gamma(double t) {
        return Math.pow(t / 1.08, 2) * Math.exp(-t / 1.08) / (4 * Math.exp(-2)) * 0.1;
    }

    private static double waves(double t) {
        return 0.1 * Math.exp(-t / 7.22) * Math.sin(2 * Math.PI * 0.03 * t)
                - 0.1 * Math.exp(-t / 7.4) * Math.sin(2 * Math.PI * 0.12 * t);
    }

    private static double mixture(double t) {
        return Math.pow(t, 5) * Math.exp(-t) / 120 - 0.4 * Math.pow(t, 12) * Math.exp(-t) / 479001600;
    }

    /** What is read each 20 ms of a signal; its step is 20 ms, times in expressions are in ms. */
    private static double[] read(String signal, String settings) {
        return Trial.of("""
                dt: 20 ms
                duration: 30 s
                populations:
                  given: { size: 1, model: signal, parameters: { x: { expression: "%s" } } }
                monitors:
                  bold: { of: given.x, forward: bold-hrf, %s, period: 20 ms }
                """.formatted(signal, settings)).record().series("bold", "bold", 0);
    }

    /** The response to one instant of height 1/step is the kernel, half a step later. */
    private static void isKernel(String id, DoubleUnaryOperator kernel, DoubleUnaryOperator shown) {
        double[] y = read("where(t > 90[ms] and t < 110[ms], 50, 0)", "kernel: " + id);
        for (int step = 5; step < 905; step++) {
            double t = (step - 5 + 0.5) * 0.02;
            assertEquals(shown.applyAsDouble(kernel.applyAsDouble(t)), y[step - 1], 1e-13, id + " at " + t + " s");
        }
    }

    @Test
    void responsesAreAsPublished() {
        isKernel("volterra", HrfTest::volterra, c -> K1_V0 * (c - 1));
        isKernel("gamma", HrfTest::gamma, c -> c);
        double peak = IntStream.range(0, 1_000_000).mapToDouble(i -> waves(i * 2e-5)).max().orElseThrow();
        isKernel("double-exponential", t -> waves(t) * 0.1 / peak, c -> c);
        isKernel("mixture-of-gammas", HrfTest::mixture, c -> c);
    }

    /** Peaks: atan(2 tau_s omega)/omega, (n - 1) tau, and near 5 s. */
    @Test
    void responsesPeakWhenTheyShould() {
        double omega = Math.sqrt(2.5 - 1 / 2.56);
        peaks("volterra", Math.atan(1.6 * omega) / omega);
        peaks("gamma", 2.16);
        peaks("double-exponential", 5.942497711276584);
    }

    private static void peaks(String id, double seconds) {
        double[] y = read("where(t > 90[ms] and t < 110[ms], 50, 0)", "kernel: " + id);
        int largest = IntStream.range(0, y.length).reduce((a, b) -> y[b] > y[a] ? b : a).orElseThrow();
        assertEquals(seconds, (largest + 1) * 0.02 - 0.09, 0.0101, id);
    }

    /** A constant activity of 1 for longer than the kernel: its integral, tau_f/3, whatever the step. */
    @Test
    void theAmplitudeDoesNotDependOnTheStep() {
        for (String every : new String[] {"20 ms", "100 ms"}) {
            double[] y = Trial.of("""
                    dt: 20 ms
                    duration: 24 s
                    populations:
                      given: { size: 1, model: signal, parameters: { x: 1 } }
                    monitors:
                      bold: { of: given.x, forward: bold-hrf, integrate-every: %s, period: 2 s }
                    """.formatted(every)).record().series("bold", "bold", 0);
            double closed = K1_V0 * (0.4 / 3 - 1);
            assertEquals(closed, y[y.length - 1], 2e-4 * K1_V0, every);
        }
    }

    /** TVB keeps means over 4 ms in a ring, newest last, and lays the reversed kernel over it one place too early. */
    @Test
    void asASumItIsThatOfTheVirtualBrain() {
        int stock = 200;
        double[] x = IntStream.rangeClosed(1, 3000).mapToDouble(n -> 0.5 + 0.3 * Math.sin(n / 40.0) + 0.1 * Math.cos(n / 7.0))
                .toArray();
        double[] y = Trial.of("""
                dt: 1 ms
                duration: 3 s
                populations:
                  given: { size: 1, model: signal, parameters:
                    { x: { expression: "0.5 + 0.3*sin(t/40[ms]) + 0.1*cos(t/7[ms])" } } }
                monitors:
                  bold: { of: given.x, forward: bold-hrf, scale: sum, length: %s s, integrate-every: 4 ms, period: 20 ms }
                """.formatted(String.format(Locale.ROOT, "%.3f", stock * 0.004))).record().series("bold", "bold", 0);
        var ring = new double[stock];
        for (int k = 1; k <= 750; k++) {
            ring[Math.floorMod(k % stock - 1, stock)] = IntStream.range(4 * k - 4, 4 * k).mapToDouble(i -> x[i]).sum() / 4;
            if (k % 5 == 0) {
                double sum = 0;
                for (int place = 0; place < stock; place++) {
                    int reversed = Math.floorMod(place - (k % stock - 1), stock);
                    sum += volterra((stock - 1 - reversed) * 0.004) * ring[place];
                }
                assertEquals(K1_V0 * (sum - 1), y[k / 5 - 1], 1e-10, "sample " + k / 5);
            }
        }
    }
}
