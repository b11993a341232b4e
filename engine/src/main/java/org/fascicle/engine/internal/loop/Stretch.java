package org.fascicle.engine.internal.loop;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.fascicle.api.Problem;
import org.fascicle.api.StateVariable;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.units.Units;

/** What workers tell each other in the course of a run: only that something diverged. */
final class Stretch {

    private record Bad(int population, int lane, int state, long step, double value) {
    }

    private final List<Bad> found = new CopyOnWriteArrayList<>();
    private final AtomicLong first = new AtomicLong(Long.MAX_VALUE);

    void diverged(BlockState block, long step, long where) {
        int state = (int) (where >>> 32);
        int lane = (int) where;
        double value = block.lanes().state(state)[lane];
        found.add(new Bad(block.block().population(), block.block().offset() + lane, state, step, value));
        first.accumulateAndGet(step, Math::min);
    }

    boolean hasDiverged() {
        return hasDivergedBy(Long.MAX_VALUE - 1);
    }

    /** Whether something diverged at this step or before. Workers that ask after a meeting get the same answer for its step. */
    boolean hasDivergedBy(long step) {
        return first.get() <= step;
    }

    /** The first step that diverged. */
    long step() {
        return first.get();
    }

    /** What happened, where, when, and what usually helps; the first population, then region, counts. */
    Problem problem(Checked checked) {
        Bad bad = found.stream().filter(each -> each.step() == step())
                .min(Comparator.comparingInt(Bad::population).thenComparingInt(Bad::lane)).orElseThrow();
        CheckedPopulation population = checked.populations().get(bad.population());
        StateVariable state = population.model().states().get(bad.state());
        String what = "%s.%s of region %s is %s%s at t = %s ms (step %d)".formatted(population.name(), state.name(),
                population.labels().get(bad.lane() % population.size()),
                Units.external(bad.value(), state.unit(), population.time().unit()),
                state.unit().equals("1") ? "" : " " + state.unit(), checked.timeMs(bad.step()), bad.step());
        return Problem.error("populations." + population.name(), what,
                "the run has diverged; smaller coupling (strength), normalised weights (prepare: [row]) or a smaller dt"
                        + " usually help");
    }
}
