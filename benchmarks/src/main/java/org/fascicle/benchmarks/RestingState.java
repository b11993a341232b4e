package org.fascicle.benchmarks;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** ns per step of a resting brain: 90 regions, Wong-Wang, dense diffusive coupling, Ornstein-Uhlenbeck noise, BOLD every step. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class RestingState {

    private static final int STEPS = 1000;
    private static final int REGIONS = 90;

    private Run run;
    private StraightLoop loop;

    /** Both brains at their start. */
    @Setup(Level.Iteration)
    public void setUp() {
        run = Pace.start(Fascicle.load(), experiment());
        loop = new StraightLoop(REGIONS);
    }

    private static Experiment experiment() {
        var noise = new Noise("ornstein-uhlenbeck", Map.of("sigma", Value.of(0.01, "Hz")), false, Optional.empty());
        return Experiment.builder().seed(42).dt(Value.of(1, "ms")).duration(Value.of(1e6, "s"))
                .add(Population.of("cortex", "wong-wang-exc-inh", REGIONS)
                        .starting("S_e", new Value.Uniform(0.05, 0.25, "")).starting("S_i", new Value.Uniform(0.01, 0.1, ""))
                        .noisy("S_e", noise))
                .add(Projection.of("long_range", new Endpoint("cortex", "S_e"), new Endpoint("cortex", "c"), "diffusive")
                        .with("k", Value.of(0.2)).weighted(new Weights.Random(new Value.Uniform(0, 2.0 / REGIONS, ""), 1, false)))
                .add(Monitor.through("bold", "bold", new Endpoint("cortex", "S_e"), Value.of(2, "s")))
                .build();
    }

    /** Frees the worker threads. */
    @TearDown(Level.Iteration)
    public void tearDown() {
        run.close();
    }

    /** Baseline: the same brain as anybody would write it down. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double[] baselineStraightLoop() {
        for (int s = 0; s < STEPS; s++) {
            loop.step();
        }
        return loop.bold();
    }

    /** Ours. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Advance ours() {
        return run.advance(STEPS);
    }
}
