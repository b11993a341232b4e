package org.fascicle.cli.internal;

import java.util.List;
import java.util.Map;
import org.fascicle.api.Problem;
import org.fascicle.api.run.Status;

/**
 * How a run ended.
 *
 * @param status as the result says it
 * @param divergences what diverged; empty if nothing did. Their paths have lines in the experiment file.
 * @param seconds where the time went, by part
 */
record Ending(Status status, List<Problem> divergences, Map<String, Double> seconds) {

    Ending {
        divergences = List.copyOf(divergences);
    }

    static Ending of(Status status, Problem... divergences) {
        return new Ending(status, List.of(divergences), Map.of());
    }

    /** The same with the time that went into each part. */
    Ending after(Map<String, Double> parts) {
        return new Ending(status, divergences, parts);
    }
}
