package org.fascicle.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import org.fascicle.engine.internal.math.Exp;
import org.fascicle.engine.internal.math.Log;
import org.fascicle.engine.internal.math.Sin;
import org.fascicle.engine.internal.math.Tanh;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** ns per value of a column. {@code math} may give other bits in another JVM, the other two may not. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ElementaryFunctions {

    private static final int N = 512;

    /** Which one. */
    @Param({"exp", "log", "tanh", "sin"})
    public String function;

    private final double[] x = new double[N];
    private final double[] y = new double[N];
    private DoubleUnaryOperator strict;
    private DoubleUnaryOperator math;
    private Column ours;

    /** A function of a column. */
    private interface Column {
        void apply(double[] x, double[] y, int from, int to);
    }

    /** Arguments between -5 and 5, or 0 and 10 for the logarithm. */
    @Setup
    public void setUp() {
        var random = new Random(1);
        for (int i = 0; i < N; i++) {
            x[i] = random.nextDouble() * 10 - (function.equals("log") ? 0 : 5);
        }
        switch (function) {
            case "exp" -> choose(StrictMath::exp, Math::exp, Exp::column);
            case "log" -> choose(StrictMath::log, Math::log, Log::column);
            case "tanh" -> choose(StrictMath::tanh, Math::tanh, Tanh::column);
            default -> choose(StrictMath::sin, Math::sin, Sin::column);
        }
    }

    private void choose(DoubleUnaryOperator byStrictMath, DoubleUnaryOperator byMath, Column byUs) {
        strict = byStrictMath;
        math = byMath;
        ours = byUs;
    }

    /** Baseline: the same bits everywhere, by the JDK. */
    @Benchmark
    @OperationsPerInvocation(N)
    public double[] baselineStrictMath() {
        for (int i = 0; i < N; i++) {
            y[i] = strict.applyAsDouble(x[i]);
        }
        return y;
    }

    /** Baseline: fast, by the JDK. */
    @Benchmark
    @OperationsPerInvocation(N)
    public double[] baselineMath() {
        for (int i = 0; i < N; i++) {
            y[i] = math.applyAsDouble(x[i]);
        }
        return y;
    }

    /** Ours: the same bits everywhere. */
    @Benchmark
    @OperationsPerInvocation(N)
    public double[] ours() {
        ours.apply(x, y, 0, N);
        return y;
    }
}
