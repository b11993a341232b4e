package org.fascicle.benchmarks.jobs;

/** Something that can go on for ever. */
@FunctionalInterface
interface Work {

    /** So long at least is worked between two looks at the clock. */
    double LOOK_NS = 10e6;

    /** Goes on by so many steps. */
    void steps(int count);

    /**
     * Works for about that long.
     *
     * @param milliseconds at least so long
     * @param few steps to begin with; where they are too few to be timed, more are taken at once
     * @return ns per step
     */
    default double round(double milliseconds, int few) {
        long start = System.nanoTime();
        long last = start;
        long done = 0;
        int at = few;
        do {
            steps(at);
            done += at;
            long now = System.nanoTime();
            at *= now - last < LOOK_NS ? 2 : 1;
            last = now;
        } while (last - start < milliseconds * 1e6);
        return (double) (last - start) / done;
    }
}
