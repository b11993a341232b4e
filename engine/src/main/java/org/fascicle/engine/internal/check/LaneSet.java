package org.fascicle.engine.internal.check;

import java.util.List;

/**
 * The lanes that values are resolved for.
 *
 * @param owner name of the population, or of the projection
 * @param regions index of each lane's region: the index of its random draws
 * @param labels label of each lane
 */
record LaneSet(String owner, int[] regions, List<String> labels) {

    int count() {
        return regions.length;
    }

    /** A single value that belongs to nobody in particular. */
    static LaneSet single(String owner) {
        return new LaneSet(owner, new int[] {0}, List.of(""));
    }
}
