package org.fascicle.engine.internal.network;

import java.util.List;
import org.fascicle.api.Bound;

/**
 * A set of differential equations and where its columns are. States take the slots 0 to S - 1, their derivatives S to 2S - 1.
 *
 * @param states number of states S
 * @param derivatives right-hand sides
 * @param bounds by state, in internal units
 * @param forcing by state: index of the noise process that adds to its derivative, -1 if none
 * @param timeSlot slot of the column that holds t, -1 if nothing reads it
 * @param slots number of columns
 */
public record Flow(int states, Derivatives derivatives, List<Bound> bounds, int[] forcing, int timeSlot, int slots) {

    /** Copies the list. */
    public Flow {
        bounds = List.copyOf(bounds);
    }
}
