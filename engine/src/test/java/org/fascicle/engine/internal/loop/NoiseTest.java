package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.column;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.GivenAtlas;
import org.fascicle.engine.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws of noise within five standard errors, and what the draws depend on: seed, path, region, step, and nothing else. */
class NoiseTest {

    private static final double SIGMA = 0.4;

    private final Lab lab = Lab.with();

    private static Noise white(boolean shared) {
        return new Noise("white", Map.of("sigma", Value.of(SIGMA, "1/sqrt(ms)")), shared, Optional.empty());
    }

    private static Noise ou(String start) {
        return new Noise("ou", Map.of("std", Value.of(2), "tau", Value.of(5, "ms"), "mean", Value.of(3), "start",
                Value.of(start)), false,
                Optional.empty());
    }

    private static Experiment.Builder walk(String method, double dt, int steps, int n, String target, boolean shared) {
        return experiment(dt, dt * steps).seed(11).integrator(Integrator.of(method))
                .add(Population.of("p", "adder", n).noisy(target, white(shared))).add(Monitor.raw("m", of("p", "x")));
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double variance(double[] x) {
        double mean = mean(x);
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
    }

    @ParameterizedTest
    @CsvSource({"euler, 1, x", "heun, 0.25, x", "rk4, 4, x", "euler, 0.25, c", "heun, 1, c", "rk4, 1, c"})
    void whiteNoiseMakesAWalkWhoseVarianceGrowsBySigmaSquaredPerMs(String method, double dt, String target) {
        int n = 4000;
        var samples = lab.run(walk(method, dt, 8, n, target, false));
        double expected = SIGMA * SIGMA * 8 * dt;
        assertEquals(0, mean(samples[7]), 5 * Math.sqrt(expected / n));
        assertEquals(expected, variance(samples[7]), 5 * expected * Math.sqrt(2.0 / n));
    }

    @Test
    void allSchemesAddTheSameIncrementOnce() {
        double[][] euler = lab.run(walk("euler", 0.5, 20, 3, "x", false));
        for (String method : List.of("heun", "rk4")) {
            double[][] other = lab.run(walk(method, 0.5, 20, 3, "x", false));
            for (int k = 0; k < 20; k++) {
                assertArrayEquals(euler[k], other[k], 1e-14, method);
            }
        }
    }

    @Test
    void incrementsOfDifferentStepsAndRegionsAreUncorrelated() {
        int n = 4000;
        var samples = lab.run(walk("euler", 1, 3, n, "x", false));
        double steps = 0;
        double regions = 0;
        for (int i = 1; i < n; i++) {
            double first = samples[0][i];
            steps += first * (samples[1][i] - samples[0][i]);
            regions += first * samples[0][i - 1];
        }
        double bound = 5 / Math.sqrt(n);
        assertEquals(0, steps / n / (SIGMA * SIGMA), bound);
        assertEquals(0, regions / n / (SIGMA * SIGMA), bound);
    }

    /** A process without chance, so that its values are known: it grows with the time at the beginning of each step. */
    @ParameterizedTest
    @CsvSource({"1", "4"})
    void noiseKnowsTheTimeOfEachOfItsSteps(int ownSteps) {
        var description = NoiseDescription.named("growing").parameter("slope", 0, "port/ms", "growth")
                .equations("eta = slope*t").build();
        NoiseProcess growing = () -> description;
        var noise = new Noise("growing", Map.of("slope", Value.of(0.25, "1/ms^2")), false, Optional.empty());
        double dt = 0.5;
        var noisy = Population.of("p", "adder", 1).noisy("x", noise);
        var population = ownSteps == 1 ? noisy : noisy.dt(Value.of(dt / ownSteps, "ms"));
        var samples = Lab.with(growing).run(experiment(dt, 10).add(population)
                .add(Monitor.raw("m", of("p", "x"))));
        double own = dt / ownSteps;
        double x = 0;
        for (int step = 0; step < 20 * ownSteps; step++) {
            x += own * 0.25 * step * own;
            if ((step + 1) % ownSteps == 0) {
                assertEquals(x, samples[(step + 1) / ownSteps - 1][0], 1e-12, "step " + step);
            }
        }
    }

    @Test
    void ornsteinUhlenbeckNoiseIsStationaryFromTheStart() {
        int n = 5000;
        var samples = lab.run(experiment(2, 12).seed(3).add(Population.of("p", "signal", n).noisy("u", ou("stationary")))
                .add(new Monitor("m", List.of(of("p", "u")), Optional.empty(), Sampling.RAW, Optional.empty(),
                        Optional.empty(), Optional.empty(), true, Map.of())));
        for (double[] row : samples) {
            assertEquals(3, mean(row), 5 * 2 / Math.sqrt(n));
            assertEquals(4, variance(row), 5 * 4 * Math.sqrt(2.0 / n));
        }
        double covariance = 0;
        for (int i = 0; i < n; i++) {
            covariance += (samples[0][i] - 3) * (samples[4][i] - 3) / n;
        }
        assertEquals(4 * Math.exp(-8.0 / 5), covariance, 5 * 4 / Math.sqrt(n));
    }

    @Test
    void ornsteinUhlenbeckNoiseCanStartAtItsMean() {
        double[] first = lab.run(experiment(2, 12).add(Population.of("p", "signal", 3).noisy("u", ou("mean")))
                .add(new Monitor("m", List.of(of("p", "u")), Optional.empty(), Sampling.RAW, Optional.empty(),
                        Optional.empty(), Optional.empty(), true, Map.of())))[0];
        assertArrayEquals(new double[] {3, 3, 3}, first);
    }

    @Test
    void sharedNoiseIsTheSameInAllRegionsOfAllBlocks() {
        for (double[] row : lab.threads(2, 32).run(walk("euler", 1, 10, 700, "x", true))) {
            assertTrue(Arrays.stream(row).allMatch(v -> v == row[0] && v != 0));
        }
    }

    @Test
    void aRegionsNoiseDoesNotDependOnHowManyRegionsThereAre() {
        double[][] many = lab.run(walk("euler", 1, 10, 40, "x", false));
        double[][] few = lab.threads(2, 8).run(walk("euler", 1, 10, 3, "x", false));
        for (int k = 0; k < 10; k++) {
            assertArrayEquals(few[k], Arrays.copyOf(many[k], 3));
        }
    }

    @Test
    void aRegionsNoiseDoesNotDependOnItsPlaceInThePopulation() {
        var atlas = Lab.with(GivenAtlas.of(6, new double[36]));
        double[][] all = atlas.run(inAtlas(new Regions.All()));
        double[][] some = atlas.run(inAtlas(new Regions.Named(List.of("r2", "r5")))
                .add(Population.of("q", "leak", new Regions.Rest()).noisy("x", white(false))));
        assertArrayEquals(column(all, 2), column(some, 0));
        assertArrayEquals(column(all, 5), column(some, 1));
    }

    private static Experiment.Builder inAtlas(Regions regions) {
        return experiment(1, 20).connectome(ConnectomeSource.atlas("given"))
                .add(Population.of("p", "adder", regions).noisy("x", white(false))).add(Monitor.raw("m", of("p", "x")));
    }

    @Test
    void threadsAndHistoryBlocksDoNotChangeABit() {
        double[][] one = lab.threads(1, 32).run(walk("heun", 1, 50, 100, "c", false));
        double[][] three = lab.threads(3, 1).run(walk("heun", 1, 50, 100, "c", false));
        for (int k = 0; k < 50; k++) {
            assertArrayEquals(one[k], three[k]);
        }
    }

    @Test
    void anotherSeedGivesOtherNoise() {
        assertFalse(Arrays.equals(lab.run(walk("euler", 1, 1, 3, "x", false))[0],
                lab.run(walk("euler", 1, 1, 3, "x", false).seed(12))[0]));
    }

    @Test
    void noiseOnAPortAndOnAStateAreDifferentStreams() {
        assertFalse(Arrays.equals(lab.run(walk("euler", 1, 1, 3, "x", false))[0],
                lab.run(walk("euler", 1, 1, 3, "c", false))[0]));
    }

    @Test
    void noiseMayDifferFromRegionToRegion() {
        var sigma = new Value.Many(List.of(Value.of(0), Value.of(1)), "1/sqrt(ms)");
        double[] x = lab.run(experiment(1, 5).add(Population.of("p", "adder", 2)
                .noisy("x", new Noise("white", Map.of("sigma", sigma), false, Optional.empty())))
                        .add(Monitor.raw("m", of("p", "x"))))[4];
        assertEquals(0, x[0]);
        assertTrue(x[1] != 0);
    }
}
