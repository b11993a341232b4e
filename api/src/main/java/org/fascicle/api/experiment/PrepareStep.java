package org.fascicle.api.experiment;

import java.util.Optional;

/**
 * One step of the preparation of a weight matrix.
 *
 * @param name remove-self, symmetrise, threshold, threshold-proportional, log1p, none, max, row, column, max-row, spectral
 * @param argument what the step needs, e.g. the threshold
 */
public record PrepareStep(String name, Optional<Value> argument) {

    /** A step without argument. */
    public static PrepareStep of(String name) {
        return new PrepareStep(name, Optional.empty());
    }

    /** As an experiment file says it: "row", "threshold: 0.05". */
    @Override
    public String toString() {
        return name + argument.map(value -> ": " + value).orElse("");
    }
}
