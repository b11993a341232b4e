package org.fascicle.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Advance;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.FrameSink;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Recording;
import org.fascicle.api.run.Run;

/**
 * Keeps frames in memory and turns them into recordings.
 *
 * <pre>{@code
 * List<Recording> recordings = Recorder.record(plan);
 * }</pre>
 */
public final class Recorder implements FrameSink {

    private static final long CHUNK = 1000;

    private final List<Outline> outlines;
    private final Map<Integer, List<List<Frame>>> frames = new HashMap<>();

    /** For a plan's outlines. */
    public Recorder(List<Outline> outlines) {
        this.outlines = List.copyOf(outlines);
    }

    /**
     * Runs a plan to its end.
     *
     * @throws IllegalStateException if the run diverges; the message says where and what usually helps
     * @throws IllegalArgumentException if it is the plan of an ensemble
     */
    public static List<Recording> record(Plan plan) {
        if (plan.provenance().ensemble().isPresent()) {
            throw new IllegalArgumentException("an ensemble of " + plan.provenance().members()
                    + " members: Recorder.members(plan) gives the recordings of each");
        }
        return members(plan).get(0);
    }

    /**
     * Runs a plan to its end; the recordings of each member, a single run being one. A member of an ensemble that diverges has
     * fewer samples than its outlines say.
     *
     * @throws IllegalStateException if a single run diverges
     */
    public static List<List<Recording>> members(Plan plan) {
        var recorder = new Recorder(plan.outlines());
        try (Run run = plan.start()) {
            Advance advance;
            do {
                advance = run.advance(CHUNK);
                advance.frames().forEach(recorder::accept);
            } while (advance.outcome() instanceof Outcome.Running);
            if (advance.outcome() instanceof Outcome.Diverged diverged) {
                throw new IllegalStateException(diverged.problem().message());
            }
        }
        return IntStream.range(0, plan.provenance().members()).mapToObj(recorder::recordings).toList();
    }

    @Override
    public void accept(Frame frame) {
        of(frame.member()).get(frame.recording()).add(frame);
    }

    private List<List<Frame>> of(int member) {
        return frames.computeIfAbsent(member, m -> {
            List<List<Frame>> empty = new ArrayList<>();
            outlines.forEach(outline -> empty.add(new ArrayList<>()));
            return empty;
        });
    }

    /** What was recorded so far, one per outline: samples of shape (time, region) or (time, sensor). */
    public List<Recording> recordings() {
        return recordings(0);
    }

    /** What was recorded so far of a member. */
    public List<Recording> recordings(int member) {
        var recordings = new ArrayList<Recording>();
        for (int r = 0; r < outlines.size(); r++) {
            recordings.add(new Recording(outlines.get(r), samples(outlines.get(r), of(member).get(r))));
        }
        return recordings;
    }

    private static DataArray samples(Outline outline, List<Frame> frames) {
        int width = outline.labels().size();
        var values = new double[frames.size() * width];
        var times = new double[frames.size()];
        for (int k = 0; k < times.length; k++) {
            times[k] = frames.get(k).timeMs();
            System.arraycopy(frames.get(k).values(), 0, values, k * width, width);
        }
        Axis columns = Axis.labelled(outline.columns(), outline.labels());
        return new DataArray(outline.variable(), outline.unit(), List.of(Axis.measured("time", "ms", times), columns), values);
    }

    @Override
    public void close() {
    }
}
