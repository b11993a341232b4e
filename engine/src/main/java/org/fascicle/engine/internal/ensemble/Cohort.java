package org.fascicle.engine.internal.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fascicle.api.run.Advance;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.MemberEnd;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Part;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.loop.Crew;
import org.fascicle.engine.internal.loop.LoopRun;
import org.fascicle.engine.internal.network.Likeness;
import org.fascicle.engine.internal.network.Peers;

/**
 * Members that run together, from their first step to their last, in the hands of one worker. Those that are alike share a
 * network, which costs less than one for each. If one of these diverges, they part: each goes on by itself, with the same bits.
 */
final class Cohort implements AutoCloseable {

    private final Assembly assembly;
    private final long steps;
    private final List<Group> groups = new ArrayList<>();

    /** At t = 0. */
    Cohort(List<Integer> members, Assembly assembly, long steps) {
        this.assembly = assembly;
        this.steps = steps;
        var alike = new ArrayList<List<Known>>();
        for (int member : members) {
            var known = new Known(member, assembly.checked(member));
            alike.stream().filter(group -> Likeness.of(group.get(0).checked(), known.checked())).findFirst()
                    .orElseGet(() -> {
                        alike.add(new ArrayList<>());
                        return alike.get(alike.size() - 1);
                    }).add(known);
        }
        alike.forEach(group -> groups.add(new Group(group)));
    }

    /** A member and what has been established about it. */
    private record Known(int member, Checked checked) {
    }

    /** Members in one network. */
    private final class Group {
        private final List<Known> members;
        private final LoopRun run;
        private long step;
        private boolean ended;

        Group(List<Known> members) {
            this.members = members;
            this.run = new LoopRun(assembly.network(new Peers(members.stream().map(Known::checked).toList())), Crew.ALONE);
        }

        List<Frame> framesOf(int index, List<Frame> frames) {
            int member = members.get(index).member();
            return frames.stream().filter(frame -> frame.member() == index)
                    .map(frame -> new Frame(frame.recording(), member, frame.index(), frame.timeMs(), frame.values())).toList();
        }
    }

    /** Each member goes on by so many steps, or to its end. */
    void advance(long wanted, Arrivals arrivals) {
        long to = Math.min(steps, groups.stream().filter(group -> !group.ended).mapToLong(group -> group.step).min().orElse(steps)
                + wanted);
        for (int g = 0; g < groups.size(); g++) {
            if (!advance(groups.get(g), to, arrivals)) {
                part(groups.remove(g--));
            }
        }
    }

    /** Advances a group; false if it cannot go on together. */
    private boolean advance(Group group, long to, Arrivals arrivals) {
        while (!group.ended && group.step < to) {
            Advance advance = group.run.advance(to - group.step);
            if (advance.outcome() instanceof Outcome.Diverged && group.members.size() > 1) {
                return false;
            }
            group.ended = !(advance.outcome() instanceof Outcome.Running);
            long counted = group.ended ? steps : advance.step();
            for (int index = 0; index < group.members.size(); index++) {
                int member = group.members.get(index).member();
                arrivals.accept(member, group.framesOf(index, advance.frames()), counted - group.step);
                if (group.ended) {
                    arrivals.end(new MemberEnd(member, advance.outcome()));
                }
            }
            group.step = counted;
        }
        return true;
    }

    /** Each member of a group begins again by itself and catches up; what it did until then has arrived. */
    private void part(Group group) {
        group.run.close();
        for (Known known : group.members) {
            var single = new Group(List.of(known));
            while (single.step < group.step) {
                single.step = single.run.advance(group.step - single.step).step();
            }
            groups.add(single);
        }
    }

    /** Steps until its last member ends, if none diverges. */
    long left() {
        return groups.stream().filter(group -> !group.ended).mapToLong(group -> steps - group.step).max().orElse(0);
    }

    /** Where the time of each group went. */
    List<Map<Part, Double>> profiles() {
        return groups.stream().map(group -> group.run.profile()).toList();
    }

    @Override
    public void close() {
        groups.forEach(group -> group.run.close());
    }
}
