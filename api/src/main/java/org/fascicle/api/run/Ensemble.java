package org.fascicle.api.run;

import java.util.List;
import org.fascicle.api.data.Axis;

/**
 * The members of an ensemble and in what they differ.
 *
 * @param seeds of each member
 * @param swept one axis over all members per swept quantity, named by its path: the values as written, in one unit, or as labels
 *     where they are no numbers of one unit
 */
public record Ensemble(List<Long> seeds, List<Axis> swept) {

    /** Copies. */
    public Ensemble {
        seeds = List.copyOf(seeds);
        swept = List.copyOf(swept);
    }

    /** Number of members. */
    public int size() {
        return seeds.size();
    }
}
