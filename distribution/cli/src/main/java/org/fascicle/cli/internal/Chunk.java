package org.fascicle.cli.internal;

/** How many steps to ask for at once so that progress and cancellation are looked at about ten times a second. */
final class Chunk {

    private static final long SHORT_NS = 50_000_000;
    private static final long LONG_NS = 200_000_000;

    private long steps = 1;
    private long begun;

    /** Number of steps to ask for now. */
    long steps() {
        begun = System.nanoTime();
        return steps;
    }

    /** The steps are done: next time more or fewer. */
    void done() {
        long took = System.nanoTime() - begun;
        if (took < SHORT_NS) {
            steps *= 2;
        } else if (took > LONG_NS && steps > 1) {
            steps /= 2;
        }
    }
}
