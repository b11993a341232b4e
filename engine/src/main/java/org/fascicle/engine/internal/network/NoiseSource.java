package org.fascicle.engine.internal.network;

import java.util.Optional;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.random.Mixture;

/**
 * A noise process of the lanes of a block, in columns of its own: it depends on nothing else, so it may run ahead of the block.
 *
 * @param program writes the next states and eta
 * @param slots number of its columns
 * @param states slots of what it remembers
 * @param next slots of the next values of those
 * @param eta slot of what is added
 * @param held whether eta is itself remembered: then its first value is drawn, not computed
 * @param time slot of the time of a step; -1 if nothing reads it
 * @param h step in the model's own unit of time
 * @param initial first value by state and lane
 * @param keys by member: key of each draw in the text
 * @param lanesEach lanes of each member
 * @param index region of each lane, all equal if the noise is shared
 * @param mixture what normal numbers are made of, if regions are correlated
 */
public record NoiseSource(ColumnProgram program, int slots, int[] states, int[] next, int eta, boolean held, int time,
        double h, double[][] initial, long[][] keys, int lanesEach, long[] index, Optional<Mixture> mixture) {
}
