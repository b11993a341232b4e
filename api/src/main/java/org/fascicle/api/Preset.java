package org.fascicle.api;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A named set of values; parameters given explicitly override it.
 *
 * @param name as in experiment files
 * @param about where it comes from
 * @param values values by parameter or input name, as in an experiment file: "3.25 mV", "0.5", or the option of a choice
 */
public record Preset(String name, String about, Map<String, String> values) {

    /** Copies the map, in alphabetical order. */
    public Preset {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
