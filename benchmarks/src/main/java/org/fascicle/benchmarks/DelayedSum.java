package org.fascicle.benchmarks;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.api.run.Advance;
import org.fascicle.api.run.Run;
import org.fascicle.engine.Fascicle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** ns per step of linear nodes, all to all, with a delay of 1 to 120 steps on every link. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class DelayedSum {

    private static final int STEPS = 320;
    private static final int LONGEST = 120;
    private static final int RING = 128;

    /** Number of regions. */
    @Param({"90", "1000"})
    public int regions;

    private Run run;
    private double[] x;
    private double[][] history;
    private double[] weights;
    private int[] delays;
    private long step;

    /** Both networks, at rest near 0. */
    @Setup(Level.Iteration)
    public void setUp() {
        run = Pace.start(Fascicle.load().with((DelayHandler) () -> DelayDescription.named("scattered").title("Scattered")
                .equations("delay = uniform(0.6, %d.4)*1[ms]".formatted(LONGEST)).build()), experiment());
        var random = new Random(1);
        x = random.doubles(regions).toArray();
        weights = random.doubles((long) regions * regions, 0, 1.0 / regions).toArray();
        delays = random.ints((long) regions * regions, 1, LONGEST + 1).toArray();
        history = new double[RING][regions];
        step = 0;
    }

    private Experiment experiment() {
        return Experiment.builder().dt(Value.of(1, "ms")).duration(Value.of(1e6, "s")).integrator(Integrator.of("euler"))
                .add(Population.of("nodes", "linear", regions).with("gamma", Value.of(-1))
                        .starting("x", new Value.Uniform(0, 1, "")))
                .add(Projection.of("links", new Endpoint("nodes", "x"), new Endpoint("nodes", "c"), "linear")
                        .weighted(new Weights.Random(new Value.Uniform(0, 1.0 / regions, ""), 1, true))
                        .delayed(new Delay("scattered", Map.of(), "nearest")))
                .build();
    }

    /** Frees the worker threads. */
    @TearDown(Level.Iteration)
    public void tearDown() {
        run.close();
    }

    /** Baseline: each target looks up its sources' past, link by link. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double[] baselineGather() {
        for (int s = 0; s < STEPS; s++, step++) {
            System.arraycopy(x, 0, history[(int) (step & (RING - 1))], 0, regions);
            for (int i = 0; i < regions; i++) {
                double sum = 0;
                for (int j = 0, k = i * regions; j < regions; j++, k++) {
                    sum += weights[k] * history[(int) ((step - delays[k]) & (RING - 1))][j];
                }
                x[i] += -x[i] + sum;
            }
        }
        return x;
    }

    /** Ours: a whole step of the engine. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Advance ours() {
        return run.advance(STEPS);
    }
}
