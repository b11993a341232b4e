package org.fascicle.engine.internal.units;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Reads, prints and converts units. */
public final class Units {

    private static final int MOST_REMEMBERED = 1000;
    private static final Map<String, Measure> READ = new ConcurrentHashMap<>();

    private Units() {
    }

    /**
     * Reads a unit such as "nA", "1/ms", "Hz/nA", "µF/cm^2", "%", "1", or, with unit variables, "port*sqrt(ms)". An empty text
     * is 1; rad is 1.
     *
     * @throws UnknownUnit if it is none
     */
    public static Measure parse(String unit) {
        var text = unit.strip();
        var before = READ.get(text);
        if (before != null) {
            return before;
        }
        var measure = text.isEmpty() ? Measure.ONE : new UnitParser(text).whole();
        if (READ.size() < MOST_REMEMBERED) {
            READ.put(text, measure);
        }
        return measure;
    }

    /** The dimension of a unit; in a model's own time ("ms", "s"; "" for none) the dimension of time counts as a number. */
    public static Dimension dimension(String unit, String modelTime) {
        var dimension = parse(unit).dimension();
        return modelTime.isEmpty() ? dimension : dimension.without(Base.TIME);
    }

    /**
     * A value in the units that equations compute in: ms, mm, mV, nA and what they make; in a model's own time, that instead of
     * ms. 10 Hz are 0.01, and 10 in the model time "s".
     *
     * @throws UnknownUnit if one of the units is none
     */
    public static double internal(double value, String unit, String modelTime) {
        return inModelTime(parse(unit), modelTime).toInternal(value);
    }

    /** The reverse of {@link #internal}. */
    public static double external(double value, String unit, String modelTime) {
        return inModelTime(parse(unit), modelTime).fromInternal(value);
    }

    private static Measure inModelTime(Measure measure, String modelTime) {
        if (modelTime.isEmpty() || !measure.dimension().has(Base.TIME)) {
            return measure;
        }
        var time = parse(modelTime);
        int twelfths = measure.dimension().twelfths(Base.TIME);
        if (twelfths % 12 == 0) {
            return measure.over(time.power(twelfths / 12));
        }
        double scale = StrictMath.pow(time.factor(), measure.dimension().exponent(Base.TIME));
        return new Measure(measure.dimension(), measure.numerator(), measure.denominator() * scale);
    }

    /**
     * A dimension in internal units, such as {@link #parse} reads, third roots excepted: "nA/ms", "1/ms", "1", "port*sqrt(ms)".
     * Variables come first.
     */
    public static String print(Dimension dimension) {
        var above = new ArrayList<String>();
        var below = new ArrayList<String>();
        Stream.of(Base.values()).sorted(Comparator.comparing((Base base) -> !base.isVariable())).forEach(base -> {
            int twelfths = dimension.twelfths(base);
            if (twelfths != 0) {
                (twelfths > 0 ? above : below).add(power(base.unit(), Math.abs(twelfths)));
            }
        });
        var numerator = above.isEmpty() ? "1" : String.join("*", above);
        return below.isEmpty() ? numerator : numerator + "/" + denominator(below);
    }

    private static String denominator(List<String> below) {
        return below.size() == 1 ? below.get(0) : "(" + String.join("*", below) + ")";
    }

    private static String power(String unit, int twelfths) {
        if (twelfths % 12 == 0) {
            return unit + (twelfths == 12 ? "" : "^" + twelfths / 12);
        }
        return twelfths % 6 == 0 ? "sqrt(" + power(unit, 2 * twelfths) + ")" : unit + "^(" + twelfths + "/12)";
    }
}
