package org.fascicle.engine.internal.network;

import java.util.List;
import java.util.stream.IntStream;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.CheckedStimulus;
import org.fascicle.engine.internal.checked.Course;

/**
 * Turns the stimuli of a population into what the ports of a block add; those that are drawn have noise processes of their own.
 */
final class KickCompiler {

    private static final String STIMULUS = "stimulus";

    private final Peers peers;
    private final Checked checked;
    private final int index;
    private final CheckedPopulation population;
    private final int offset;
    private final int n;
    /** Indices of the stimuli that are drawn. */
    private final List<Integer> drawn;

    /** For the lanes [offset, offset + n) of a population, by index. */
    KickCompiler(Peers peers, int index, int offset, int n) {
        this.peers = peers;
        this.checked = peers.first();
        this.index = index;
        this.population = checked.populations().get(index);
        this.offset = offset;
        this.n = n;
        this.drawn = IntStream.range(0, checked.stimuli().size()).filter(k -> checked.stimuli().get(k).population() == index
                && checked.stimuli().get(k).course() instanceof Course.Drawn).boxed().toList();
    }

    /** Noise processes of the stimuli that are drawn, which follow those of the population; h is the step. */
    List<NoiseSource> sources(double h) {
        return drawn.stream().map(k -> new NoiseCompiler(peers,
                member -> ((Course.Drawn) member.stimuli().get(k).course()).noise(),
                "stimulus:" + checked.stimuli().get(k).name(), index, h, offset, n).compile()).toList();
    }

    /** What a port adds, in the order of the experiment. */
    List<Port.Kick> kicks(String port) {
        return IntStream.range(0, checked.stimuli().size())
                .filter(k -> checked.stimuli().get(k).population() == index && checked.stimuli().get(k).port().equals(port))
                .mapToObj(k -> kick(k, checked.stimuli().get(k))).toList();
    }

    private Port.Kick kick(int which, CheckedStimulus stimulus) {
        int[] columns = IntStream.range(0, peers.count() * stimulus.lanes().length)
                .filter(i -> lane(stimulus, i) >= 0 && lane(stimulus, i) < n).toArray();
        int[] lanes = IntStream.of(columns).map(i -> lane(stimulus, i)).toArray();
        if (stimulus.course() instanceof Course.Rows rows) {
            return new Port.Kick.Given(rows, lanes, IntStream.of(columns).map(i -> i % stimulus.lanes().length).toArray());
        } else if (stimulus.course() instanceof Course.Drawn noise) {
            return new Port.Kick.Drawn(population.noise().size() + drawn.indexOf(which),
                    Formulas.of(noise.window(), STIMULUS, noise.values().numbers()), lanes);
        }
        var formula = (Course.Formula) stimulus.course();
        return new Port.Kick.Timed(Formulas.of(formula.equations(), STIMULUS, formula.values().numbers()), lanes);
    }

    /** Lane of the block that the i-th lane of a stimulus is, those of the first member first; others lie outside the block. */
    private int lane(CheckedStimulus stimulus, int i) {
        int each = stimulus.lanes().length;
        return i / each * population.size() + stimulus.lanes()[i % each] - offset;
    }
}
