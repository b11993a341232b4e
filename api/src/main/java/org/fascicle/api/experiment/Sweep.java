package org.fascicle.api.experiment;

import java.util.List;

/**
 * In what the members of an ensemble differ.
 *
 * @param varied the quantities, in order
 * @param combination how their values are put together
 */
public record Sweep(List<Varied> varied, Combination combination) {

    /** Copies. */
    public Sweep {
        varied = List.copyOf(varied);
    }

    /** Nothing varies. */
    public static Sweep none() {
        return new Sweep(List.of(), Combination.GRID);
    }
}
