package org.fascicle.engine.internal.check;

import java.util.List;

/**
 * The lanes that values are resolved for.
 *
 * @param owner name of the population, or of the projection
 * @param regions index of each lane's region: the index of its random draws
 * @param labels label of each lane
 * @param known whether these are the lanes; otherwise they stand in for lanes that could not be found, and numbers of values
 *     cannot be judged
 */
record LaneSet(String owner, int[] regions, List<String> labels, boolean known) {

    /** Known lanes. */
    LaneSet(String owner, int[] regions, List<String> labels) {
        this(owner, regions, labels, true);
    }

    int count() {
        return regions.length;
    }

    /** In place of lanes that could not be found, which has been reported. */
    static LaneSet unknown(String owner) {
        return new LaneSet(owner, new int[] {0}, List.of(""), false);
    }

    /** A single value that belongs to nobody in particular. */
    static LaneSet single(String owner) {
        return new LaneSet(owner, new int[] {0}, List.of(""));
    }
}
