package org.fascicle.cli.internal;

import java.util.Optional;
import org.fascicle.api.Problem;
import org.fascicle.api.run.Status;

/**
 * How a run ended.
 *
 * @param status as the result says it
 * @param divergence what diverged; empty if nothing did. Its path has a line in the experiment file.
 */
record Ending(Status status, Optional<Problem> divergence) {

    static Ending of(Status status) {
        return new Ending(status, Optional.empty());
    }
}
