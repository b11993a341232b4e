package org.fascicle.engine.internal.latex;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and units: 0.641, 2.5·10⁷, 59 mV. */
final class Numeral {

    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_BELOW = 1e6;
    private static final Pattern PARTS = Pattern.compile("(?<root>sqrt)\\((?<under>[^()]*)\\)|(?<word>\\p{L}+)"
            + "|\\^(?<power>[-+]?[\\d.]+)|(?<times>\\*)|(?<digit>[\\d./()])|(?<other>.)");

    private Numeral() {
    }

    /** A number as written, with as many digits as it needs. */
    static String of(double value) {
        if (value == 0 || value >= PLAIN_FROM && value < PLAIN_BELOW) {
            return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        String power = "10^{" + exponent + "}";
        return exact.unscaledValue().equals(BigInteger.ONE) ? power
                : exact.movePointLeft(exponent).stripTrailingZeros().toPlainString() + " \\times " + power;
    }

    /** A unit, upright. */
    static String unit(String unit) {
        var text = new StringBuilder();
        var parts = PARTS.matcher(unit.replace(" ", ""));
        while (parts.find()) {
            text.append(part(parts));
        }
        return text.toString();
    }

    private static String part(Matcher parts) {
        if (parts.group("root") != null) {
            return "\\sqrt{" + unit(parts.group("under")) + "}";
        }
        if (parts.group("word") != null) {
            return "\\mathrm{" + parts.group("word") + "}";
        }
        if (parts.group("power") != null) {
            return "^{" + parts.group("power") + "}";
        }
        return parts.group("times") != null ? "\\," : parts.group("digit") != null ? parts.group("digit") : "\\%";
    }
}
