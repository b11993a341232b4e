package org.fascicle.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.fascicle.api.InputException;
import org.fascicle.api.NodeModel;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.program.Binding;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.program.Draws;
import org.fascicle.models.Hopf;
import org.fascicle.models.WilsonCowan;
import org.fascicle.models.WongWangExcInh;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** ns per evaluation of a model's derivatives for all its lanes: instruction by instruction (the baseline), or generated. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ModelEquations {

    /** Which one. */
    @Param({"wong-wang-exc-inh", "hopf", "wilson-cowan"})
    public String model;
    /** Lanes. */
    @Param({"90", "512"})
    public int lanes;

    private ColumnProgram interpreted;
    private ColumnProgram generated;
    private double[][] columns;

    /** States and inputs are columns, parameters are constants. */
    @Setup
    public void setUp() throws InputException {
        var description = List.<NodeModel>of(new WongWangExcInh(), new Hopf(), new WilsonCowan()).stream()
                .map(NodeModel::description).filter(d -> d.card().id().equals(model)).findFirst().orElseThrow();
        var random = new Random(1);
        var equations = Equations.parse(description.equations());
        var columnNames = new ArrayList<String>();
        var results = new TreeMap<String, Integer>();
        description.states().forEach(state -> columnNames.add(state.name()));
        description.inputs().forEach(input -> columnNames.add(input.name()));
        var names = new TreeMap<String, Binding>();
        var free = new TreeSet<String>();
        equations.statements().forEach(s -> free.addAll(Expressions.names(s.expr())));
        free.forEach(name -> names.put(name, new Binding.Constant(random.nextDouble() + 0.5)));
        names.keySet().removeAll(equations.defined());
        columnNames.forEach(name -> names.put(name, new Binding.Column(columnNames.indexOf(name))));
        description.states().forEach(state -> results.put(state.name() + "'", columnNames.size() + results.size()));

        System.setProperty("fascicle.interpret", "true");
        interpreted = ColumnProgram.compile(equations, names, Map.of(), results, columnNames.size() + results.size());
        System.setProperty("fascicle.interpret", "false");
        generated = ColumnProgram.compile(equations, names, Map.of(), results, columnNames.size() + results.size());
        columns = new double[generated.slots()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = random.doubles(lanes, 0.2, 1.2).toArray();
        }
    }

    /** Baseline: one loop per operation. */
    @Benchmark
    public double[][] baselineInterpreted() {
        interpreted.run(columns, 0, lanes, Draws.none());
        return columns;
    }

    /** Ours: the generated class. */
    @Benchmark
    public double[][] ours() {
        generated.run(columns, 0, lanes, Draws.none());
        return columns;
    }
}
