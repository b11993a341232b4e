package org.fascicle.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.fascicle.api.Choice;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.Option;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.Fascicle;
import org.junit.jupiter.api.Test;

/**
 * What every coupling keeps. It joins regions that swing between -1 and 1 {@link #sourceUnit()}, each from another phase, by
 * random weights; no region ever reacts to what it receives.
 */
public abstract class CouplingContract {

    private static final String NODES = "nodes";
    private static final int STEPS = 100;

    /** The coupling. */
    protected abstract Coupling coupling();

    /** Unit of what is sent; a pure number unless overridden. */
    protected String sourceUnit() {
        return "1";
    }

    /** Unit of what is received; a pure number unless overridden. */
    protected String portUnit() {
        return "1";
    }

    /** Parameters that differ from their defaults; none unless overridden. */
    protected Map<String, Value> settings() {
        return Map.of();
    }

    @Test
    public void itSaysWhatItIs() {
        Describing.complete(coupling().description().card());
    }

    @Test
    public void itsNamesAndUnitsHold() {
        Describing.sound(coupling().description());
    }

    @Test
    public void itSaysTheSameEveryTime() {
        assertEquals(coupling().description(), coupling().description());
    }

    @Test
    public void whatItSendsIsFinite() {
        run(20, projection(weights(1)), Trial.PLAIN).finite("sources between -1 and 1");
    }

    @Test
    public void everyOptionRuns() {
        CouplingDescription description = coupling().description();
        for (Choice choice : description.card().choices()) {
            for (Option option : choice.options()) {
                run(5, projection(weights(1)).with(choice.name(), Value.of(option.name())), Trial.PLAIN)
                        .finite(choice.name() + ": " + option.name());
            }
        }
    }

    /** A factor of 2 is exact in binary, so the bits are too. */
    @Test
    public void strengthScalesWhatIsReceived() {
        double[] once = run(20, projection(weights(1)), Trial.PLAIN).samples("c");
        double[] twice = run(20, projection(weights(1)).strength(2), Trial.PLAIN).samples("c");
        for (int k = 0; k < once.length; k++) {
            once[k] *= 2;
        }
        Trial.sameBits(once, twice, "strength 1, doubled, and strength 2");
    }

    @Test
    public void aRegionWithoutLinksDoesNotFeelTheOthers() {
        double[] few = run(1, projection(weights(0)), Trial.PLAIN).samples("c", 0);
        double[] many = run(20, projection(weights(0)), Trial.PLAIN).samples("c", 0);
        Trial.sameBits(few, many, "region 0 without links, alone and among others");
    }

    @Test
    public void threadsAndBlocksChangeNoBit() {
        Projection links = projection(weights(0.05));
        run(1100, links, Trial.PLAIN).sameBits(run(1100, links, Trial.PARALLEL), "1 and 2 threads");
    }

    private Projection projection(Weights weights) {
        Projection links = Projection.of("links", new Endpoint(NODES, "x"), new Endpoint(NODES, "c"),
                coupling().description().card().id())
                .weighted(weights);
        for (Map.Entry<String, Value> setting : settings().entrySet()) {
            links = links.with(setting.getKey(), setting.getValue());
        }
        return links;
    }

    private static Weights weights(double density) {
        return new Weights.Random(new Value.Uniform(0, 1, ""), density, false);
    }

    private Trial run(int size, Projection links, RunOptions options) {
        Population nodes = Population.of(NODES, Relay.ID, size)
                .starting("x", new Value.Uniform(-0.7, 0.7, sourceUnit()))
                .starting("y", new Value.Uniform(-0.7, 0.7, sourceUnit()));
        Experiment experiment = Experiment.builder().dt(Value.of(1, "ms")).duration(Value.of(STEPS, "ms")).seed(1)
                .add(nodes).add(links).add(Trial.watch(NODES, List.of("c"))).build();
        Fascicle fascicle = Fascicle.load().with(new Relay(sourceUnit(), portUnit())).with(coupling());
        return Trial.of(fascicle, experiment, options, STEPS);
    }
}
