package org.fascicle.engine.internal.checked;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Resolved settings of a plugin.
 *
 * @param numbers by parameter: one value, or one per lane, in internal units
 * @param options by choice
 */
public record Values(Map<String, double[]> numbers, Map<String, String> options) {

    /** Copies the maps, in alphabetical order. */
    public Values {
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /** Value of a parameter in a lane. */
    public double at(String name, int lane) {
        double[] column = numbers.get(name);
        return column[column.length == 1 ? 0 : lane];
    }
}
