package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.GivenAtlas;
import org.fascicle.engine.Lab;

/**
 * A network of leaky nodes with delays, and the plain gather that tests hold the engine against, written down here:
 * c_i(n) = Σ_j W_ij x_j(n - d_ij), terms in the order that is promised.
 *
 * @param weights targets × sources
 * @param steps delays, likewise
 */
record Wiring(int n, double[] weights, double[] steps) {

    static final int STEPS = 300;
    private static final double TAU = 20;

    static Wiring random(long seed, int n, double density, int longest) {
        var random = new Random(seed);
        var weights = new double[n * n];
        var steps = new double[n * n];
        for (int k = 0; k < n * n; k++) {
            weights[k] = random.nextDouble() < density ? random.nextDouble() / n : 0;
            steps[k] = random.nextInt(longest + 1);
        }
        return new Wiring(n, weights, steps);
    }

    Experiment.Builder experiment() {
        var start = IntStream.range(0, n).mapToObj(i -> Value.of(Math.sqrt(i + 0.5))).map(Value.class::cast).toList();
        return Lab.experiment(1, STEPS)
                .connectome(ConnectomeSource.atlas("given"))
                .add(Population.of("p", "leak", new Regions.All()).with("tau", Value.of(TAU, "ms"))
                        .starting("x", new Value.Many(start, "")))
                .add(Projection.of("net", of("p", "x"), of("p", "c"), "linear").with("a", Value.of(1, "1/ms"))
                        .strength(0.1).delayed(new Delay("conduction", Map.of(), "nearest")))
                .add(Monitor.raw("m", of("p", "x")));
    }

    double[][] simulate(int threads, int historyBlock) {
        return Lab.with(GivenAtlas.of(n, weights).lengths(steps)).threads(threads, historyBlock).run(experiment());
    }

    /** x(n+1) = x(n) + h (-x(n)/tau + c(n)). */
    double[][] gather() {
        return gather(value -> value);
    }

    /** The same, where what is read with a delay of two steps or more is seen through a function. */
    double[][] gather(DoubleUnaryOperator delayed) {
        var x = new double[STEPS + 1][n];
        for (int i = 0; i < n; i++) {
            x[0][i] = Math.sqrt(i + 0.5);
        }
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < n; i++) {
                double c = 0 + 0.1 * (1 * sum(x, step, i, delayed));
                x[step + 1][i] = x[step][i] + 1 * (-x[step][i] / TAU + c);
            }
        }
        return Arrays.copyOfRange(x, 1, STEPS + 1);
    }

    private double sum(double[][] x, int step, int i, DoubleUnaryOperator delayed) {
        int[] low = {32, 16, 8, 4, 2, 1, 0};
        int[] high = {Integer.MAX_VALUE, 31, 15, 7, 3, 1, 0};
        double sum = 0;
        for (int c = 0; c < low.length; c++) {
            for (int j = 0; j < n; j++) {
                int d = (int) steps[i * n + j];
                if (weights[i * n + j] != 0 && d >= low[c] && d <= high[c]) {
                    double then = x[Math.max(0, step - d)][j];
                    sum = Math.fma(weights[i * n + j], d >= 2 ? delayed.applyAsDouble(then) : then, sum);
                }
            }
        }
        return sum;
    }

    static void assertSameBits(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int step = 0; step < expected.length; step++) {
            assertArrayEquals(expected[step], actual[step], "step " + (step + 1));
        }
    }
}
