package org.fascicle.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.Choice;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.Option;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Sense;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.Fascicle;
import org.junit.jupiter.api.Test;

/**
 * What every noise process keeps. It acts on a port whose unit is 1, in steps of 1 ms; a process that has to be multiplied acts
 * on a state, times 1 per ms.
 */
public abstract class NoiseContract {

    private static final String NODES = "nodes";
    private static final int STEPS = 200;

    /** The process. */
    protected abstract NoiseProcess process();

    /** Settings with which it makes noise: most processes have amplitude 0 until told otherwise. The unit port is 1 here. */
    protected abstract Map<String, Value> settings();

    @Test
    public void itSaysWhatItIs() {
        NoiseDescription process = process().description();
        Describing.complete(process.card());
        Describing.states(process.card(), process.states());
    }

    @Test
    public void itsNamesAndUnitsHold() {
        Describing.sound(process().description());
    }

    @Test
    public void itSaysTheSameEveryTime() {
        assertEquals(process().description(), process().description());
    }

    @Test
    public void itStaysFinite() {
        run(10, 1, noise(settings(), false), Trial.PLAIN).finite("with the settings of the test");
    }

    @Test
    public void itStaysFiniteAsItComes() {
        run(10, 1, noise(Map.of(), false), Trial.PLAIN).finite("with its defaults");
    }

    @Test
    public void everyOptionCanBeChosen() {
        for (Choice choice : process().description().card().choices()) {
            for (Option option : choice.options()) {
                run(3, 1, noise(Map.of(choice.name(), Value.of(option.name())), false), Trial.PLAIN)
                        .finite(choice.name() + ": " + option.name());
            }
        }
    }

    @Test
    public void theSeedDecides() {
        Noise noise = noise(settings(), false);
        Trial first = run(3, 1, noise, Trial.PLAIN);
        first.sameBits(run(3, 1, noise, Trial.PLAIN), "twice with seed 1");
        assertFalse(Arrays.equals(first.samples(target()), run(3, 2, noise, Trial.PLAIN).samples(target())),
                "seeds 1 and 2 give the same values: is there any noise with settings()?");
    }

    @Test
    public void regionsDifferUnlessItIsShared() {
        Trial own = run(2, 1, noise(settings(), false), Trial.PLAIN);
        assertFalse(Arrays.equals(own.samples(target(), 0), own.samples(target(), 1)), "two regions have the same noise");
        Trial shared = run(2, 1, noise(settings(), true), Trial.PLAIN);
        Trial.sameBits(shared.samples(target(), 0), shared.samples(target(), 1), "shared by two regions");
    }

    @Test
    public void whatARegionGetsDoesNotDependOnHowManyThereAre() {
        Noise noise = noise(settings(), false);
        Trial few = run(2, 1, noise, Trial.PLAIN);
        Trial many = run(50, 1, noise, Trial.PLAIN);
        Trial.sameBits(few.samples(target(), 1), many.samples(target(), 1), "region 1 of 2 and of 50");
    }

    @Test
    public void threadsAndBlocksChangeNoBit() {
        Noise noise = noise(settings(), false);
        run(1100, 1, noise, Trial.PLAIN).sameBits(run(1100, 1, noise, Trial.PARALLEL), "1 and 2 threads");
    }

    private Noise noise(Map<String, Value> settings, boolean shared) {
        Noise plain = new Noise(process().description().card().id(), settings, shared, Optional.empty());
        return process().description().multiplied() ? plain.times("1[1/ms]", Sense.ITO) : plain;
    }

    private String target() {
        return process().description().multiplied() ? "x" : "c";
    }

    private Trial run(int size, long seed, Noise noise, RunOptions options) {
        Experiment experiment = Experiment.builder().dt(Value.of(1, "ms")).duration(Value.of(STEPS, "ms")).seed(seed)
                .add(Population.of(NODES, Relay.ID, size).noisy(target(), noise)).add(Trial.watch(NODES, List.of(target())))
                        .build();
        return Trial.of(Fascicle.load().with(new Relay("1", "1")).with(process()), experiment, options, STEPS);
    }
}
