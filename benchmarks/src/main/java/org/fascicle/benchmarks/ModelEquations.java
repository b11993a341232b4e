package org.fascicle.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.fascicle.api.InputException;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.language.Statement;
import org.fascicle.engine.internal.program.Binding;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.program.Draws;
import org.fascicle.forward.Bold;
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

/**
 * ns per evaluation of a model's derivatives for all its lanes: instruction by instruction (the baseline), or generated, in plain
 * loops or in vectors. Jansen-Rit and the Epileptor are the equations of the papers.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class ModelEquations {

    private static final Map<String, List<String>> INPUTS = Map.of("wong-wang-exc-inh", List.of("c", "I_o", "I_ext", "I_ext_i"),
            "bold", List.of("z"), "wilson-cowan", List.of("P", "Q", "c_E", "c_I"), "hopf", List.of("c_x", "c_y"),
            "jansen-rit", List.of("p", "c"), "epileptor", List.of("c1", "c2"));
    private static final String JANSEN_RIT = """
            S(v) = 2*e0/(1 + exp(r*(v0 - v)))
            y0' = y3
            y1' = y4
            y2' = y5
            y3' = A*a*S(y1 - y2) - 2*a*y3 - a^2*y0
            y4' = A*a*(p + C2*S(C1*y0) + c) - 2*a*y4 - a^2*y1
            y5' = B*b*C4*S(C3*y0) - 2*b*y5 - b^2*y2
            """;
    private static final String EPILEPTOR = """
            f1 = where(x1 < 0, -a*x1^2 + b*x1, slope - x2 + 0.6*(z - 4)^2)
            f2 = where(x2 < -0.25, 0, a_a*(x2 + 0.25))
            h  = where(modification > 0, x0 + 3/(1 + exp(-(x1 + 0.5)/0.1)), 4*(x1 - x0) + where(z < 0, -0.1*z^7, 0))
            x1' = y1 - z + I_ext + K_vf*c1 + f1*x1
            y1' = c - d*x1^2 - y1
            z'  = r*(h - z + K_s*c1)
            x2' = -y2 + x2 - x2^3 + I_ext2 + b_b*g - 0.3*(z - 3.5) + K_f*c2
            y2' = (-y2 + f2)/tau
            g'  = -0.01*(g - 0.1*x1)
            """;

    /** Which one. */
    @Param({"wong-wang-exc-inh", "bold", "wilson-cowan", "hopf", "jansen-rit", "epileptor"})
    public String model;
    /** Lanes. */
    @Param({"96", "512"})
    public int lanes;

    private ColumnProgram interpreted;
    private ColumnProgram plain;
    private ColumnProgram vectors;
    private double[][] columns;

    /** States and inputs are columns, parameters are constants. */
    @Setup
    public void setUp() throws InputException {
        var random = new Random(1);
        var equations = equations();
        var columnNames = new ArrayList<String>(INPUTS.get(model));
        var results = new TreeMap<String, Integer>();
        equations.statements().stream().map(Statement::left).filter(left -> left.endsWith("'"))
                .forEach(left -> columnNames.add(left.substring(0, left.length() - 1)));
        var names = new TreeMap<String, Binding>();
        var free = new TreeSet<String>();
        equations.statements().forEach(s -> free.addAll(Expressions.names(s.expr())));
        free.forEach(name -> names.put(name, new Binding.Constant(0.3 + 0.5 * random.nextDouble())));
        names.keySet().removeAll(equations.defined());
        columnNames.forEach(name -> names.put(name, new Binding.Column(columnNames.indexOf(name))));
        equations.statements().stream().map(Statement::left).filter(left -> left.endsWith("'"))
                .forEach(left -> results.put(left, columnNames.size() + results.size()));

        System.setProperty("fascicle.interpret", "true");
        interpreted = ColumnProgram.compile(equations, names, Map.of(), results, columnNames.size() + results.size());
        System.clearProperty("fascicle.interpret");
        plain = ColumnProgram.compile(equations, names, Map.of(), results, columnNames.size() + results.size());
        vectors = ColumnProgram.compile(equations, names, Map.of(), results, columnNames.size() + results.size());
        if (!plain.generate() || !vectors.generateWide()) {
            throw new IllegalStateException(model + " could not be generated");
        }
        columns = new double[Math.max(plain.slots(), vectors.slots())][];
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

    /** The generated class in plain loops. */
    @Benchmark
    public double[][] plainLoops() {
        plain.run(columns, 0, lanes, Draws.none());
        return columns;
    }

    /** Ours: the generated class in vectors. */
    @Benchmark
    public double[][] ours() {
        vectors.run(columns, 0, lanes, Draws.none());
        return columns;
    }

    private Equations equations() throws InputException {
        return Equations.parse(switch (model) {
            case "wong-wang-exc-inh" -> new WongWangExcInh().description().equations();
            case "hopf" -> new Hopf().description().equations();
            case "wilson-cowan" -> new WilsonCowan().description().equations();
            case "bold" -> new Bold().description().equations().lines().filter(line -> !line.contains("signal"))
                    .collect(Collectors.joining("\n"));
            case "jansen-rit" -> JANSEN_RIT;
            default -> EPILEPTOR;
        });
    }
}
