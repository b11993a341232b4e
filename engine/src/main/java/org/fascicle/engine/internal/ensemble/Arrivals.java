package org.fascicle.engine.internal.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fascicle.api.run.Advance;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.MemberEnd;
import org.fascicle.api.run.Outcome;

/**
 * Puts the frames of members that run at once into the order of members: those of a member wait here until all before it have
 * ended. Thread-safe.
 */
final class Arrivals {

    private final int members;
    private final Map<Integer, List<Frame>> frames = new TreeMap<>();
    private final Map<Integer, MemberEnd> ends = new TreeMap<>();
    private int next;
    private long steps;

    Arrivals(int members) {
        this.members = members;
    }

    /** Takes frames of a member, and the number of steps they took. */
    synchronized void accept(int member, List<Frame> more, long taken) {
        frames.computeIfAbsent(member, m -> new ArrayList<>()).addAll(more);
        steps += taken;
    }

    /** Takes the end of a member. */
    synchronized void end(MemberEnd end) {
        ends.put(end.member(), end);
    }

    /** Gives what is due. */
    synchronized Advance due() {
        var out = new ArrayList<Frame>();
        var ended = new ArrayList<MemberEnd>();
        while (next < members) {
            List<Frame> mine = frames.remove(next);
            out.addAll(mine == null ? List.of() : mine);
            MemberEnd end = ends.remove(next);
            if (end == null) {
                break;
            }
            ended.add(end);
            next++;
        }
        return new Advance(out, steps, next < members ? new Outcome.Running() : new Outcome.Done(), ended);
    }
}
