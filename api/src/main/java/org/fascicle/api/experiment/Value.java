package org.fascicle.api.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What stands behind a key, before it is resolved. A unit is text; empty means that none was written. */
public sealed interface Value {

    /**
     * A number, e.g. 10 Hz.
     *
     * @param value the number as written
     * @param unit its unit as written, or empty
     */
    record Quantity(double value, String unit) implements Value {
        @Override
        public String toString() {
            return unit.isEmpty() ? Double.toString(value) : value + " " + unit;
        }
    }

    /**
     * A word: the option of a choice, a name.
     *
     * @param text as written
     */
    record Text(String text) implements Value {
    }

    /**
     * true or false.
     *
     * @param on the value
     */
    record Flag(boolean on) implements Value {
    }

    /**
     * One value per region, or a list of anything, e.g. a band [8 Hz, 12 Hz].
     *
     * @param items in order
     * @param unit unit of those items that have none, or empty
     */
    record Many(List<Value> items, String unit) implements Value {
        /** Copies. */
        public Many {
            items = List.copyOf(items);
        }
    }

    /**
     * An array in a file.
     *
     * @param file where it is
     * @param variable which array of the file
     * @param row which row of it
     * @param unit its unit, or empty
     */
    record FromFile(Path file, Optional<String> variable, OptionalInt row, String unit) implements Value {
    }

    /**
     * Drawn for each region, uniform in [low, high), seeded.
     *
     * @param low lower end
     * @param high upper end
     * @param unit unit of both, or empty
     */
    record Uniform(double low, double high, String unit) implements Value {
    }

    /**
     * Drawn for each region from a normal law, seeded.
     *
     * @param mean its mean
     * @param deviation its standard deviation
     * @param unit unit of both, or empty
     */
    record Normal(double mean, double deviation, String unit) implements Value {
    }

    /**
     * Drawn for each region from a Lorentz (Cauchy) law, seeded.
     *
     * @param centre its median
     * @param width half width at half maximum
     * @param unit unit of both, or empty
     */
    record Lorentz(double centre, double width, String unit) implements Value {
    }

    /**
     * A value for each label; patterns such as "Thal*" are allowed, the first that fits counts.
     *
     * @param values by label
     * @param unit unit of those values that have none, or empty
     */
    record ByLabel(Map<String, Value> values, String unit) implements Value {
        /** Copies, keeping the order. */
        public ByLabel {
            values = Ordered.copy(values);
        }
    }

    /**
     * An expression of t in the equation language.
     *
     * @param text as written
     */
    record Expression(String text) implements Value {
    }

    /** A number with a unit. */
    static Value of(double value, String unit) {
        return new Quantity(value, unit);
    }

    /** A pure number. */
    static Value of(double value) {
        return new Quantity(value, "");
    }

    /** A word. */
    static Value of(String text) {
        return new Text(text);
    }
}
