package org.fascicle.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.Choice;
import org.fascicle.api.Option;
import org.fascicle.api.Preset;
import org.fascicle.api.RegionInstrument;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.Fascicle;
import org.junit.jupiter.api.Test;

/**
 * What every instrument with one reading per region keeps. It looks for {@link #duration()} at regions that swing between -1
 * and 1 {@link #sourceUnit()}, each from another phase, or that rest at 0.
 */
public abstract class RegionInstrumentContract extends ForwardModelContract {

    private static final String NODES = "nodes";

    @Override
    protected abstract RegionInstrument instrument();

    /** How long it looks, in steps of {@link #dt()}; 20 s unless overridden. */
    protected Value duration() {
        return Value.of(20, "s");
    }

    /** A step that suits it; 10 ms unless overridden. */
    protected Value dt() {
        return Value.of(10, "ms");
    }

    @Test
    public void itsReadingIsFinite() {
        run(swinging(5), Map.of(), Trial.PLAIN, 1000).finite("sources between -1 and 1");
    }

    /** Its states start where a silent source leaves them. */
    @Test
    public void aSilentSourceGivesASteadyReading() {
        double[] reading = run(nodes(1), Map.of(), Trial.PLAIN, 1000).samples(instrument().description().reading());
        for (double y : reading) {
            assertEquals(reading[0], y, 1e-9 * Math.max(1, Math.abs(reading[0])),
                    "the reading drifts while the source is silent");
        }
    }

    @Test
    public void everyPresetRuns() {
        for (Preset preset : instrument().description().card().presets()) {
            run(swinging(2), Map.of("preset", Value.of(preset.name())), Trial.PLAIN, 1000).finite("preset " + preset.name());
        }
    }

    @Test
    public void everyOptionRuns() {
        for (Choice choice : instrument().description().card().choices()) {
            for (Option option : choice.options()) {
                run(swinging(2), Map.of(choice.name(), Value.of(option.name())), Trial.PLAIN, 1000)
                        .finite(choice.name() + ": " + option.name());
            }
        }
    }

    @Test
    public void regionsDoNotFeelEachOther() {
        String reading = instrument().description().reading();
        double[] among = run(swinging(50), Map.of(), Trial.PLAIN, 1000).samples(reading, 1);
        Trial.sameBits(run(swinging(2), Map.of(), Trial.PLAIN, 1000).samples(reading, 1), among, "region 1 of 2 and of 50");
    }

    @Test
    public void threadsAndStridesChangeNoBit() {
        Trial plain = run(swinging(600), Map.of(), Trial.PLAIN, 1000);
        plain.sameBits(run(swinging(600), Map.of(), Trial.PARALLEL, 7), "1 and 2 threads, strides of 1000 and 7");
    }

    private static Population nodes(int size) {
        return Population.of(NODES, Relay.ID, size).starting("x", Value.of(0)).starting("y", Value.of(0));
    }

    private Population swinging(int size) {
        return Population.of(NODES, Relay.ID, size)
                .with("omega", Value.of(0.002, "1/ms"))
                .starting("x", new Value.Uniform(-0.7, 0.7, sourceUnit()))
                .starting("y", new Value.Uniform(-0.7, 0.7, sourceUnit()));
    }

    private Trial run(Population nodes, Map<String, Value> settings, RunOptions options, long stride) {
        var monitor = new Monitor("watch", List.of(new Endpoint(NODES, "x")), Optional.of(instrument().description().card().id()),
                Sampling.RAW, Optional.empty(), Optional.empty(), Optional.empty(), false, settings);
        Experiment experiment = Experiment.builder().dt(dt()).duration(duration()).add(nodes).add(monitor).build();
        return Trial.of(Fascicle.load().with(new Relay(sourceUnit(), "1")).with(instrument()), experiment, options, stride);
    }
}
