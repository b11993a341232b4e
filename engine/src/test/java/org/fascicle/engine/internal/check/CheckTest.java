package org.fascicle.engine.internal.check;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Stimulus;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.api.run.Check;
import org.fascicle.engine.GivenAtlas;
import org.fascicle.engine.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake is found, named with its place, and answered with a way out; all mistakes together. */
class CheckTest {

    private final Lab lab = Lab.with();

    private static Population leak() {
        return Population.of("p", "leak", 3);
    }

    private static Experiment.Builder with(Population... populations) {
        var net = experiment(1, 10).add(Monitor.raw("m", of("p", "x")));
        List.of(populations).forEach(net::add);
        return net;
    }

    private static Projection all(String from, String to) {
        String[] source = from.split("\\.");
        String[] target = to.split("\\.");
        return Projection.of("net", of(source[0], source[1]), of(target[0], target[1]), "linear").with("a", Value.of(1, "1/ms"))
                .weighted(new Weights.Constant(1, false));
    }

    @Test
    void aSoundExperimentIsReady() {
        assertInstanceOf(Check.Ready.class, lab.check(with(leak()).add(all("p.x", "p.c"))));
        assertEquals(List.of(), lab.problems(with(leak()).add(all("p.x", "p.c"))));
    }

    @Test
    void stepAndDurationAreNeeded() {
        List<String> errors = lab.errors(Experiment.builder().add(leak()).add(Monitor.raw("m", of("p", "x"))));
        assertEquals(List.of("dt: dt is missing; say e.g. dt: 0.1 ms", "duration: duration is missing; say e.g. duration: 10 s"),
                errors);
    }

    @Test
    void theStepIsATime() {
        lab.refused(with(leak()).dt(Value.of(1, "mV")), "dt: dt is given in mV", "ms");
        lab.refused(with(leak()).dt(Value.of(1)), "dt: dt: 1 has no unit", "1 ms");
        lab.refused(with(leak()).dt(Value.of(0, "ms")), "dt: dt is 0 ms", "must be > 0");
        lab.refused(with(leak()).dt(Value.of(-1, "ms")), "dt: dt is -1 ms", "must be > 0");
        lab.refused(with(leak()).dt(Value.of("fast")), "dt: dt: 'fast' is no number");
        lab.refused(with(leak()).dt(Value.of(Double.NaN, "ms")), "dt: dt is NaN", "finite");
    }

    @Test
    void unitsAreSpelledRight() {
        lab.refused(with(leak()).dt(Value.of(1, "mss")), "dt: dt: unknown unit 'mss'", "ms");
    }

    @ParameterizedTest
    @CsvSource({"1, 10.5, are 10 ms and 11 ms", "0.3, 1000, are 999.9 ms and 1000.2 ms", "1, 0.25, is 1 ms", "1, -3.5, is 1 ms"})
    void aDurationBetweenTwoStepsNamesItsNeighbours(double dt, double duration, String nearest) {
        assertEquals(List.of("duration: duration of %s ms is no whole number of steps of %s ms; the nearest %s".formatted(
                Shown.number(duration), Shown.number(dt), nearest)),
                lab.errors(with(leak()).dt(Value.of(dt, "ms")).duration(Value.of(duration, "ms"))));
    }

    @Test
    void aDurationOfMoreStepsThanCanBeCountedIsRefused() {
        lab.refused(with(leak()).duration(Value.of(1e30, "s")),
                "duration of 1.0E30 s is more than 4503599627370496 steps of 1 ms");
    }

    @Test
    void aDurationOfManyInexactStepsIsAWholeNumberOfThem() {
        assertEquals(6_000_000, lab.plan(with(leak()).dt(Value.of(0.1, "ms")).duration(Value.of(600, "s"))).summary().steps());
    }

    @Test
    void aDurationIsAtLeastAStep() {
        lab.refused(with(leak()).duration(Value.of(0, "ms")), "duration", "at least one step");
        lab.refused(with(leak()).duration(Value.of(-3, "ms")), "duration", "at least one step");
    }

    @Test
    void aPeriodBetweenTwoStepsNamesBothNeighbours() {
        lab.refused(experiment(0.5, 10).add(leak()).add(Monitor.every("m", of("p", "x"), Value.of(1.7, "ms"))),
                "monitors.m.period", "1.5 ms and 2 ms");
    }

    @Test
    void unknownPluginsAreNamedWithTheNearestKnownOnes() {
        lab.refused(with(Population.of("p", "leek", 3)), "populations.p.model: unknown node model 'leek'", "did you mean 'leak'?",
                "adder");
        lab.refused(with(leak()).add(Projection.of("net", of("p", "x"), of("p", "c"), "linaer")
                .weighted(new Weights.Constant(1, true))),
                "projections.net.coupling: unknown coupling 'linaer'", "did you mean 'linear'?");
        lab.refused(with(leak()).add(all("p.x", "p.c").delayed(new Delay("conductoin", Map.of(), "nearest"))),
                "projections.net.delay.handler: unknown delay handler 'conductoin'", "did you mean 'conduction'?");
        lab.refused(with(leak().noisy("x", new Noise("whit", Map.of(), false, Optional.empty()))),
                "populations.p.noise.x.process: unknown noise process 'whit'", "did you mean 'white'?");
        lab.refused(with(leak()).integrator(Integrator.of("huen")), "integrator: unknown integrator 'huen'",
                "did you mean 'heun'?");
    }

    @Test
    void unknownNamesOfAModelAreNamedWithTheNearestKnownOnes() {
        lab.refused(with(leak().with("tua", Value.of(1, "ms"))), "populations.p.parameters.tua", "did you mean 'tau'?");
        lab.refused(with(leak().starting("X", Value.of(1))), "populations.p.initial.X: leak has no state 'X'", "states: x");
        lab.refused(with(leak().noisy("xx", new Noise("white", Map.of(), false, Optional.empty()))), "populations.p.noise.xx",
                "it has: x, c");
        lab.refused(with(leak()).add(all("p.y", "p.c")), "projections.net.from: p has no output 'y'", "it has: c, x");
        lab.refused(with(leak()).add(all("p.x", "p.d")), "projections.net.to: p (leak) has no input 'd'", "inputs: c");
        lab.refused(with(leak()).add(all("q.x", "p.c")), "projections.net.from: no population 'q'", "populations: p");
        lab.refused(experiment(1, 10).add(leak()).add(Monitor.raw("m", of("p", "z"))), "monitors.m.of: p has no output 'z'");
        lab.refused(experiment(1, 10).add(leak()).add(Monitor.raw("m", of("pp", "x"))), "monitors.m.of: no population 'pp'",
                "did you mean 'p'?");
        lab.refused(with(leak()).add(new Stimulus("s", of("p", "x"), "pulse", Map.of(), Optional.empty())),
                "stimulus.s.to: p has no input 'x'");
        lab.refused(with(leak()).add(new Stimulus("s", of("p", "c"), "plus", Map.of(), Optional.empty())), "stimulus.s.waveform",
                "pulse");
        lab.refused(with(leak()).add(new Stimulus("s", of("p", "c"), "pulse", Map.of("hight", Value.of(1)), Optional.empty())),
                "stimulus.s.hight", "amplitude, fall, length");
    }

    @Test
    void namesOfPartsAreValidAndUnique() {
        lab.refused(with(leak(), new Population("p", "adder", Optional.empty(), OptionalInt.of(1), Optional.empty(), Map.of(),
                Map.of(),
                Optional.empty(), Map.of(), Optional.empty(), Map.of())), "populations.p: the name 'p' is given twice");
        lab.refused(with(leak()).add(Monitor.raw("m", of("p", "c"))), "monitors.m: the name 'm' is given twice");
        lab.refused(with(leak()).add(Monitor.raw("a b", of("p", "c"))), "monitors: name 'a b'", "letters, digits and _");
        lab.refused(with(leak()).add(all("p.x", "p.c")).add(all("p.x", "p.c")), "projections.net: the name 'net' is given twice");
    }

    @Test
    void legalRangesHold() {
        lab.refused(with(leak().with("tau", Value.of(0, "ms"))), "populations.p.parameters.tau: tau is 0 ms", "must be > 0");
        lab.refused(with(leak().with("tau", new Value.Many(List.of(Value.of(1), Value.of(2), Value.of(-3)), "ms"))),
                "tau of p_2 is -3 ms");
    }

    @Test
    void strengthIsAPureNumber() {
        Projection strong = all("p.x", "p.c");
        lab.refused(with(leak()).add(new Projection("net", strong.from(), strong.to(), "linear", strong.settings(),
                Value.of(2, "Hz"), Optional.empty(), Optional.empty(), strong.weights(), Optional.empty())),
                "projections.net.strength", "pure number");
    }

    @Test
    void aBareGainWhereAUnitIsNeededShowsTheUnit() {
        lab.refused(with(leak()).add(all("p.x", "p.c").with("a", Value.of(0.2))), "projections.net.a: a: 0.2 has no unit",
                "e.g. 0.2 1/ms");
    }

    @Test
    void aCouplingThatComparesNeedsAQuantityOfTheTarget() {
        lab.refused(with(leak(), Population.of("s", "signal", 2))
                .add(Projection.of("net", of("p", "x"), of("s", "u"), "diffusive")
                .weighted(new Weights.Constant(1, true))), "projections.net.coupling: coupling diffusive compares", "has no 'x'",
                "against:", "twice, u");
    }

    @Test
    void aStepLargerThanTheFastestTimeConstantIsAWarning() {
        assertEquals(List.of("dt: dt = 1 ms is larger than the fastest time constant, 0.5 ms "
                + "(p.x, region p_0); a smaller dt is safer"),
                lab.problems(with(leak().with("tau", Value.of(0.5, "ms"))))
                        .stream().map(s -> s.replace("0.500 ms", "0.5 ms")).toList());
        assertEquals(List.of(), lab.problems(with(leak().with("tau", Value.of(1.5, "ms")))));
    }

    @Test
    void populationsAreNeeded() {
        lab.refused(experiment(1, 10), "populations: there are no populations");
    }

    @Test
    void aPopulationHasASizeOrRegions() {
        lab.refused(with(Population.of("p", "leak", new Regions.All())), "populations.p", "there is none", "size: 10");
        lab.refused(with(Population.of("p", "leak", 0)), "populations.p.size: size is 0");
    }

    @Test
    void generatedWeightsAreFiniteAndFitIntoMemory() {
        lab.refused(with(leak()).add(all("p.x", "p.c").weighted(new Weights.Constant(Double.NaN, true))),
                "projections.net.weights",
                "NaN");
        lab.refused(with(Population.of("p", "leak", 100_000)).add(all("p.x", "p.c")), "projections.net: 100000 x 100000 weights",
                "at most");
        lab.refused(with(leak()).add(all("p.x", "p.c").weighted(new Weights.Random(new Value.Uniform(0, 1, ""), 2, false))),
                "density is 2");
    }

    @Test
    void weightsFromAConnectomeNeedOne() {
        lab.refused(with(leak()).add(all("p.x", "p.c").weighted(new Weights.FromConnectome())), "projections.net.weights",
                "there is none");
    }

    @Test
    void delaysNeedLengths() {
        lab.refused(with(leak()).add(all("p.x", "p.c").delayed(new Delay("conduction", Map.of(), "nearest"))),
                "projections.net.delay",
                "needs tract lengths");
        lab.refused(with(leak()).add(all("p.x", "p.c").delayed(new Delay("conduction", Map.of(), "round"))),
                "projections.net.delay.steps",
                "nearest, floor, ceil, linear");
    }

    @Test
    void historiesFitIntoMemory() {
        Projection slow = all("p.x", "p.c").delayed(new Delay("conduction", Map.of("speed", Value.of(1e-6, "mm/ms")), "nearest"));
        var far = new Projection("net", slow.from(), slow.to(), "linear", slow.settings(), slow.strength(), Optional.empty(),
                slow.delay(),
                slow.weights(), Optional.of(Value.of(10, "mm")));
        lab.refused(with(Population.of("p", "leak", 400)).add(far), "projections: states, links and histories of delays need",
                "speed");
        var farther = new Projection("net", slow.from(), slow.to(), "linear", slow.settings(), slow.strength(), Optional.empty(),
                slow.delay(),
                slow.weights(), Optional.of(Value.of(100, "mm")));
        lab.refused(with(leak()).add(farther), "projections.net.delay: delay of link p_0 <- p_1 is 100000000 ms",
                "at most 16777216 steps");
    }

    @Test
    void allMistakesAreReportedTogether() {
        var net = experiment(1, 10.5).connectome(ConnectomeSource.atlas("elsewhere"))
                .add(Population.of("p", "leak", new Regions.All())
                        .with("tau", new Value.Many(List.of(Value.of(1), Value.of(2)), "mV")))
                .add(Population.of("q", "leek", new Regions.Rest()))
                .add(Projection.of("net", of("p", "y"), of("q", "c"), "linaer").delayed(new Delay("slow", Map.of(), "nearest")))
                .add(new Stimulus("s", of("p", "k"), "pulse", Map.of(), Optional.empty()))
                .add(Monitor.every("m", of("p", "x"), Value.of(3, "mV"))).add(Monitor.raw("n", of("r", "x")));
        List<String> errors = lab.errors(net);
        for (String part : List.of("duration", "connectome.atlas", "populations.p.parameters.tau: tau is given in mV",
                "populations.q.model: unknown node model", "projections.net.from: p has no output 'y'",
                        "unknown coupling 'linaer'",
                "stimulus.s.to: p has no input 'k'", "monitors.m.period: period is given in mV",
                        "monitors.n.of: no population 'r'")) {
            assertTrue(errors.stream().anyMatch(e -> e.contains(part)), () -> part + " is not in " + errors);
        }
        assertEquals(9, errors.size(), () -> "and nothing that only follows from these: " + errors);
    }

    @Test
    void aFaultyConnectomeDoesNotMakeOtherThingsLookFaulty() {
        var given = GivenAtlas.of(2, 0, Double.NaN, 1, 0);
        var lab = Lab.with(given);
        var net = experiment(1, 10).connectome(ConnectomeSource.atlas("given"))
                .add(Population.of("p", "leak", new Regions.Named(List.of("r0")))
                        .with("tau", new Value.Many(List.of(Value.of(5)), "ms")))
                .add(Population.of("q", "leak", new Regions.Rest())
                        .with("tau", new Value.ByLabel(Map.of("r1", Value.of(3, "ms")), "")))
                .add(Projection.of("net", of("p", "x"), of("q", "c"), "linear").with("a", Value.of(1, "1/ms")))
                .add(new Stimulus("s", of("q", "c"), "constant", Map.of(), Optional.of(new Regions.Named(List.of("r1")))))
                .add(Monitor.raw("m", of("p", "x")));
        List<String> errors = lab.errors(net);
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).startsWith("connectome.weights: weights[0,1] (r0 <- r1) is NaN"), errors.get(0));
    }
}
