package org.fascicle.api.atlas;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A region of a parcellation.
 *
 * @param label its name in the source
 * @param hemisphere side
 * @param centre centroid in mm, where known
 * @param orientation mean direction of its surface normal, unit length, where known
 * @param groups what it belongs to, e.g. network → Vis, lobe → frontal
 */
public record Region(String label, Hemisphere hemisphere, Optional<Vector3> centre, Optional<Vector3> orientation,
        Map<String, String> groups) {

    /** Copies the map, in alphabetical order. */
    public Region {
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    }

    /** A region of which only the label is known. */
    public static Region labelled(String label) {
        return new Region(label, Hemisphere.UNKNOWN, Optional.empty(), Optional.empty(), Map.of());
    }
}
