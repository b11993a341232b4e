package org.fascicle.api.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is recorded.
 *
 * @param name its name
 * @param of recorded quantities; a population without expression stands for all its states
 * @param forward id of a forward model; empty: the quantities themselves
 * @param sample what a sample stands for
 * @param period time between samples; empty: every step
 * @param discard samples at t ≤ discard are dropped
 * @param until samples at t > until are dropped
 * @param recordStart whether t = 0 is recorded too; refused where discard is above 0
 * @param settings settings of the forward model by key; a key inside another is written with a point: {@code gain.labels} (a
 *     file or a list of texts), {@code noise.std} and {@code noise.covariance} of columns, {@code pool} (all, or the name
 *     of a property of regions) or {@code pool.NAME} (labels, patterns or properties) for means over regions
 */
public record Monitor(String name, List<Endpoint> of, Optional<String> forward, Sampling sample, Optional<Value> period,
        Optional<Value> discard, Optional<Value> until, boolean recordStart, Map<String, Value> settings) {

    /** Copies. */
    public Monitor {
        of = List.copyOf(of);
        settings = Ordered.copy(settings);
    }

    /** Every step of a quantity. */
    public static Monitor raw(String name, Endpoint of) {
        return new Monitor(name, List.of(of), Optional.empty(), Sampling.RAW, Optional.empty(), Optional.empty(),
                Optional.empty(), false, Map.of());
    }

    /** A quantity at the end of each period. */
    public static Monitor every(String name, Endpoint of, Value period) {
        return new Monitor(name, List.of(of), Optional.empty(), Sampling.SUBSAMPLE, Optional.of(period), Optional.empty(),
                Optional.empty(), false, Map.of());
    }

    /** What a forward model shows of a quantity. */
    public static Monitor through(String forward, String name, Endpoint of, Value period) {
        return new Monitor(name, List.of(of), Optional.of(forward), Sampling.SUBSAMPLE, Optional.of(period), Optional.empty(),
                Optional.empty(), false, Map.of());
    }
}
