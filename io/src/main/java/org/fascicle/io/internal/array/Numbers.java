package org.fascicle.io.internal.array;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as text, as NumPy, R and MATLAB write them: 1, -2.5e-3, nan, NA, inf. */
final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private Numbers() {
    }

    static Optional<Double> parse(String text) {
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(Double.parseDouble(text));
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan", "na" -> Optional.of(Double.NaN);
            case "inf", "+inf", "infinity" -> Optional.of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
            default -> Optional.empty();
        };
    }
}
