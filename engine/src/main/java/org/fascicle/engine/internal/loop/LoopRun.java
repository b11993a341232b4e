package org.fascicle.engine.internal.loop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fascicle.api.run.Advance;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Part;
import org.fascicle.api.run.Run;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.network.Network;

/** A run: after every call, the instant of its step is complete, samples included. */
public final class LoopRun implements Run {

    private static final long SAMPLE_BYTES_AT_ONCE = 32L << 20;

    private final Network network;
    private final LoopState state;
    private final List<Worker> workers = new ArrayList<>();
    private final ExecutorService threads;
    private final Stretch stretch = new Stretch();
    private final Samples first;
    private long step;

    /** At t = 0. */
    public LoopRun(Network network, int threadCount) {
        this.network = network;
        this.state = new LoopState(network);
        this.first = new Samples(network.checked(), 0, 0);
        int count = Math.max(1, Math.min(threadCount, network.blocks().size()));
        for (int w = 0; w < count; w++) {
            workers.add(new Worker(share(w, count), stretch));
        }
        threads = count == 1 ? null : Executors.newFixedThreadPool(count - 1, LoopRun::daemon);
        state.begin(first);
    }

    /** From a checkpoint. */
    public LoopRun(Network network, int threadCount, InputStream checkpoint) throws IOException {
        this(network, threadCount);
        step = new Checkpoint(network, state).read(checkpoint);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "fascicle-worker");
        thread.setDaemon(true);
        return thread;
    }

    private List<BlockState> share(int worker, int count) {
        var mine = new ArrayList<BlockState>();
        for (int b = worker; b < state.blocks().size(); b += count) {
            mine.add(state.blocks().get(b));
        }
        return mine;
    }

    /** Lane-steps done so far by each worker. */
    public long[] lanesComputed() {
        return workers.stream().mapToLong(Worker::lanesComputed).toArray();
    }

    @Override
    public Advance advance(long steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("advance(" + steps + "): 1 step or more is needed");
        }
        if (stretch.hasDiverged()) {
            return new Advance(List.of(), step, new Outcome.Diverged(stretch.step(), stretch.problem(network.checked())));
        }
        long from = step;
        long to = Math.min(network.checked().steps(), from + Math.min(steps, atOnce()));
        var samples = new Samples(network.checked(), from + 1, to);
        work(from, to, samples);
        step = stretch.hasDiverged() ? stretch.step() - 1 : to;
        var frames = new ArrayList<>(from == 0 ? first.frames(0) : List.of());
        frames.addAll(samples.frames(step));
        return new Advance(frames, step, outcome());
    }

    private Outcome outcome() {
        if (stretch.hasDiverged()) {
            return new Outcome.Diverged(stretch.step(), stretch.problem(network.checked()));
        }
        return step == network.checked().steps() ? new Outcome.Done() : new Outcome.Running();
    }

    /** Steps whose samples fit into the memory set aside for them. */
    private long atOnce() {
        double bytesPerStep = 1;
        for (CheckedRecording recording : network.checked().recordings()) {
            bytesPerStep += 8.0 * network.checked().populations().get(recording.population()).size() / recording.period();
        }
        return Math.max(1, (long) (SAMPLE_BYTES_AT_ONCE / bytesPerStep));
    }

    private void work(long from, long to, Samples samples) {
        var meeting = new Meeting(workers.size());
        List<Future<?>> others = new ArrayList<>();
        for (Worker worker : workers.subList(1, workers.size())) {
            others.add(threads.submit(() -> guarded(worker, from, to, samples, meeting)));
        }
        RuntimeException failure = null;
        try {
            guarded(workers.get(0), from, to, samples, meeting);
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

    private static void guarded(Worker worker, long from, long to, Samples samples, Meeting meeting) {
        try {
            worker.work(from, to, samples, meeting);
        } catch (RuntimeException | Error e) {
            meeting.callOff();
            throw e;
        }
    }

    @Override
    public Map<Part, Double> profile() {
        Map<Part, Double> profile = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            profile.put(part, workers.stream().mapToDouble(worker -> worker.watch().seconds(part)).sum() / workers.size());
        }
        return profile;
    }

    @Override
    public void checkpoint(OutputStream out) throws IOException {
        if (stretch.hasDiverged()) {
            throw new IOException("the run has diverged at step " + stretch.step() + ": there is nothing to go on from");
        }
        new Checkpoint(network, state).write(step, out);
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdown();
        }
    }
}
