package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.column;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.fascicle.engine.Lab.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fascicle.api.Bound;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.RegionInstrument;
import org.fascicle.api.SensorInstrument;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Small;
import org.junit.jupiter.api.Test;

/** Instruments between activity and samples: their own states and time, units, sensors. */
class InstrumentsTest {

    private static RegionInstrument region(InstrumentDescription description) {
        return () -> description;
    }

    private static final RegionInstrument SLOW = region(InstrumentDescription.named("slow").modelTime("s")
            .parameter("tau", 2, "s", "")
            .state("s", "1", "1", "", Bound.free()).reading("y", "1").equations("s' = (z - s)/tau\ny = 10*s").build());

    private static final RegionInstrument TOTAL = region(InstrumentDescription.named("total")
            .state("s", "0", "source*ms", "", Bound.free())
            .reading("y", "source*ms").equations("s' = z\ny = s").build());

    private static final RegionInstrument WATCH = region(InstrumentDescription.named("watch").reading("y", "ms")
            .equations("y = t + 0*z*1[ms]").build());

    private static Monitor through(String forward, String quantity, double period) {
        return Monitor.through(forward, "m", of("p", quantity), Value.of(period, "ms"));
    }

    @Test
    void anInstrumentInSecondsRelaxesInItsOwnTime() {
        var net = experiment(1, 2000).add(Population.of("p", "signal", 2)).add(through("slow", "u", 1000));
        double[] y = column(Lab.with(SLOW).run(net), 1);
        assertEquals(10 * Math.exp(-0.5), y[0], 1e-6);
        assertEquals(10 * Math.exp(-1), y[1], 1e-6);
    }

    @Test
    void theStepToAnInstantIsDrivenByTheActivityOfThatInstant() {
        var net = experiment(1, 5).add(Population.of("p", "signal", 1).with("u", new Value.Expression("t/1[ms]")))
                .add(through("total", "u", 1));
        assertArrayEquals(new double[] {1, 3, 6, 10, 15}, column(Lab.with(TOTAL).run(net), 0));
    }

    @Test
    void anInstrumentThatStepsSeldomIsDrivenByTheMeanSinceItsLastStep() {
        var seldom = new Monitor("m", List.of(of("p", "u")), Optional.of("total"), Sampling.SUBSAMPLE,
                Optional.of(Value.of(6, "ms")), Optional.empty(), Optional.empty(), false,
                Map.of("integrate-every", Value.of(3, "ms")));
        var net = experiment(1, 12).add(Population.of("p", "signal", 1).with("u", new Value.Expression("t/1[ms]"))).add(seldom);
        assertArrayEquals(new double[] {3 * 2 + 3 * 5, 3 * (2 + 5 + 8 + 11)}, column(Lab.with(TOTAL).run(net), 0));
    }

    @Test
    void stepsOfAnInstrumentMustGoIntoThePeriod() {
        var seldom = new Monitor("m", List.of(of("p", "u")), Optional.of("total"), Sampling.SUBSAMPLE,
                Optional.of(Value.of(10, "ms")), Optional.empty(), Optional.empty(), false,
                Map.of("integrate-every", Value.of(3, "ms")));
        var net = experiment(1, 20).add(Population.of("p", "signal", 1)).add(seldom);
        assertEquals(List.of("monitors.m.integrate-every: 3 ms does not go into the period, 10 ms; "
                + "the period must be a multiple of integrate-every"), Lab.with(TOTAL).errors(net));
    }

    @Test
    void aReadingIsShownInTheUnitOfTheInstrument() {
        var potential = Small.model(NodeDescription.named("potential").input("v", 200, "mV", "").build());
        var meter = region(InstrumentDescription.named("meter").reading("y", "V").equations("y = 3[mV]*z/z").build());
        var net = experiment(1, 1).add(Population.of("p", "potential", 1)).add(through("meter", "v", 1));
        assertEquals(0.003, Lab.with(potential, meter).run(net)[0][0], 1e-18);
    }

    @Test
    void timeInAReadingIsTheTimeOfTheSample() {
        var net = experiment(1, 4).add(Population.of("p", "signal", 1)).add(through("watch", "u", 2));
        assertArrayEquals(new double[] {2, 4}, column(Lab.with(WATCH).run(net), 0));
    }

    @Test
    void anAverageThroughAnInstrumentIsTheMeanOfItsReadings() {
        var net = experiment(1, 4).add(Population.of("p", "signal", 1).with("u", new Value.Expression("t/1[ms]")))
                .add(new Monitor("m", List.of(of("p", "u")), Optional.of("total"), Sampling.AVERAGE,
                        Optional.of(Value.of(2, "ms")),
                        Optional.empty(), Optional.empty(), false, Map.of()));
        assertArrayEquals(new double[] {2, 8}, column(Lab.with(TOTAL).run(net), 0));
    }

    /** Two sensors: the sum of all regions, and the first region. */
    private static final class Two implements SensorInstrument {
        @Override
        public InstrumentDescription description() {
            return InstrumentDescription.named("two").parameter("scale", 2, "1", "").reading("y", "source")
                    .equations("y = z + 0*scale*z").build();
        }

        @Override
        public DataArray gain(Parcellation regions, Settings settings) {
            var g = new double[2 * regions.size()];
            Arrays.fill(g, 0, regions.size(), settings.number("scale"));
            g[regions.size()] = 1;
            return new DataArray("gain", "1", List.of(Axis.labelled("sensor", List.of("all", "first")),
                    Axis.labelled("region", regions.labels())), g);
        }
    }

    @Test
    void sensorsSeeWeightedSumsOfRegionsOfAllBlocks() {
        var values = new Value.Many(IntStream.range(0, 600).mapToObj(i -> (Value) Value.of(i)).toList(), "");
        var net = experiment(1, 2).add(Population.of("p", "signal", 600).with("u", values))
                .add(new Monitor("m", List.of(of("p", "u")),
                Optional.of("two"), Sampling.SUBSAMPLE, Optional.of(Value.of(1, "ms")), Optional.empty(), Optional.empty(), false,
                Map.of("scale", Value.of(0.5))));
        var plan = Lab.with(new Two()).plan(net);
        assertEquals(List.of("all", "first"), plan.outlines().get(0).labels());
        assertEquals(List.of(), plan.outlines().get(0).regions());
        assertArrayEquals(new double[] {0.5 * 600 * 599 / 2, 0}, values(Lab.frames(plan.start(), 10), 0)[1]);
    }

    @Test
    void severalQuantitiesHaveInstrumentsOfTheirOwn() {
        var net = experiment(1, 3).add(Population.of("p", "signal", 1).with("u", Value.of(1)))
                .add(new Monitor("m", List.of(of("p", "u"), of("p", "twice")), Optional.of("total"), Sampling.SUBSAMPLE,
                        Optional.of(Value.of(3, "ms")), Optional.empty(), Optional.empty(), false, Map.of()));
        var frames = Lab.with(TOTAL).frames(net);
        assertEquals(3, values(frames, 0)[0][0]);
        assertEquals(6, values(frames, 1)[0][0]);
    }
}
