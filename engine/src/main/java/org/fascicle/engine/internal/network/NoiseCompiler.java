package org.fascicle.engine.internal.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fascicle.api.InputException;
import org.fascicle.api.StateVariable;
import org.fascicle.engine.internal.checked.CheckedNoise;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.language.Statement;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.program.Draws;
import org.fascicle.engine.internal.random.StreamDraws;

/** Turns a noise process into columns of a block. */
final class NoiseCompiler {

    private static final String ETA = "eta";

    private final CheckedPopulation population;
    private final CheckedNoise noise;
    private final long seed;
    private final double h;
    private final int offset;
    private final int n;

    NoiseCompiler(CheckedPopulation population, CheckedNoise noise, long seed, double h, int offset, int n) {
        this.population = population;
        this.noise = noise;
        this.seed = seed;
        this.h = h;
        this.offset = offset;
        this.n = n;
    }

    /** Columns needed: two per remembered value, one more for eta if it is not remembered. */
    NoiseSlots reserve(Slots slots) {
        int count = noise.description().states().size();
        int[] states = IntStream.range(0, count).map(s -> slots.take()).toArray();
        int[] next = IntStream.range(0, count).map(s -> slots.take()).toArray();
        int remembered = remembered();
        return new NoiseSlots(states, next, remembered >= 0 ? states[remembered] : slots.take());
    }

    /** Slots of the remembered values, of their next values, and of eta. */
    record NoiseSlots(int[] states, int[] next, int eta) {
    }

    NoiseSource compile(NoiseSlots at, Slots slots, List<ColumnProgram> compiled) {
        Scope scope = scope();
        Map<String, Integer> results = new HashMap<>();
        List<String> names = noise.description().states().stream().map(StateVariable::name).toList();
        for (int s = 0; s < names.size(); s++) {
            scope.bind(names.get(s), at.states()[s]);
            results.put(names.get(s) + "'", at.next()[s]);
        }
        if (remembered() < 0) {
            results.put(ETA, at.eta());
        }
        Equations equations = previousOnTheRight(names);
        ColumnProgram program = scope.compile(equations, results, slots, compiled);
        return new NoiseSource(program, at.states(), at.next(), at.eta(), remembered() >= 0, initial(),
                StreamDraws.keys(seed, path(), draws(equations)), index());
    }

    private Scope scope() {
        return new Scope(noise.values(), population.time(), offset, n).bind("dt", h);
    }

    private String path() {
        return population.name() + "." + noise.target();
    }

    private int remembered() {
        List<StateVariable> states = noise.description().states();
        return IntStream.range(0, states.size()).filter(s -> states.get(s).name().equals(ETA)).findFirst().orElse(-1);
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
        return IntStream.range(offset, offset + n).mapToLong(i -> noise.shared() ? 0 : population.regions()[i]).toArray();
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
        var columns = new double[program.slots()][n];
        long[] keys = StreamDraws.keys(seed, path() + "." + state.name() + ".start", draws(equations));
        Draws draws = new StreamDraws(keys, index());
        program.run(columns, 0, n, draws);
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
