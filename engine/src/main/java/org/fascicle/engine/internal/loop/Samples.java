package org.fascicle.engine.internal.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.fascicle.api.run.Frame;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.network.Peers;

/** The samples that fall due in a stretch of steps: made room for beforehand, filled by the workers, each its own lanes. */
final class Samples {

    private final Peers peers;
    private final Checked checked;
    private final int members;
    private final List<List<Sample>> byRecording = new ArrayList<>();

    /** One sample of one recording. */
    private record Sample(long step, double[] values) {
    }

    /** Room for what falls due in the steps [from, to]. */
    Samples(Peers peers, long from, long to) {
        this.peers = peers;
        this.checked = peers.first();
        this.members = peers.count();
        for (CheckedRecording recording : checked.recordings()) {
            int lanes = members * checked.populations().get(recording.population()).size();
            var due = new ArrayList<Sample>();
            long period = recording.period();
            for (long step = from + Math.floorMod(-from, period); step <= to; step += period) {
                if (recording.due(step)) {
                    due.add(new Sample(step, new double[lanes]));
                }
            }
            byRecording.add(due);
        }
    }

    /** Where the sample of a recording that falls due at a step goes. */
    double[] at(int recording, long step) {
        List<Sample> due = byRecording.get(recording);
        long first = due.get(0).step();
        return due.get((int) ((step - first) / checked.recordings().get(recording).period())).values();
    }

    /** The samples up to a step, in the order in which they fell due, then of recordings, then of members. */
    List<Frame> frames(long upTo) {
        var due = new ArrayList<Due>();
        for (int r = 0; r < byRecording.size(); r++) {
            for (Sample sample : byRecording.get(r)) {
                if (sample.step() <= upTo) {
                    for (int member = 0; member < members; member++) {
                        due.add(new Due(sample.step(), frame(r, sample, member)));
                    }
                }
            }
        }
        due.sort(Comparator.comparingLong(Due::step));
        return due.stream().map(Due::frame).toList();
    }

    /** A frame and the step at which it fell due; a mean is stamped earlier than that. */
    private record Due(long step, Frame frame) {
    }

    private Frame frame(int index, Sample sample, int member) {
        CheckedRecording recording = checked.recordings().get(index);
        double end = checked.timeMs(sample.step());
        boolean mean = recording.outline().mean() && sample.step() > 0;
        double time = mean ? end - recording.outline().periodMs() / 2 : end;
        double[] own = own(sample.values(), member);
        double[] values = Observation.of(peers.members().get(member).recordings().get(index),
                peers.members().get(member).seed(), sample.step(), own);
        return new Frame(index, member, recording.sample(sample.step()), time, values);
    }

    private double[] own(double[] values, int member) {
        int each = values.length / members;
        return members == 1 ? values : Arrays.copyOfRange(values, member * each, (member + 1) * each);
    }
}
