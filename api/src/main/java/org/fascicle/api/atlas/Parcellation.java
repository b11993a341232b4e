package org.fascicle.api.atlas;

import java.util.HashSet;
import java.util.List;

/**
 * Regions in order.
 *
 * @param name of the parcellation, e.g. "aal90", "" if unknown
 * @param regions labels are unique
 */
public record Parcellation(String name, List<Region> regions) {

    /** Checks that no label occurs twice. */
    public Parcellation {
        regions = List.copyOf(regions);
        var seen = new HashSet<String>();
        for (int i = 0; i < regions.size(); i++) {
            if (!seen.add(regions.get(i).label())) {
                throw new IllegalArgumentException("label '" + regions.get(i).label() + "' occurs twice, again at region " + i);
            }
        }
    }

    /** Number of regions. */
    public int size() {
        return regions.size();
    }

    /** Labels in order. */
    public List<String> labels() {
        return regions.stream().map(Region::label).toList();
    }

    /** Index of a label, -1 if there is none. */
    public int indexOf(String label) {
        for (int i = 0; i < regions.size(); i++) {
            if (regions.get(i).label().equals(label)) {
                return i;
            }
        }
        return -1;
    }
}
