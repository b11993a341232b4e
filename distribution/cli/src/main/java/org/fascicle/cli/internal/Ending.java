package org.fascicle.cli.internal;

import java.util.Map;
import java.util.Optional;
import org.fascicle.api.Problem;
import org.fascicle.api.run.Status;

/**
 * How a run ended.
 *
 * @param status as the result says it
 * @param divergence what diverged; empty if nothing did. Its path has a line in the experiment file.
 * @param seconds where the time went, by part
 */
record Ending(Status status, Optional<Problem> divergence, Map<String, Double> seconds) {

    static Ending of(Status status) {
        return new Ending(status, Optional.empty(), Map.of());
    }

    /** The same with the time that went into each part. */
    Ending after(Map<String, Double> parts) {
        return new Ending(status, divergence, parts);
    }
}
