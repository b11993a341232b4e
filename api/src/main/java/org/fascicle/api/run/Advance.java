package org.fascicle.api.run;

import java.util.List;

/**
 * What a call of {@link Run#advance} gave.
 *
 * @param frames samples in the order in which they fell due, then of recordings; a mean falls due at the end of its period
 * @param step number of steps done since t = 0
 * @param outcome whether there is more
 */
public record Advance(List<Frame> frames, long step, Outcome outcome) {

    /** Copies. */
    public Advance {
        frames = List.copyOf(frames);
    }
}
