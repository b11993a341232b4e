package org.fascicle.engine.internal.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedProjection;
import org.fascicle.engine.internal.network.Network;

/** The workers of a run and their threads: the first works in the caller's. */
final class Team implements AutoCloseable {

    private final List<Worker> workers = new ArrayList<>();
    private final Crew crew;
    private final Stretch stretch;
    private final ExecutorService threads;

    /** A crew for all blocks; no more steppers than there are blocks, and one if blocks go together. */
    Team(Network network, LoopState state, Crew wished, Stretch stretch) {
        List<BlockState> blocks = state.blocks();
        int most = state.together().isPresent() ? 1 : blocks.size();
        this.crew = new Crew(Math.max(1, Math.min(wished.steppers(), most)), wished.helper());
        this.stretch = stretch;
        int stride = state.together().isPresent() ? 1 : stride(network);
        for (int w = 0; w < crew.steppers(); w++) {
            List<BlockState> share = share(blocks, w, crew.steppers());
            FarLinks.join(share, network.historyBlock());
            workers.add(new Worker(share, crew.helper() ? List.of() : share, stride, state.together(), stretch));
        }
        if (crew.helper()) {
            workers.add(new Worker(List.of(), blocks, stride, Optional.empty(), stretch));
        }
        threads = crew.size() == 1 ? null : Executors.newFixedThreadPool(crew.size() - 1, Team::daemon);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "fascicle-worker");
        thread.setDaemon(true);
        return thread;
    }

    private static List<BlockState> share(List<BlockState> blocks, int worker, int count) {
        return IntStream.range(0, blocks.size()).filter(b -> b % count == worker).mapToObj(blocks::get).toList();
    }

    /** Steps that blocks can take without hearing of each other: what the shortest link allows, as a power of two. */
    private static int stride(Network network) {
        int shortest = Round.STEPS;
        for (Checked member : network.peers().members()) {
            for (CheckedProjection projection : member.projections()) {
                shortest = Math.min(shortest, Math.max(1, projection.links().shortest()));
            }
        }
        return Integer.highestOneBit(shortest);
    }

    List<Worker> workers() {
        return workers;
    }

    /** Completes the instants (from, to], or ends sooner with a divergence. */
    void work(long from, long to, Samples samples) {
        var patience = new Patience();
        var meeting = new Meeting(crew.steppers(), patience);
        var leeway = new Leeway(crew.steppers(), from, patience);
        var jobs = new ArrayList<Runnable>();
        for (int w = 0; w < crew.steppers(); w++) {
            int which = w;
            jobs.add(() -> {
                if (crew.helper()) {
                    served(which, from, to, samples, meeting, leeway);
                } else {
                    whole(workers.get(which), from, to, samples, meeting);
                }
            });
        }
        if (crew.helper()) {
            jobs.add(() -> help(workers.get(crew.steppers()), from, to, samples, leeway));
        }
        together(jobs, patience);
    }

    /** A worker that does everything for its blocks. */
    private static void whole(Worker worker, long from, long to, Samples samples, Meeting meeting) {
        boolean on = true;
        for (Round round = Round.after(from, to); on && !round.isEmpty(); round = round.next(to)) {
            worker.draw(round.from(), round.to());
            on = worker.step(round.from(), round.to(), samples, meeting);
            worker.develop(round.from(), round.to(), samples);
        }
    }

    /** A worker for whom noise is drawn ahead, and samples are developed behind. All hear of a divergence in the same round. */
    private void served(int which, long from, long to, Samples samples, Meeting meeting, Leeway leeway) {
        Worker worker = workers.get(which);
        for (Round round = Round.after(from, to); !round.isEmpty(); round = round.next(to)) {
            Round next = round;
            worker.await(() -> leeway.awaitService(next));
            worker.step(round.from(), round.to(), samples, meeting);
            worker.await(meeting::await);
            leeway.stepped(which, round.to());
            if (stretch.hasDivergedBy(round.to())) {
                return;
            }
        }
    }

    private void help(Worker helper, long from, long to, Samples samples, Leeway leeway) {
        Round draw = Round.after(from, to);
        Round develop = draw;
        while (!develop.isEmpty()) {
            long stepped = leeway.stepped();
            if (leeway.mayDraw(draw)) {
                helper.draw(draw.from(), draw.to());
                leeway.drawn(draw.to());
                draw = draw.next(to);
            } else if (develop.to() <= stepped) {
                helper.develop(develop.from(), develop.to(), samples);
                leeway.developed(develop.to());
                develop = develop.next(to);
            } else if (stretch.hasDivergedBy(stepped)) {
                return;
            } else {
                Round drawn = draw;
                Round developed = develop;
                helper.await(() -> leeway.awaitWork(drawn, developed));
            }
        }
    }

    private void together(List<Runnable> jobs, Patience patience) {
        List<Future<?>> others = new ArrayList<>();
        for (Runnable job : jobs.subList(1, jobs.size())) {
            others.add(threads.submit(() -> guarded(job, patience)));
        }
        RuntimeException failure = null;
        try {
            guarded(jobs.get(0), patience);
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
    }

    private static void guarded(Runnable job, Patience patience) {
        try {
            job.run();
        } catch (RuntimeException | Error e) {
            patience.callOff();
            throw e;
        }
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdown();
        }
    }
}
