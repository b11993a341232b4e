package org.fascicle.engine.internal.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fascicle.api.InputException;
import org.fascicle.api.StateVariable;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedNoise;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.language.Statement;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.program.Draws;
import org.fascicle.engine.internal.random.Mixture;
import org.fascicle.engine.internal.random.StreamDraws;

/** Turns a noise process into columns of its own. */
final class NoiseCompiler {

    private static final String ETA = "eta";

    private final Peers peers;
    private final Function<Checked, CheckedNoise> which;
    private final String path;
    private final CheckedPopulation population;
    private final CheckedNoise noise;
    private final double h;
    private final int offset;
    private final int n;

    /** For a noise process of each peer, drawn under a path, and the lanes [offset, offset + n) of a population, by index. */
    NoiseCompiler(Peers peers, Function<Checked, CheckedNoise> which, String path, int of, double h, int offset, int n) {
        this.peers = peers;
        this.which = which;
        this.path = path;
        this.population = peers.first().populations().get(of);
        this.noise = which.apply(peers.first());
        this.h = h;
        this.offset = offset;
        this.n = n;
    }

    /** All processes on states and ports of a population, in order. */
    static List<NoiseSource> sources(Peers peers, int of, double h, int offset, int n) {
        CheckedPopulation population = peers.first().populations().get(of);
        return IntStream.range(0, population.noise().size()).mapToObj(k -> new NoiseCompiler(peers,
                member -> member.populations().get(of).noise().get(k), population.name() + "."
                + population.noise().get(k).target(),
                of, h, offset, n).compile()).toList();
    }

    /** Columns: two per remembered value, one more for eta if it is not remembered, time, then scratch. */
    NoiseSource compile() {
        List<String> names = noise.description().states().stream().map(StateVariable::name).toList();
        var slots = new Slots();
        int[] states = names.stream().mapToInt(name -> slots.take()).toArray();
        int[] next = names.stream().mapToInt(name -> slots.take()).toArray();
        int remembered = names.indexOf(ETA);
        int eta = remembered >= 0 ? states[remembered] : slots.take();
        int time = slots.take();
        Scope scope = scope().bind("t", time);
        Map<String, Integer> results = new HashMap<>();
        for (int s = 0; s < names.size(); s++) {
            scope.bind(names.get(s), states[s]);
            results.put(names.get(s) + "'", next[s]);
        }
        if (remembered < 0) {
            results.put(ETA, eta);
        }
        Equations equations = previousOnTheRight(names);
        var compiled = new ArrayList<ColumnProgram>();
        ColumnProgram program = scope.compile(equations, results, slots, compiled);
        slots.reserve(program.slots());
        return new NoiseSource(program, slots.count(), states, next, eta, remembered >= 0,
                program.reads().contains("t") ? time : -1, h, initial(), keys(path, equations), lanesEach(), index(), mixture());
    }

    private Scope scope() {
        var values = peers.values(member -> which.apply(member).values(), population.size());
        return new Scope(values, population.time(), offset, n).bind("dt", h);
    }

    private long[][] keys(String stream, Equations equations) {
        return peers.members().stream().map(member -> StreamDraws.keys(member.seed(), stream, draws(equations)))
                .toArray(long[][]::new);
    }

    private int lanesEach() {
        return n / peers.count();
    }

    /** The next value of a state is not what its name stands for on the right. */
    private Equations previousOnTheRight(List<String> states) {
        var statements = new ArrayList<Statement>();
        for (Statement s : noise.equations().statements()) {
            statements.add(states.contains(s.name()) ? new Statement.Derivative(s.name(), s.expr(), s.line()) : s);
        }
        return new Equations(statements);
    }

    private long[] index() {
        return IntStream.of(lanes()).mapToLong(i -> noise.shared() ? 0 : population.regions()[i]).toArray();
    }

    /** Lane of the population by lane of the block. */
    private int[] lanes() {
        return IntStream.range(0, Block.width(n)).map(i -> (offset + Math.min(i, n - 1)) % population.size()).toArray();
    }

    private Optional<Mixture> mixture() {
        return noise.correlation().map(correlation -> new Mixture(correlation.factor(),
                IntStream.of(population.regions()).asLongStream().toArray(), lanes()));
    }

    private double[][] initial() {
        List<StateVariable> states = noise.description().states();
        var initial = new double[states.size()][];
        for (int s = 0; s < states.size(); s++) {
            initial[s] = initial(states.get(s));
        }
        return initial;
    }

    private double[] initial(StateVariable state) {
        Equations equations;
        try {
            equations = Equations.of("initial", Expressions.parse(state.initial()));
        } catch (InputException e) {
            throw new IllegalStateException("descriptions are checked before they are compiled", e);
        }
        var slots = new Slots();
        slots.take();
        ColumnProgram program = scope().compile(equations, Map.of("initial", 0), slots, new ArrayList<>());
        int width = Block.width(n);
        var columns = new double[program.slots()][width];
        Draws draws = new StreamDraws(keys(path + "." + state.name() + ".start", equations), lanesEach(), index(), mixture());
        program.run(columns, 0, width, draws);
        return columns[0];
    }

    private static int draws(Equations equations) {
        return equations.statements().stream().mapToInt(s -> draws(s.expr())).sum();
    }

    private static int draws(Expr expr) {
        int own = expr instanceof Expr.Call call && call.function().isDraw() ? 1 : 0;
        return own + expr.parts().stream().mapToInt(NoiseCompiler::draws).sum();
    }
}
