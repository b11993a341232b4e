package org.fascicle.io.internal.experiment;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fascicle.api.experiment.Value;

/** Scalars: "10 Hz", "1e-3 nA", "5 1/ms", "45 %", "true", words. */
final class Scalars {

    private static final String NUMBER = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
    private static final Pattern PURE = Pattern.compile(NUMBER);
    private static final Pattern WITH_UNIT = Pattern.compile(
            "(" + NUMBER + ")(?:\\s*((?:[\\p{L}%°\\[][^\\s]*)(?:\\s*[*/]\\s*\\S+)*)|\\s+(1\\s*/\\s*\\S+))");

    private Scalars() {
    }

    /** A pure, finite number. */
    static Optional<Double> number(String text) {
        return PURE.matcher(text).matches() ? Optional.of(Double.parseDouble(text)).filter(Double::isFinite) : Optional.empty();
    }

    /** A number with or without unit, a flag or a word; empty if it is a number too large to be one. */
    static Optional<Value> read(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(new Value.Flag(text.equals("true")));
        }
        if (PURE.matcher(text).matches()) {
            return number(text).map(Value::of);
        }
        var match = WITH_UNIT.matcher(text);
        if (!match.matches()) {
            return Optional.of(new Value.Text(text));
        }
        String unit = match.group(2) == null ? match.group(3) : match.group(2);
        return number(match.group(1)).map(value -> Value.of(value, unit));
    }
}
