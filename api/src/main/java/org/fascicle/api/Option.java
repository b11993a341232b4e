package org.fascicle.api;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One option of a {@link Choice}.
 *
 * @param name as in experiment files
 * @param about meaning, one line
 * @param units parameters whose unit this option changes, and their unit under it
 */
public record Option(String name, String about, Map<String, String> units) {

    /** Copies the map, in alphabetical order. */
    public Option {
        units = Collections.unmodifiableMap(new TreeMap<>(units));
    }

    /** An option that changes no unit. */
    public Option(String name, String about) {
        this(name, about, Map.of());
    }
}
