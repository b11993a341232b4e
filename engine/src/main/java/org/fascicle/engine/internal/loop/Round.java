package org.fascicle.engine.internal.loop;

/**
 * Steps between two occasions on which noise is drawn ahead and samples are developed behind: the instants after {@code from}
 * up to {@code to}.
 *
 * @param from instant at which it starts
 * @param to its last instant
 */
record Round(long from, long to) {

    /** Rounds begin at multiples of this. */
    static final int STEPS = 32;

    /** The round that starts at an instant; it ends before the next multiple, or at the last instant. */
    static Round after(long from, long last) {
        return new Round(from, Math.min(last, (from + 1) / STEPS * STEPS + STEPS - 1));
    }

    /** The next one. */
    Round next(long last) {
        return after(to, last);
    }

    boolean isEmpty() {
        return from >= to;
    }
}
