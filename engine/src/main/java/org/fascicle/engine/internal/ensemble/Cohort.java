package org.fascicle.engine.internal.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fascicle.api.run.Advance;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.MemberEnd;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Part;
import org.fascicle.engine.internal.loop.Crew;
import org.fascicle.engine.internal.loop.LoopRun;

/**
 * Members that run together, from their first step to their last, in the hands of one worker. This is the only place that knows
 * how: today each member is a network of its own, and a cohort has one.
 */
final class Cohort implements AutoCloseable {

    /** Members that run together. */
    static final int SIZE = 1;

    private final List<Single> runs = new ArrayList<>();
    private final long steps;

    /** At t = 0. */
    Cohort(List<Integer> members, Assembly assembly, long steps) {
        this.steps = steps;
        members.forEach(member -> runs.add(new Single(member, new LoopRun(assembly.network(member), Crew.ALONE))));
    }

    /** One member. */
    private static final class Single {
        private final int member;
        private final LoopRun run;
        private long step;
        private boolean ended;

        Single(int member, LoopRun run) {
            this.member = member;
            this.run = run;
        }
    }

    /** Each member goes on by so many steps, or to its end. */
    void advance(long wanted, Arrivals arrivals) {
        runs.forEach(single -> advance(single, Math.min(steps, single.step + wanted), arrivals));
    }

    private void advance(Single single, long to, Arrivals arrivals) {
        while (!single.ended && single.step < to) {
            Advance advance = single.run.advance(to - single.step);
            single.ended = !(advance.outcome() instanceof Outcome.Running);
            long counted = single.ended ? steps : advance.step();
            arrivals.accept(single.member, numbered(single.member, advance.frames()), counted - single.step);
            single.step = counted;
            if (single.ended) {
                arrivals.end(new MemberEnd(single.member, advance.outcome()));
            }
        }
    }

    private static List<Frame> numbered(int member, List<Frame> frames) {
        return frames.stream()
                .map(frame -> new Frame(frame.recording(), member, frame.index(), frame.timeMs(), frame.values())).toList();
    }

    /** Steps until its last member ends, if none diverges. */
    long left() {
        return runs.stream().filter(single -> !single.ended).mapToLong(single -> steps - single.step).max().orElse(0);
    }

    /** Where the time of each member went. */
    List<Map<Part, Double>> profiles() {
        return runs.stream().map(single -> single.run.profile()).toList();
    }

    @Override
    public void close() {
        runs.forEach(single -> single.run.close());
    }
}
