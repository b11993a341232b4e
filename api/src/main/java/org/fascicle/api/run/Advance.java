package org.fascicle.api.run;

import java.util.List;

/**
 * What a call of {@link Run#advance} gave.
 *
 * @param frames samples in the order in which they fell due, then of recordings; a mean falls due at the end of its period. Of an
 *     ensemble: all samples of member 0, then all of member 1, …
 * @param step number of steps done since t = 0; of an ensemble, the sum over its members, where one that has diverged counts as
 *     a whole one
 * @param outcome whether there is more; an ensemble is done when all its members have ended, whichever way
 * @param ended members whose last frames are among these; empty where there is no ensemble
 */
public record Advance(List<Frame> frames, long step, Outcome outcome, List<MemberEnd> ended) {

    /** Copies. */
    public Advance {
        frames = List.copyOf(frames);
        ended = List.copyOf(ended);
    }

    /** Of a single run. */
    public Advance(List<Frame> frames, long step, Outcome outcome) {
        this(frames, step, outcome, List.of());
    }
}
