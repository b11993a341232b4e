package org.fascicle.engine.internal.check;

import java.util.Optional;
import java.util.OptionalDouble;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.UnknownUnit;
import org.fascicle.engine.internal.units.Units;

/** Turns numbers with units into internal units, and says what is wrong with those that are not what they should be. */
final class Amounts {

    private final Problems problems;

    Amounts(Problems problems) {
        this.problems = problems;
    }

    /**
     * What a number should be.
     *
     * @param name of the quantity, for messages
     * @param unit as declared, for messages and for arrays without unit
     * @param dimension what is needed
     * @param time the unit of time of the equations it goes into
     */
    record Wanted(String name, String unit, Dimension dimension, ModelTime time) {

        /** A quantity in honest units. */
        static Wanted of(String name, String unit) {
            return new Wanted(name, unit, Units.parse(unit).dimension(), ModelTime.PHYSICAL);
        }

        /** Whether a bare number is fine: pure numbers, and quantities of models that have their own time. */
        boolean acceptsBare() {
            return dimension.isNone() || time.isPure() && Units.dimension(unit, time.unit()).isNone();
        }

        /** A value in the declared unit, in internal units. */
        double internal(double value) {
            return Units.internal(value, unit, time.unit());
        }

        /** A value in internal units, in the declared unit. */
        double external(double value) {
            return Units.external(value, unit, time.unit());
        }
    }

    /** A time in ms. */
    OptionalDouble timeMs(Value value, String path, String name) {
        return scalar(value, path, Wanted.of(name, "ms"));
    }

    /** A single number; reports anything else. */
    OptionalDouble scalar(Value value, String path, Wanted wanted) {
        if (!(value instanceof Value.Quantity quantity)) {
            problems.error(path, "%s: %s is no number".formatted(wanted.name(), Shown.of(value)), example(wanted));
            return OptionalDouble.empty();
        }
        return number(quantity.value(), quantity.unit(), path, wanted);
    }

    /** A number with the unit it was written with; "" for none. */
    OptionalDouble number(double value, String unit, String path, Wanted wanted) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            problems.error(path, "%s is %s".formatted(wanted.name(), value), "a finite number is needed");
            return OptionalDouble.empty();
        }
        if (unit.isEmpty()) {
            return bare(value, path, wanted);
        }
        return dimension(unit, path, wanted).isPresent()
                ? OptionalDouble.of(Units.internal(value, unit, wanted.time().unit()))
                : OptionalDouble.empty();
    }

    private OptionalDouble bare(double value, String path, Wanted wanted) {
        if (wanted.acceptsBare()) {
            return OptionalDouble.of(wanted.time().isPure() ? wanted.internal(value) : value);
        }
        if (value == 0) {
            return OptionalDouble.of(0);
        }
        problems.error(path, "%s: %s has no unit".formatted(wanted.name(), Shown.number(value)),
                "%s is needed, e.g. %s %s".formatted(wanted.unit(), Shown.number(value), wanted.unit()));
        return OptionalDouble.empty();
    }

    /** Checks a unit against what is wanted; reports an unknown or unfit one. */
    Optional<Dimension> dimension(String unit, String path, Wanted wanted) {
        try {
            Dimension given = Units.parse(unit).dimension();
            if (isAngular(wanted.unit()) && isFrequency(unit)) {
                problems.error(path, "%s in %s is a frequency, an angular one in %s is needed"
                                .formatted(wanted.name(), unit, wanted.unit()),
                        "did you mean f? (omega = 2*pi*f)");
                return Optional.empty();
            }
            boolean fits = given.equals(wanted.dimension()) || wanted.time().isPure() && wanted.dimension().isNone()
                    && Units.dimension(unit, wanted.time().unit()).isNone();
            if (fits) {
                return Optional.of(given);
            }
            problems.error(path, "%s is given in %s".formatted(wanted.name(), unit), example(wanted));
        } catch (UnknownUnit e) {
            problems.error(path, "%s: %s".formatted(wanted.name(), e.getMessage()), example(wanted));
        }
        return Optional.empty();
    }

    private static boolean isAngular(String unit) {
        return unit.contains("rad");
    }

    private static boolean isFrequency(String unit) {
        return unit.endsWith("Hz");
    }

    private static String example(Wanted wanted) {
        return wanted.dimension().isNone() ? "a pure number is needed" : "a value in %s is needed".formatted(wanted.unit());
    }
}
