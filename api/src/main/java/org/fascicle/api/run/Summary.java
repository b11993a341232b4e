package org.fascicle.api.run;

import java.util.List;

/**
 * Size of a run.
 *
 * @param members number of members, 1 for a single run
 * @param regions number of regions
 * @param links number of links over all projections
 * @param steps number of steps of each member
 * @param dtMs step in ms
 * @param threads worker threads
 * @param stateBytes memory of state, history and links, of all members that run at a time
 * @param resultBytes size of what is recorded, of all members
 * @param populations one line each for people
 */
public record Summary(int members, int regions, long links, long steps, double dtMs, int threads, long stateBytes,
        long resultBytes, List<String> populations) {

    /** Copies. */
    public Summary {
        populations = List.copyOf(populations);
    }
}
