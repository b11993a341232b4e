package org.fascicle.engine.internal.check;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.api.experiment.Combination;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Places;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Varied;
import org.fascicle.api.experiment.Weights;
import org.fascicle.engine.GivenAtlas;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Small;
import org.junit.jupiter.api.Test;

/** What is said of sweeps that cannot be run, and what a plan says of those that can. */
class EnsembleCheckTest {

    private final Lab lab = Lab.with();

    /** Counts how often an atlas is read. */
    private record Counting(AtlasLoader inner, AtomicInteger reads) implements AtlasLoader {
        @Override
        public Card card() {
            return inner.card();
        }

        @Override
        public boolean reads(Source source) {
            return inner.reads(source);
        }

        @Override
        public Atlas read(Source source, Settings options) throws IOException, InputException {
            reads.incrementAndGet();
            return inner.read(source, options);
        }
    }

    private static Experiment.Builder net(Varied... varied) {
        var net = experiment(1, 20).add(Population.of("cortex", "leak", 3))
                .add(Projection.of("long_range", of("cortex", "x"), of("cortex", "c"), "linear").with("a", Value.of(0.01, "1/ms"))
                        .weighted(new Weights.Constant(1, false)).lengths(Value.of(10, "mm"))
                        .delayed(new Delay("conduction", Map.of(), "nearest")))
                .add(Monitor.raw("m", of("cortex", "x")));
        List.of(varied).forEach(net::vary);
        return net;
    }

    private static Varied sweep(String path, Value... values) {
        return Varied.of(path, values);
    }

    private void refused(Varied varied, String... errors) {
        assertEquals(List.of(errors), lab.errors(net(varied)));
    }

    @Test
    void aWrongValueIsReportedOnceWithItsFirstMember() {
        var grid = net(sweep("projections.long_range.delay.speed", Value.of(3, "m/s"), Value.of(0, "m/s")),
                sweep("populations.cortex.parameters.tau", Value.of(10, "ms"), Value.of(5, "mV")));
        assertEquals(List.of(
                "sweep.populations.cortex.parameters.tau: 5 mV (member 1): tau is given in mV; a value in ms is needed",
                "sweep.projections.long_range.delay.speed: 0 m/s (member 2): speed is 0 mm/ms; must be > 0"),
                lab.errors(grid));
    }

    @Test
    void aMissingUnitIsReported() {
        refused(sweep("populations.cortex.parameters.tau", Value.of(10, "ms"), Value.of(12)),
                "sweep.populations.cortex.parameters.tau: 12 (member 1): tau: 12 has no unit; ms is needed, e.g. 12 ms");
    }

    @Test
    void ofManyWrongValuesAFewAreShown() {
        var found = lab.errors(net(Varied.linspace("populations.cortex.parameters.tau", -9, 10, 20, "ms")));
        assertEquals(6, found.size());
        assertTrue(found.get(0).startsWith("sweep.populations.cortex.parameters.tau: -9 ms (member 0): tau is -9 ms"),
                found.get(0));
        assertEquals("sweep.populations.cortex.parameters.tau: 5 more like these; must be > 0", found.get(5));
    }

    @Test
    void anUnknownParameterProposesTheNearest() {
        refused(sweep("populations.cortex.parameters.tua", Value.of(10, "ms"), Value.of(11, "ms")),
                "sweep.populations.cortex.parameters.tua: 10 ms (member 0): leak has no parameter 'tua'; did you mean 'tau'? "
                        + "known: c, tau");
    }

    @Test
    void anUnknownPathProposesTheNearestKnownOne() {
        refused(sweep("projections.long_rnge.strength", Value.of(1)),
                "sweep.projections.long_rnge.strength: no 'long_rnge' in projections; "
                        + "did you mean 'projections.long_range.strength'?");
        assertTrue(lab.errors(net(sweep("projection.long_range.strength", Value.of(1)))).get(0)
                .contains("did you mean 'projections.long_range.strength'?"));
        assertTrue(lab.errors(net(sweep("populations.cortex.paramters.tau", Value.of(1)))).get(0)
                .contains("did you mean 'populations.cortex.parameters.tau'?"));
        refused(sweep("populations.cortex.noise.x.sigma", Value.of(1)),
                "sweep.populations.cortex.noise.x.sigma: cortex has no noise on 'x'; there are none");
    }

    @Test
    void whatChangesTheShapeOfResultsCannotBeSwept() {
        for (String path : List.of("dt", "duration", "monitors.m.period", "populations.cortex.regions",
                "populations.cortex.model",
                "projections.long_range.coupling", "projections.long_range.delay.handler", "connectome.source")) {
            String said = lab.errors(net(sweep(path, Value.of(1)))).get(0);
            assertTrue(said.startsWith("sweep." + path + ": " + path + " cannot be swept; members must record alike"), said);
        }
    }

    @Test
    void differentLengthsUnderZipAreNamed() {
        var zip = net(sweep("projections.long_range.strength", Value.of(1), Value.of(2)),
                sweep("seed", Value.of(1), Value.of(2), Value.of(3))).combine(Combination.ZIP);
        assertEquals(List.of("combine: projections.long_range.strength has 2 values, seed has 3 values; "
                + "zip needs equally many of each; grid takes every one with every other"), lab.errors(zip));
    }

    @Test
    void tooManyMembersAreRefused() {
        assertEquals(List.of("sweep: 10000000 members; at most 10000 are possible; split the experiment"),
                lab.errors(net(Varied.linspace("projections.long_range.strength", 0, 1, 1000, ""),
                        Varied.linspace("projections.long_range.a", 0, 1, 1000, "1/ms")).repeat(10)));
        assertEquals(List.of("repeat: 20000 members; at most 10000 are possible; split the experiment"),
                lab.errors(net().repeat(20_000)));
    }

    @Test
    void aQuantityCannotBeSweptTwice() {
        assertEquals(List.of("sweep.projections.long_range.parameters.a: projections.long_range.parameters.a is swept twice; "
                + "remove one of the two"), lab.errors(net(sweep("projections.long_range.a", Value.of(1, "1/ms")),
                        sweep("projections.long_range.parameters.a", Value.of(1, "1/ms")))));
        assertEquals(List.of("repeat: repeat and a swept seed both give seeds; keep one of the two"),
                lab.errors(net(sweep("seed", Value.of(1))).repeat(2)));
        refused(sweep("seed", Value.of(1.5)), "sweep.seed: 1.5 is no seed; whole numbers are needed, none beyond 2^53");
    }

    @Test
    void mistakesOfTheExperimentAreReportedTogetherWithThoseOfTheSweepAndOnce() {
        var net = net(sweep("dt", Value.of(1)));
        net.add(Monitor.raw("n", of("cortex", "y")));
        assertEquals(2, lab.errors(net).size());
        var members = net(sweep("seed", Value.of(1), Value.of(2), Value.of(0.5)));
        members.add(Monitor.raw("n", of("cortex", "y")));
        assertEquals(2, lab.errors(members).size());
        var good = net(sweep("seed", Value.of(1), Value.of(2)));
        good.add(Monitor.raw("n", of("cortex", "y")));
        assertEquals(List.of("monitors.n.of: cortex has no output 'y'; it has: c, x"), lab.errors(good));
    }

    /** All but the first share a network when they are checked; each is told about by its own region all the same. */
    @Test
    void whatHappensInSomeMembersIsToldOfThese() {
        var found = lab.problems(net(sweep("populations.cortex.parameters.tau", Value.of(10, "ms"), Value.of(5, "ms"),
                Value.of(0.5, "ms"), Value.of(7, "ms"), Value.of(0.25, "ms"))));
        assertEquals(List.of(fast(2, "0.5", "0.500"), fast(4, "0.25", "0.250")), found);
    }

    private static String fast(int member, String tau, String constant) {
        return ("dt: member %d (populations.cortex.parameters.tau = %s ms): dt = 1 ms is larger than the fastest time constant, "
                + "%s ms (cortex.x, region cortex_0); a smaller dt is safer").formatted(member, tau, constant);
    }

    /** Members that share a network part when its code fails, so that the one is found whose values do it. */
    @Test
    void codeThatFailsInOneMemberIsToldOfThatMember() {
        var fragile = Small.model(NodeDescription.named("fragile").modelTime("ms").parameter("a", 1, "1", "")
                .state("x", "0", "1", "").dynamics(block -> {
                    if (Arrays.stream(block.get("a"), 0, block.n()).anyMatch(a -> a < 0)) {
                        throw new ArithmeticException("a root of a negative number");
                    }
                    Arrays.fill(block.derivative("x"), 0, block.n(), 1);
                }).build());
        var net = experiment(1, 20).add(Population.of("cortex", "fragile", 3)).add(Monitor.raw("m", of("cortex", "x")))
                .vary(sweep("populations.cortex.parameters.a", Value.of(1), Value.of(2), Value.of(3), Value.of(-1),
                        Value.of(4)));
        assertEquals(List.of("populations.cortex.model: member 3 (populations.cortex.parameters.a = -1): the Java code of model "
                + "'fragile' failed: java.lang.ArithmeticException: a root of a negative number; this is a mistake in the plugin,"
                + " not in the experiment"), Lab.with(fragile).errors(net));
    }

    @Test
    void whatHappensInOneMemberOnlyIsToldWithItsValues() {
        var found = lab.problems(net(sweep("populations.cortex.parameters.tau", Value.of(10, "ms"), Value.of(0.5, "ms"))));
        assertEquals(List.of(fast(1, "0.5", "0.500")), found);
    }

    @Test
    void whatTheCommandLineGivesInVainIsAWarning() {
        var net = net(sweep("seed", Value.of(1), Value.of(2))).file("", new Places("a.yaml", Map.of("seed", 0)));
        assertEquals(List.of("sweep.seed: seed is given on the command line; it has no effect: the sweep gives it other values"),
                lab.problems(net));
    }

    @Test
    void thePlanSaysInWhatMembersDiffer() {
        var provenance = lab.plan(net(sweep("populations.cortex.parameters.tau", Value.of(10, "ms"), Value.of(5, "ms")),
                sweep("projections.long_range.strength", Value.of(0), Value.of(1)))).provenance();
        var ensemble = provenance.ensemble().orElseThrow();
        assertEquals(4, ensemble.size());
        assertEquals(List.of(0L, 0L, 0L, 0L), ensemble.seeds());
        var tau = ensemble.swept().get(0);
        assertEquals("populations.cortex.parameters.tau", tau.name());
        assertEquals("ms", tau.unit());
        assertArrayEquals(new double[] {10, 10, 5, 5}, tau.coordinates().orElseThrow());
        assertArrayEquals(new double[] {0, 1, 0, 1}, ensemble.swept().get(1).coordinates().orElseThrow());
        DataArray parameter = provenance.parameters().stream().filter(p -> p.name().equals("cortex/tau")).findFirst()
                .orElseThrow();
        assertEquals("4", parameter.shape());
        assertArrayEquals(new double[] {10, 10, 5, 5}, parameter.values());
        assertEquals("scalar", provenance.parameters().stream().filter(p -> p.name().equals("cortex/c")).findFirst().orElseThrow()
                .shape());
    }

    @Test
    void parametersDrawnForEachSeedAreToldForEachMember() {
        var net = experiment(1, 5).seed(3).repeat(2)
                .add(Population.of("p", "leak", 3).with("tau", new Value.Uniform(5, 10, "ms")))
                .add(Monitor.raw("m", of("p", "x")));
        DataArray tau = lab.plan(net).provenance().parameters().stream().filter(p -> p.name().equals("p/tau")).findFirst()
                .orElseThrow();
        assertEquals("2x3", tau.shape());
        assertTrue(tau.at(0, 0) != tau.at(1, 0));
    }

    @Test
    void filesAreReadOnceForAllMembers() {
        var reads = new AtomicInteger();
        var given = GivenAtlas.of(2, 0, 1, 1, 0);
        var counting = Lab.with(new Counting(given, reads));
        var net = experiment(1, 5).connectome(ConnectomeSource.atlas("given")).add(Population.of("p", "leak", new Regions.All()))
                .add(Projection.of("net", of("p", "x"), of("p", "c"), "linear").with("a", Value.of(0.1, "1/ms")))
                .add(Monitor.raw("m", of("p", "x"))).vary(Varied.linspace("projections.net.strength", 0, 1, 20, ""));
        try (var run = counting.plan(net).start()) {
            Lab.frames(run, 1000);
        }
        assertEquals(1, reads.get());
    }
}
