package org.fascicle.benchmarks.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Run;
import org.fascicle.benchmarks.Pace;
import org.fascicle.engine.Fascicle;

/**
 * A sweep over 256 couplings: members one after the other, each assembled and run for 60 s on its own, on as many threads as
 * there are cores. A step is a step of one member.
 *
 * <p>Here, and only here, goes the engine's own sweep once there is one: the same members as one experiment.
 */
final class Sweep implements Work {

    /** Members of the whole sweep. */
    static final int MEMBERS = 256;

    /** Steps of a member. */
    static final int STEPS = 60_000;

    private static final double STRONGEST = 3;
    private static final int CHUNK = 10_000;

    private final Fascicle fascicle;
    private final ExecutorService threads = Executors.newFixedThreadPool(cores(), Sweep::daemon);
    private int next;

    Sweep(Fascicle fascicle) {
        this.fascicle = fascicle;
    }

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "member");
        thread.setDaemon(true);
        return thread;
    }

    /** Whole members: as many as that many steps are, at least one for each thread. */
    @Override
    public void steps(int count) {
        var members = new ArrayList<Callable<Void>>();
        for (int m = 0; m < count / STEPS; m++) {
            double strength = STRONGEST * (next++ % MEMBERS) / (MEMBERS - 1);
            members.add(() -> member(strength));
        }
        finish(members);
    }

    private void finish(List<Callable<Void>> members) {
        try {
            for (Future<Void> member : threads.invokeAll(members)) {
                member.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a member failed", e);
        }
    }

    private Void member(double strength) {
        Experiment experiment = Experiments.brain(false, 1, strength, Value.of(STEPS, "ms"));
        try (Run run = Pace.start(fascicle, experiment)) {
            while (run.advance(CHUNK).outcome() instanceof Outcome.Running) {
                // Its samples are not needed.
            }
        }
        return null;
    }
}
