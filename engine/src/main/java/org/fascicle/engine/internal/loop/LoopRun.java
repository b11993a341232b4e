package org.fascicle.engine.internal.loop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final Stretch stretch = new Stretch();
    private final Team team;
    private final Samples first;
    private long step;

    /** At t = 0. */
    public LoopRun(Network network, Crew crew) {
        this.network = network;
        this.state = new LoopState(network);
        this.first = new Samples(network.peers(), 0, 0);
        this.team = new Team(network, state, crew, stretch);
        state.begin(first);
    }

    /** From a checkpoint. */
    public LoopRun(Network network, Crew crew, InputStream checkpoint) throws IOException {
        this(network, crew);
        step = new Checkpoint(network, state).read(checkpoint);
    }

    /** Lane-steps done so far by each worker. */
    public long[] lanesComputed() {
        return team.workers().stream().mapToLong(Worker::lanesComputed).toArray();
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
        var samples = new Samples(network.peers(), from + 1, to);
        team.work(from, to, samples);
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
            int lanes = network.peers().count() * network.checked().populations().get(recording.population()).size();
            bytesPerStep += 8.0 * lanes / recording.period();
        }
        return Math.max(1, (long) (SAMPLE_BYTES_AT_ONCE / bytesPerStep));
    }

    @Override
    public Map<Part, Double> profile() {
        Map<Part, Double> profile = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            double seconds = team.workers().stream().mapToDouble(worker -> worker.watch().seconds(part)).sum();
            profile.put(part, seconds / team.workers().size());
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
        team.close();
    }
}
