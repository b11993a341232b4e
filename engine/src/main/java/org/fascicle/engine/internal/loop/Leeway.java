package org.fascicle.engine.internal.loop;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far those who take steps and the helper who serves them have come. Each may be some rounds ahead of the other, so that a
 * moment's delay of one does not hold up the other, and only the slower of the two counts in the long run.
 */
final class Leeway {

    private final Patience patience;
    private final AtomicLong[] stepped;
    private final AtomicLong drawn;
    private final AtomicLong developed;

    /** For so many who take steps, all of them at an instant. */
    Leeway(int steppers, long from, Patience patience) {
        this.patience = patience;
        this.stepped = new AtomicLong[steppers];
        Arrays.setAll(stepped, w -> new AtomicLong(from));
        this.drawn = new AtomicLong(from);
        this.developed = new AtomicLong(from);
    }

    /** Waits until the noise of a round has been drawn, and what was seen before the places it will take has been developed. */
    void awaitService(Round round) {
        patience.until(() -> drawn.get() >= round.to() && developed.get() >= round.to() - TapState.KEPT);
    }

    /** Waits until the noise of one round may be drawn, or what was seen in another can be developed. */
    void awaitWork(Round draw, Round develop) {
        patience.until(() -> mayDraw(draw) || stepped() >= develop.to());
    }

    /** Whether there is a round, and its noise leaves alone what may still be read: the last instant reached, and all later. */
    boolean mayDraw(Round round) {
        return !round.isEmpty() && round.to() < stepped() + NoiseState.KEPT;
    }

    /** The instant up to which all have taken their steps. */
    long stepped() {
        long least = Long.MAX_VALUE;
        for (AtomicLong each : stepped) {
            least = Math.min(least, each.get());
        }
        return least;
    }

    void stepped(int worker, long to) {
        stepped[worker].set(to);
    }

    void drawn(long to) {
        drawn.set(to);
    }

    void developed(long to) {
        developed.set(to);
    }
}
