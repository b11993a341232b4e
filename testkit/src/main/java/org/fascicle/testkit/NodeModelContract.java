package org.fascicle.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.fascicle.api.Choice;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.Option;
import org.fascicle.api.Preset;
import org.fascicle.api.StateVariable;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.Fascicle;
import org.junit.jupiter.api.Test;

/**
 * What every node model keeps.
 *
 * <pre>{@code
 * class SwingTest extends NodeModelContract {
 *     protected NodeModel model() {
 *         return new Swing();
 *     }
 * }
 * }</pre>
 *
 * <p>Runs are 100 steps of {@link #dt()}, by Heun, without links and noise.
 */
public abstract class NodeModelContract {

    private static final String NODES = "nodes";
    private static final int STEPS = 100;
    private static final int SEVERAL_BLOCKS = 1100;

    /** The model. */
    protected abstract NodeModel model();

    /** A step that suits it; 0.1 ms unless overridden. */
    protected Value dt() {
        return Value.of(0.1, "ms");
    }

    @Test
    public void itSaysWhatItIs() {
        NodeDescription model = model().description();
        Describing.complete(model.card());
        Describing.states(model.card(), model.states());
        var about = new TreeMap<String, String>();
        model.inputs().forEach(i -> about.put("input " + i.name(), i.about()));
        model.outputs().forEach(o -> about.put("output " + o.name(), o.about()));
        Describing.said(model.card(), about);
    }

    @Test
    public void itsNamesAndUnitsHold() {
        Describing.sound(model().description());
    }

    @Test
    public void itSaysTheSameEveryTime() {
        assertEquals(withoutCode(model().description()), withoutCode(model().description()));
    }

    @Test
    public void itStaysFiniteFromItsDefaultStart() {
        run(nodes(3), Trial.PLAIN).finite("from the default start");
    }

    @Test
    public void itStaysFiniteFromEveryUsualState() {
        Seed seed = Seed.next();
        run(started(20, seed), Trial.PLAIN).finite("from usual states, " + seed);
    }

    @Test
    public void regionsWithoutLinksDoNotFeelEachOther() {
        Seed seed = Seed.next();
        List<List<Double>> starts = starts(5, seed);
        Trial together = run(startedAt(starts), Trial.PLAIN);
        for (int i = 0; i < starts.size(); i++) {
            Trial alone = run(startedAt(List.of(starts.get(i))), Trial.PLAIN);
            for (String quantity : quantities()) {
                Trial.sameBits(alone.samples(quantity), together.samples(quantity, i),
                        quantity + " of region " + i + " alone and among others, " + seed);
            }
        }
    }

    @Test
    public void threadsAndBlocksChangeNoBit() {
        Seed seed = Seed.next();
        Population nodes = started(SEVERAL_BLOCKS, seed);
        run(nodes, Trial.PLAIN).sameBits(run(nodes, Trial.PARALLEL), "1 and 2 threads, " + seed);
    }

    @Test
    public void itKeepsItsBounds() {
        Seed seed = Seed.next();
        Trial trial = run(started(20, seed), Trial.PLAIN);
        for (StateVariable state : model().description().states()) {
            for (double x : trial.samples(state.name())) {
                assertTrue(Usual.isWithin(state.bound(), x),
                        () -> "%s is %s, its bound is %s, %s".formatted(state.name(), x, state.bound(), seed));
            }
        }
    }

    @Test
    public void everyPresetRuns() {
        for (Preset preset : model().description().card().presets()) {
            run(nodes(2).preset(preset.name()), Trial.PLAIN).finite("preset " + preset.name());
        }
    }

    @Test
    public void everyOptionRuns() {
        for (Choice choice : model().description().card().choices()) {
            for (Option option : choice.options()) {
                run(nodes(2).with(choice.name(), Value.of(option.name())), Trial.PLAIN)
                        .finite(choice.name() + ": " + option.name());
            }
        }
    }

    private Trial run(Population nodes, RunOptions options) {
        Experiment experiment = Experiment.builder().dt(dt()).duration(Durations.times(dt(), STEPS))
                .add(nodes).add(Trial.watch(NODES, quantities())).build();
        return Trial.of(Fascicle.load().with(model()), experiment, options, STEPS);
    }

    private Population nodes(int size) {
        return Population.of(NODES, model().description().card().id(), size);
    }

    private Population started(int size, Seed seed) {
        return startedAt(starts(size, seed));
    }

    /** Usual values of every state, for so many regions. */
    private List<List<Double>> starts(int size, Seed seed) {
        var random = seed.random();
        var starts = new ArrayList<List<Double>>();
        for (int i = 0; i < size; i++) {
            starts.add(model().description().states().stream().map(s -> Usual.value(s, random)).toList());
        }
        return starts;
    }

    private Population startedAt(List<List<Double>> starts) {
        Population nodes = nodes(starts.size());
        List<StateVariable> states = model().description().states();
        for (int s = 0; s < states.size(); s++) {
            int state = s;
            List<Value> values = starts.stream().map(start -> Value.of(start.get(state))).toList();
            nodes = nodes.starting(states.get(s).name(), new Value.Many(values, states.get(s).unit()));
        }
        return nodes;
    }

    /** States and outputs, or what goes in if nothing else comes out. */
    private List<String> quantities() {
        NodeDescription model = model().description();
        var names = new ArrayList<String>(model.states().stream().map(StateVariable::name).toList());
        model.outputs().forEach(o -> names.add(o.name()));
        if (names.isEmpty()) {
            model.inputs().forEach(i -> names.add(i.name()));
        }
        return names;
    }

    /** Code has no equality. */
    private static NodeDescription withoutCode(NodeDescription d) {
        return new NodeDescription(d.card(), d.states(), d.inputs(), d.outputs(), d.equations(), d.modelTime(), Optional.empty());
    }
}
