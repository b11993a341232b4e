package org.fascicle.engine.internal.ensemble;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fascicle.api.run.Part;

/** A worker: takes the next cohort when it has none, assembles it, and drops it at its end. */
final class Hand {

    private final Supplier<Optional<Cohort>> queue;
    private final Arrivals arrivals;
    private final Map<Part, Double> seconds = new EnumMap<>(Part.class);
    private Optional<Cohort> cohort = Optional.empty();

    Hand(Supplier<Optional<Cohort>> queue, Arrivals arrivals) {
        this.queue = queue;
        this.arrivals = arrivals;
        for (Part part : Part.values()) {
            seconds.put(part, 0.0);
        }
    }

    /** Goes on by so many steps, from one cohort to the next, as long as there are any. */
    void work(long steps) {
        for (long left = steps; left > 0;) {
            if (cohort.isEmpty()) {
                long before = System.nanoTime();
                cohort = queue.get();
                seconds.merge(Part.ASSEMBLY, (System.nanoTime() - before) * 1e-9, Double::sum);
            }
            if (cohort.isEmpty()) {
                return;
            }
            long taken = Math.min(left, cohort.get().left());
            cohort.get().advance(taken, arrivals);
            left -= taken;
            if (cohort.get().left() == 0) {
                drop();
            }
        }
    }

    private void drop() {
        cohort.map(Cohort::profiles).orElse(List.of()).forEach(this::add);
        cohort.ifPresent(Cohort::close);
        cohort = Optional.empty();
    }

    private void add(Map<Part, Double> profile) {
        profile.forEach((part, spent) -> seconds.merge(part, spent, Double::sum));
    }

    /** Where its time went, cohorts that have not come to their end left out. */
    Map<Part, Double> profile() {
        return Map.copyOf(seconds);
    }

    /** Drops what it has. */
    void close() {
        drop();
    }
}
