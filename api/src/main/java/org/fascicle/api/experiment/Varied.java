package org.fascicle.api.experiment;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A quantity that differs between the members of an ensemble.
 *
 * @param path of the quantity: "projections.long_range.strength", "populations.cortex.parameters.J_i", "seed"
 * @param values what it takes, in order
 */
public record Varied(String path, List<Value> values) {

    /** Copies. */
    public Varied {
        values = List.copyOf(values);
    }

    /** These values. */
    public static Varied of(String path, Value... values) {
        return new Varied(path, List.of(values));
    }

    /** So many values from one to another, both included, in equal steps. */
    public static Varied linspace(String path, double from, double to, int count, String unit) {
        double step = (to - from) / Math.max(1, count - 1);
        return spaced(path, from, to, count, unit, i -> from + i * step);
    }

    /** So many powers of ten from 10^from to 10^to, both included, the exponents in equal steps. */
    public static Varied logspace(String path, double from, double to, int count, String unit) {
        double step = (to - from) / Math.max(1, count - 1);
        return spaced(path, StrictMath.pow(10, from), StrictMath.pow(10, to), count, unit,
                i -> StrictMath.pow(10, from + i * step));
    }

    /** So many values from one to another, both included, each the same multiple of the one before; of one sign, and not 0. */
    public static Varied geomspace(String path, double from, double to, int count, String unit) {
        double steps = Math.max(1, count - 1);
        return spaced(path, from, to, count, unit, i -> from * StrictMath.pow(to / from, i / steps));
    }

    /** The last value is the end itself, without what rounding makes of it. */
    private static Varied spaced(String path, double first, double last, int count, String unit, IntToDoubleFunction inside) {
        return new Varied(path, IntStream.range(0, count)
                .mapToObj(i -> Value.of(i == 0 ? first : i == count - 1 ? last : inside.applyAsDouble(i), unit)).toList());
    }
}
