package org.fascicle.engine.internal.ensemble;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fascicle.api.run.Advance;
import org.fascicle.api.run.Part;
import org.fascicle.api.run.Run;

/**
 * All members of an ensemble: several at a time, each by one worker. A call lets every worker go on by so many steps; between
 * calls nobody works. What comes out is in the order of members, whoever finishes first.
 */
public final class EnsembleRun implements Run {

    private final Assembly assembly;
    private final int members;
    private final int together;
    private final long steps;
    private final Arrivals arrivals;
    private final List<Hand> hands = new ArrayList<>();
    private final ExecutorService threads;
    private int next;

    /**
     * Before its first member.
     *
     * @param assembly of the members
     * @param members how many
     * @param steps of each member
     * @param workers how many work at a time
     * @param together members that each of them works on at a time
     */
    public EnsembleRun(Assembly assembly, int members, long steps, int workers, int together) {
        this.together = together;
        this.assembly = assembly;
        this.members = members;
        this.steps = steps;
        this.arrivals = new Arrivals(members);
        for (int w = 0; w < workers; w++) {
            hands.add(new Hand(this::nextCohort, arrivals));
        }
        this.threads = Executors.newFixedThreadPool(Math.max(1, workers - 1), EnsembleRun::daemon);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "fascicle-member");
        thread.setDaemon(true);
        return thread;
    }

    /** Only the taking is one after the other; cohorts are assembled at once. */
    private Optional<Cohort> nextCohort() {
        List<Integer> taken;
        synchronized (this) {
            taken = IntStream.range(next, Math.min(members, next + together)).boxed().toList();
            next += taken.size();
        }
        return taken.isEmpty() ? Optional.empty() : Optional.of(new Cohort(taken, assembly, steps));
    }

    @Override
    public Advance advance(long wanted) {
        if (wanted < 1) {
            throw new IllegalArgumentException("advance(" + wanted + "): 1 step or more is needed");
        }
        List<Future<?>> others = new ArrayList<>();
        hands.subList(1, hands.size()).forEach(hand -> others.add(threads.submit(() -> hand.work(wanted))));
        RuntimeException failure = null;
        try {
            hands.get(0).work(wanted);
        } catch (RuntimeException e) {
            failure = e;
        }
        for (Future<?> other : others) {
            try {
                other.get();
            } catch (ExecutionException e) {
                failure = new IllegalStateException("a worker failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while workers were busy", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
        return arrivals.due();
    }

    @Override
    public Map<Part, Double> profile() {
        Map<Part, Double> mean = new EnumMap<>(Part.class);
        hands.forEach(hand -> hand.profile().forEach((part, spent) -> mean.merge(part, spent / hands.size(), Double::sum)));
        return mean;
    }

    @Override
    public void checkpoint(OutputStream out) throws IOException {
        throw new IOException("an ensemble has no checkpoints; members are single experiments that can be stopped and resumed"
                + " (--set, --seed)");
    }

    @Override
    public void close() {
        threads.shutdown();
        hands.forEach(Hand::close);
    }
}
