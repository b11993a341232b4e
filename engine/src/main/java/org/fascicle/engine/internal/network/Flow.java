package org.fascicle.engine.internal.network;

import java.util.List;
import org.fascicle.api.Bound;

/**
 * A set of differential equations and how they are integrated. States take the slots 0 to S - 1.
 *
 * @param states number of states S
 * @param stages of a step, in order; each sees the columns that the one before wrote
 * @param next by state: slot of the value after the step, to change places with the state's column
 * @param bounds by state, in internal units; the stages keep clamped states clamped, wrapping is left to the loop
 * @param forcing by state: index of the noise process that adds to its derivative, -1 if none
 * @param noise by state: slot in which the stages expect that
 * @param derivatives right-hand sides alone, written to the slots S to 2S - 1
 * @param timeSlot slot of the column that holds t, -1 if nothing reads it
 * @param slots number of columns
 */
public record Flow(int states, List<Stage> stages, int[] next, List<Bound> bounds, int[] forcing, int[] noise,
        Derivatives derivatives, int timeSlot, int slots) {

    /** Copies the lists. */
    public Flow {
        stages = List.copyOf(stages);
        bounds = List.copyOf(bounds);
    }
}
