package org.fascicle.engine.internal.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fascicle.api.Bound;
import org.fascicle.api.Input;
import org.fascicle.api.StateVariable;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.CheckedProjection;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.checked.Multiplier;
import org.fascicle.engine.internal.checked.Past;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Statement;
import org.fascicle.engine.internal.language.Sums;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.program.Draws;

/** Assembles one block: hands out its columns, then compiles what fills them. */
final class BlockCompiler {

    private static final Draws NO_DRAWS = Draws.none();

    private final Peers peers;
    private final Checked checked;
    private final ChannelTable channels;
    private final int index;
    private final CheckedPopulation population;
    private final BlockLanes lanes;
    private final int offset;
    private final int n;
    private final Layout layout;
    private final double h;
    private final KickCompiler stimuli;
    private final double own;
    private final List<ColumnProgram> compiled = new ArrayList<>();
    private final List<Bound> bounds;
    private StepCompiler steps;
    private PortCompiler ports;
    private final Map<ChannelTable.Entry, Integer> feedSlots = new LinkedHashMap<>();

    /** For the lanes [offset, offset + n) of a population, by index; for all lanes if there are several members. */
    BlockCompiler(Peers peers, ChannelTable channels, int index, int offset, int n) {
        this.peers = peers;
        this.checked = peers.first();
        this.channels = channels;
        this.index = index;
        this.lanes = new BlockLanes(peers, index, offset, n);
        this.population = lanes.population();
        this.offset = offset;
        this.n = n;
        this.layout = new Layout(checked, index);
        this.h = population.time().ofMs(checked.dtMs());
        this.stimuli = new KickCompiler(peers, index, offset, n);
        this.own = population.time().ofMs(population.pace().dtMs());
        this.bounds = InternalBounds.of(population.model().states(), population.time());
    }

    Block compile() {
        reserve();
        int scratch = population.model().dynamics().isPresent() ? layout.slots().take(JavaDynamics.SCRATCH) : -1;
        Optional<Function<Map<String, Integer>, Derivatives>> code =
                population.model().dynamics().isPresent() ? Optional.of(states -> javaDynamics(scratch, states))
                : Optional.empty();
        Derivatives derivatives = code.map(of -> of.apply(Map.of())).orElseGet(this::equations);
        List<Stage> stages = steps.compile(this::scope, population.equations(), code, own, layout.slots(), compiled);
        var noise = new ArrayList<>(NoiseCompiler.sources(peers, index, own, offset, n));
        noise.addAll(stimuli.sources(own));
        Outputs before = outputs(false, derivatives);
        Outputs after = outputs(true, derivatives);
        List<Port> early = ports(false);
        List<Port> late = ports(true);
        List<Tap> taps = taps();
        compiled.forEach(program -> layout.slots().reserve(program.slots()));
        Flow flow = new Flow(population.model().states().size(), stages, steps.next(), bounds, forcing(), steps.noise(),
                derivatives, readsTime() ? layout.timeSlot() : -1, layout.slots().count());
        return new Block(index, offset, n, flow, h, population.pace().count(), own, initial(), history(), population.limits(),
                noise, early, before, late, after, taps);
    }

    private boolean readsTime() {
        return compiled.stream().anyMatch(program -> program.reads().contains("t"));
    }

    /** Columns come before scratch: all are handed out before anything is compiled. */
    private void reserve() {
        List<String> states = population.model().states().stream().map(StateVariable::name).toList();
        int[] forcing = forcing();
        var forced = new boolean[forcing.length];
        for (int s = 0; s < forced.length; s++) {
            forced[s] = forcing[s] >= 0;
        }
        List<Optional<Multiplier>> times = Arrays.stream(forcing)
                .mapToObj(which -> which < 0 ? Optional.<Multiplier>empty() : population.noise().get(which).times()).toList();
        steps = new StepCompiler(checked.method(), states, bounds, forced, times, layout.slots());
        ports = new PortCompiler(lanes, channels, layout);
        for (ChannelTable.Entry entry : channels.from(index)) {
            feedSlots.put(entry, entry.isPlain() ? layout.slot(entry.projection().source()) : layout.slots().take());
        }
    }

    private Scope scope() {
        return new Scope(values(), population.time(), offset, n).bind("dt", own).bind("t", layout.timeSlot())
                .bind(layout.named());
    }

    private Values values() {
        return peers.values(member -> lanes.of(member).values(), population.size());
    }

    private Derivatives equations() {
        ColumnProgram program = scope().compile(population.equations(), derivativeSlots("'"), layout.slots(), compiled);
        return (columns, lanes) -> program.run(columns, 0, lanes, NO_DRAWS);
    }

    private Map<String, Integer> derivativeSlots(String suffix) {
        Map<String, Integer> results = new HashMap<>();
        List<StateVariable> states = population.model().states();
        for (int s = 0; s < states.size(); s++) {
            results.put(states.get(s).name() + suffix, layout.derivativeSlot(s));
        }
        return results;
    }

    /** Java code that finds its states in these slots, or where they stand by themselves. */
    private Derivatives javaDynamics(int scratch, Map<String, Integer> states) {
        Map<String, double[]> parameters = new HashMap<>();
        values().numbers().forEach((name, values) -> parameters.put(name, lanes.slice(values)));
        Map<String, Integer> outputs = new HashMap<>(layout.named());
        outputs.keySet().retainAll(population.model().outputs().stream().map(o -> o.name()).toList());
        Map<String, Integer> readable = new HashMap<>(layout.named());
        readable.putAll(states);
        return new JavaDynamics(population.name(), population.model().card().id(), population.model().dynamics().orElseThrow(),
                readable, derivativeSlots(""), outputs, parameters, scratch, n);
    }

    private Outputs outputs(boolean late, Derivatives derivatives) {
        List<Expr> quantities = layout.derived(late);
        var statements = new ArrayList<>(population.equations().statements());
        Map<String, Integer> results = new HashMap<>();
        for (Expr quantity : quantities) {
            String name = "quantity " + layout.slot(quantity);
            statements.add(new Statement.Define(name, quantity, 0));
            results.put(name, layout.slot(quantity));
        }
        ColumnProgram program = scope().compile(new Equations(statements), results, layout.slots(), compiled);
        boolean java = population.model().dynamics().isPresent() && !population.model().outputs().isEmpty();
        return new Outputs(java ? Optional.of(derivatives) : Optional.empty(), program, feeds(late));
    }

    private List<Outputs.Feed> feeds(boolean late) {
        var feeds = new ArrayList<Outputs.Feed>();
        for (ChannelTable.Entry entry : channels.from(index)) {
            if (layout.isLate(entry.projection().source()) == late) {
                feeds.add(new Outputs.Feed(entry.channel(), feedProgram(entry), feedSlots.get(entry)));
            }
        }
        return feeds;
    }

    private Optional<ColumnProgram> feedProgram(ChannelTable.Entry entry) {
        if (entry.isPlain()) {
            return Optional.empty();
        }
        CheckedProjection projection = entry.projection();
        int which = checked.projections().indexOf(projection);
        Scope scope = lanes.settings(which)
                .bind(projection.coupling().source(), layout.slot(projection.source()))
                .bind(Sums.OUT_STRENGTH, lanes.column(m -> m.projections().get(which).links().outStrengths()));
        if (projection.from() == projection.to()) {
            scope.bind(Sums.SOURCE_IN_STRENGTH,
                    lanes.column(m -> m.projections().get(which).links().inStrengths()));
        }
        return Optional.of(scope.compile(Equations.of("channel", entry.inside()), Map.of("channel", feedSlots.get(entry)),
                layout.slots(), compiled));
    }

    private List<Port> ports(boolean late) {
        return population.model().inputs().stream().map(Input::name).filter(name -> layout.isLate(name) == late)
                .map(name -> ports.compile(name, noiseOn(false, name), stimuli.kicks(name), compiled)).toList();
    }

    private List<Tap> taps() {
        var taps = new ArrayList<Tap>();
        for (int r = 0; r < checked.recordings().size(); r++) {
            CheckedRecording recording = checked.recordings().get(r);
            if (recording.population() == index) {
                taps.add(new Tap(r, layout.slot(recording.quantity()),
                        recording.instrument().map(i -> new LensCompiler(i, checked.dtMs()).compile())));
            }
        }
        return taps;
    }

    private int[] forcing() {
        return population.model().states().stream()
                .mapToInt(state -> IntStream.of(noiseOn(true, state.name())).findFirst().orElse(-1)).toArray();
    }

    /** Indices of the noise processes on a state or port. */
    private int[] noiseOn(boolean state, String name) {
        return IntStream.range(0, population.noise().size())
                .filter(k -> population.noise().get(k).onState() == state && population.noise().get(k).target().equals(name))
                .toArray();
    }

    private List<Block.Past> history() {
        return Pasts.of(population, state -> lanes.rows(member -> ((Past.Rows) lanes.of(member).history().get(state)).rows()));
    }

    private double[][] initial() {
        return lanes.rows(member -> lanes.of(member).initial());
    }
}
