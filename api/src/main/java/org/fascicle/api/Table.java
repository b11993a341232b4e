package org.fascicle.api;

import java.util.List;

/**
 * A table of numbers that a user gives as a file: {@code gain: {file: G.npy, unit: uV/mV, labels: sensors.txt}}.
 *
 * @param name as in experiment files
 * @param units units it may be given in; it is converted to the first of the same dimension, and taken for the first if none is
 *     said. The unit variable source is allowed
 * @param about meaning and shape, one line
 */
public record Table(String name, List<String> units, String about) {

    /** Checks the name and that there is a unit. */
    public Table {
        Names.requireSymbol(name);
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("table '" + name + "' has no unit; 1 is one");
        }
    }
}
