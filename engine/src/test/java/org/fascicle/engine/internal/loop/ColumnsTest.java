package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Frame;
import org.fascicle.engine.GivenAtlas;
import org.fascicle.engine.Lab;
import org.fascicle.engine.TextArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Means over pools of regions, and noise of what is recorded. */
class ColumnsTest {

    @TempDir
    private Path folder;

    private static Monitor monitor(Map<String, Value> settings) {
        return new Monitor("m", List.of(of("p", "u")), Optional.empty(), Sampling.SUBSAMPLE, Optional.of(Value.of(1, "ms")),
                Optional.empty(), Optional.empty(), false, settings);
    }

    private static Value values(double... values) {
        return new Value.Many(Arrays.stream(values).mapToObj(v -> (Value) Value.of(v)).toList(), "");
    }

    private static Region region(String label, Hemisphere side, String network) {
        Map<String, String> groups = network.isEmpty() ? Map.of() : Map.of("network", network);
        return new Region(label, side, Optional.empty(), Optional.empty(), groups);
    }

    private static final GivenAtlas BRAIN = new GivenAtlas(List.of(region("A", Hemisphere.LEFT, "Vis"),
            region("B", Hemisphere.RIGHT, "Mot"), region("C", Hemisphere.LEFT, ""), region("D", Hemisphere.RIGHT, "Vis")),
            new double[16], Optional.empty());

    private static Experiment.Builder brain(Map<String, Value> settings) {
        return experiment(1, 2).connectome(ConnectomeSource.atlas("given"))
                .add(Population.of("p", "signal", new Regions.All()).with("u", values(1, 2, 4, 9))).add(monitor(settings));
    }

    private static double[] pooled(Map<String, Value> settings, String... labels) {
        var plan = Lab.with(BRAIN).plan(brain(settings));
        assertEquals(List.of(labels), plan.outlines().get(0).labels());
        assertEquals("pool", plan.outlines().get(0).columns());
        return Lab.values(Lab.frames(plan.start(), 10), 0)[0];
    }

    @Test
    void regionsArePooledByWhatTheyBelongTo() {
        assertArrayEquals(new double[] {4}, pooled(Map.of("pool", Value.of("all")), "all"));
        assertArrayEquals(new double[] {2.5, 5.5}, pooled(Map.of("pool", Value.of("hemisphere")), "left", "right"));
        assertArrayEquals(new double[] {5, 2}, pooled(Map.of("pool", Value.of("network")), "Vis", "Mot"));
        assertTrue(Lab.with(BRAIN).problems(brain(Map.of("pool", Value.of("network")))).contains("monitors.m.pool: "
                + "1 of 4 regions have no network and are in no pool (C)"));
    }

    @Test
    void regionsArePooledByName() {
        assertArrayEquals(new double[] {3}, pooled(Map.of("pool.back", new Value.Many(List.of(Value.of("B"), Value.of("C")), "")),
                "back"));
        assertArrayEquals(new double[] {5}, pooled(Map.of("pool.seen", new Value.ByLabel(Map.of("network", Value.of("Vis")), "")),
                "seen"));
    }

    @Test
    void unknownPoolsAreNamed() {
        assertEquals(List.of("monitors.m.pool: no region of p has a netwerk; did you mean 'network'? write one of all, "
                + "hemisphere, network, or pools by name: pool: {front: [A, B], back: \"Occ*\"}"),
                Lab.with(BRAIN).errors(brain(Map.of("pool", Value.of("netwerk")))));
        List<String> errors = Lab.with(BRAIN).errors(brain(Map.of("pool.x", Value.of("Z"))));
        assertTrue(errors.get(0).startsWith("monitors.m.pool.x: no region is labelled 'Z'"), errors::toString);
    }

    @Test
    void settingsOfNoInstrumentAreRefused() {
        assertEquals(List.of("monitors.m.sigma: a monitor without forward has no setting 'sigma'; remove it"),
                Lab.with(BRAIN).errors(brain(Map.of("sigma", Value.of(1)))));
    }

    private static Experiment.Builder noisy(long seed, double duration, Map<String, Value> settings) {
        return experiment(1, duration).seed(seed).add(Population.of("p", "signal", 3).with("u", values(10, 20, 30)))
                .add(monitor(settings));
    }

    private static double[][] deviations(double[][] samples) {
        return Arrays.stream(samples).map(row -> new double[] {row[0] - 10, row[1] - 20, row[2] - 30}).toArray(double[][]::new);
    }

    private static double covariance(double[][] samples, int i, int j) {
        return Arrays.stream(samples).mapToDouble(row -> row[i] * row[j]).average().orElseThrow();
    }

    /** 4000 samples: standard errors of the variances are 2.2 %, of covariances about 1.6 % of the deviations' product. */
    @Test
    void noiseHasTheCovarianceThatWasAskedFor() {
        double[] sigma = {1, 0.8, 0, 0.8, 4, -1, 0, -1, 9};
        var file = TextArrays.write(folder, "sigma", sigma, 3, 3);
        double[][] noise = deviations(Lab.with().run(noisy(5, 4000, Map.of("noise.covariance", file))));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double scale = Math.sqrt(sigma[4 * i] * sigma[4 * j]);
                assertEquals(sigma[3 * i + j], covariance(noise, i, j), 0.1 * scale, i + "," + j);
            }
        }
    }

    @Test
    void noiseOfADeviationIsIndependent() {
        double[][] noise = deviations(Lab.with().run(noisy(5, 4000, Map.of("noise.std", values(1, 2, 3)))));
        for (int i = 0; i < 3; i++) {
            assertEquals((i + 1) * (i + 1), covariance(noise, i, i), 0.1 * (i + 1) * (i + 1));
            assertEquals(0, covariance(noise, i, (i + 1) % 3), 0.1 * (i + 1) * ((i + 1) % 3 + 1));
        }
    }

    /** It depends on seed, monitor, column and number of the period: not on threads, chunks, or what is discarded. */
    @Test
    void noiseIsTheSameHoweverTheRunIsCut() {
        Map<String, Value> settings = Map.of("noise.std", Value.of(1));
        List<Frame> plain = Lab.frames(Lab.with().threads(1, 1).plan(noisy(5, 100, settings)).start(), 1000);
        for (int threads : new int[] {2, 4}) {
            List<Frame> cut = Lab.frames(Lab.with().threads(threads, 32).plan(noisy(5, 100, settings)).start(), 7);
            IntStream.range(0, 100).forEach(k -> assertArrayEquals(plain.get(k).values(), cut.get(k).values()));
        }
        var late = new Monitor("m", List.of(of("p", "u")), Optional.empty(), Sampling.SUBSAMPLE, Optional.of(Value.of(1, "ms")),
                Optional.of(Value.of(90, "ms")), Optional.empty(), false, settings);
        var net = experiment(1, 100).seed(5).add(Population.of("p", "signal", 3).with("u", values(10, 20, 30))).add(late);
        assertArrayEquals(plain.get(95).values(), Lab.with().run(net)[5]);
        assertNotEquals(plain.get(0).values()[0], Lab.with().run(noisy(6, 100, settings))[0][0]);
        assertNotEquals(plain.get(0).values()[0] - 10, plain.get(0).values()[1] - 20, "columns");
        assertNotEquals(plain.get(0).values()[0], plain.get(1).values()[0], "samples");
    }

    @Test
    void membersHaveTheNoiseOfTheirSeeds() {
        Map<String, Value> settings = Map.of("noise.std", Value.of(1));
        List<Frame> both = Lab.with().frames(noisy(5, 20, settings).repeat(2));
        for (int member = 0; member < 2; member++) {
            int which = member;
            double[][] own = both.stream().filter(f -> f.member() == which).map(Frame::values).toArray(double[][]::new);
            assertArrayEquals(Lab.with().run(noisy(5 + member, 20, settings)), own);
        }
    }

    @Test
    void noiseThatCannotBeIsRefused() {
        assertEquals(List.of("monitors.m.noise.std: std is negative; must be at least 0"),
                Lab.with().errors(noisy(1, 2, Map.of("noise.std", Value.of(-1)))));
        assertEquals(List.of("monitors.m.noise.std: std is given in mV; a pure number is needed"),
                Lab.with().errors(noisy(1, 2, Map.of("noise.std", Value.of(1, "mV")))));
        var small = TextArrays.write(folder, "small", new double[4], 2, 2);
        assertEquals(List.of("monitors.m.noise.covariance: covariance of 2x2; 3x3 is needed, one row per column"),
                Lab.with().errors(noisy(1, 2, Map.of("noise.covariance", small))));
    }
}
