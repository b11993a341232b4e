package org.fascicle.benchmarks.jobs;

import java.util.List;
import java.util.stream.IntStream;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Varied;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Run;
import org.fascicle.benchmarks.Pace;
import org.fascicle.engine.Fascicle;

/**
 * A sweep over 256 couplings, each for 60 s, on as many threads as there are cores, check and assembly included. A step is a
 * step of one member.
 */
final class Sweep implements Work {

    /** Members of the whole sweep. */
    static final int MEMBERS = 256;

    /** Steps of a member. */
    static final int STEPS = 60_000;

    private static final double STRONGEST = 3;
    private static final int CHUNK = 10_000;

    private final Fascicle fascicle;
    private final int everyMs;
    private int next;

    /** With BOLD at every step, or on the mean over so many ms. */
    Sweep(Fascicle fascicle, int everyMs) {
        this.fascicle = fascicle;
        this.everyMs = everyMs;
    }

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Whole members: as many as that many steps are, the next ones of the sweep. */
    @Override
    public void steps(int count) {
        List<Value> strengths = IntStream.range(0, count / STEPS)
                .mapToObj(m -> Value.of(STRONGEST * (next++ % MEMBERS) / (MEMBERS - 1))).map(Value.class::cast).toList();
        Experiment experiment = Experiments.brain(false, everyMs, Value.of(STEPS, "ms"))
                .vary(new Varied("projections.links.strength", strengths)).build();
        try (Run run = Pace.start(fascicle, experiment, 0)) {
            while (run.advance(CHUNK).outcome() instanceof Outcome.Running) {
                // Its samples are not needed.
            }
        }
    }
}
