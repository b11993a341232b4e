package org.fascicle.api.data;

import java.util.List;
import java.util.Optional;

/**
 * One axis of an array.
 *
 * @param name "time", "region", "sensor", "member", …
 * @param length number of entries
 * @param unit unit of the coordinates, "1" if there are none
 * @param coordinates a number per entry, or empty
 * @param labels a text per entry, or empty
 */
public record Axis(String name, int length, String unit, Optional<double[]> coordinates, List<String> labels) {

    /** Checks that coordinates and labels, where given, have one entry each per place. */
    public Axis {
        labels = List.copyOf(labels);
        coordinates = coordinates.map(double[]::clone);
        if (coordinates.isPresent() && coordinates.get().length != length) {
            throw new IllegalArgumentException(
                    "axis " + name + ": " + coordinates.get().length + " coordinates for length " + length);
        }
        if (!labels.isEmpty() && labels.size() != length) {
            throw new IllegalArgumentException("axis " + name + ": " + labels.size() + " labels for length " + length);
        }
    }

    /** An axis that only has a length. */
    public static Axis plain(String name, int length) {
        return new Axis(name, length, "1", Optional.empty(), List.of());
    }

    /** An axis of labelled places. */
    public static Axis labelled(String name, List<String> labels) {
        return new Axis(name, labels.size(), "1", Optional.empty(), labels);
    }

    /** An axis with a coordinate per place. */
    public static Axis measured(String name, String unit, double[] coordinates) {
        return new Axis(name, coordinates.length, unit, Optional.of(coordinates), List.of());
    }
}
