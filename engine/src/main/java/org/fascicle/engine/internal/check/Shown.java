package org.fascicle.engine.internal.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.fascicle.api.experiment.Value;

/** Values as a message shows them. */
final class Shown {

    private static final MathContext DIGITS = new MathContext(12);

    private Shown() {
    }

    static String of(Value value) {
        if (value instanceof Value.Quantity quantity) {
            return number(quantity.value()) + (quantity.unit().isEmpty() ? "" : " " + quantity.unit());
        } else if (value instanceof Value.Text text) {
            return "'" + text.text() + "'";
        } else if (value instanceof Value.Flag flag) {
            return Boolean.toString(flag.on());
        } else if (value instanceof Value.Many many) {
            return "a list of " + many.items().size();
        } else if (value instanceof Value.FromFile file) {
            return "file " + file.file().getFileName();
        } else if (value instanceof Value.Expression expression) {
            return "'" + expression.text() + "'";
        } else if (value instanceof Value.ByLabel) {
            return "a table by label";
        }
        return "a distribution";
    }

    /** The first so many of some names. */
    static String few(List<String> names, int most) {
        return String.join(", ", names.subList(0, Math.min(most, names.size()))) + (names.size() > most ? ", …" : "");
    }

    /** A finite number that was computed, without what rounding left in its last digits. */
    static String computed(double value) {
        return number(new BigDecimal(value).round(DIGITS).doubleValue());
    }

    /** Whole numbers without a decimal point. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
