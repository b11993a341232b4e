package org.fascicle.engine.internal.units;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fascicle.api.Nearest;

/**
 * Reads units: atoms, products with {@code *} or {@code ·}, quotients, whole and half powers ({@code s^-1}, {@code cm²},
 * {@code ms^-0.5}, {@code ms^(1/2)}), {@code sqrt( )}, parentheses. {@code /} binds like {@code *}, from left to right.
 */
final class UnitParser {

    private static final Pattern ATOM = Pattern.compile("1(?![0-9.])|[\\p{L}\\u00b5%°Ω]+");
    private static final String NUMBER = "[+-]?(?:[0-9]{1,2}(?:\\.[0-9]{1,9})?|\\.[0-9]{1,9})";
    private static final Pattern EXPONENT = Pattern.compile("\\^ *(?:(?<plain>" + NUMBER + ")|\\( *(?<bracketed>" + NUMBER
            + ")(?: */ *(?<divisor>[0-9]{1,2}))? *\\))|(?<sign>⁻?)(?<raised>[¹²³⁴])");
    private static final int MOST_HALVES = 200;
    private static final int DEEPEST = 20;

    private final String text;
    private int at;
    private int depth;

    UnitParser(String text) {
        this.text = text;
    }

    Measure whole() {
        var measure = product();
        if (at < text.length()) {
            throw error("'" + text.substring(at) + "' is left over");
        }
        return measure;
    }

    private Measure product() {
        if (++depth > DEEPEST) {
            throw error("too many parentheses");
        }
        var measure = power();
        while (true) {
            if (accept("*") || accept("·")) {
                measure = measure.times(power());
            } else if (accept("/")) {
                measure = measure.over(power());
            } else {
                depth--;
                return measure;
            }
        }
    }

    private Measure power() {
        var measure = atom();
        skipBlanks();
        var matcher = EXPONENT.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return measure;
        }
        at = matcher.end();
        double halves = 2 * exponent(matcher);
        skipBlanks();
        if (halves != Math.rint(halves) || Math.abs(halves) > MOST_HALVES) {
            throw error("powers are whole or half, e.g. ms^-1, 1/sqrt(ms)");
        }
        return halves % 2 == 0 ? measure.power((int) halves / 2) : root(measure.power((int) halves));
    }

    private static double exponent(Matcher m) {
        if (m.group("raised") != null) {
            return (m.group("sign").isEmpty() ? 1 : -1) * (1 + "¹²³⁴".indexOf(m.group("raised")));
        }
        if (m.group("plain") != null) {
            return Double.parseDouble(m.group("plain"));
        }
        double divisor = m.group("divisor") == null ? 1 : Double.parseDouble(m.group("divisor"));
        return Double.parseDouble(m.group("bracketed")) / divisor;
    }

    private Measure atom() {
        if (accept("(")) {
            return closed(product());
        }
        var matcher = ATOM.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw error(at < text.length() ? "'" + text.substring(at) + "' cannot be read" : "something is missing at the end");
        }
        at = matcher.end();
        skipBlanks();
        if (matcher.group().equals("sqrt") && accept("(")) {
            return root(closed(product()));
        }
        return known(matcher.group());
    }

    private Measure root(Measure measure) {
        try {
            return measure.squareRoot();
        } catch (IllegalArgumentException e) {
            throw error(e.getMessage());
        }
    }

    private Measure closed(Measure inner) {
        if (!accept(")")) {
            throw error("')' is missing");
        }
        return inner;
    }

    private Measure known(String atom) {
        return CommonUnits.find(atom).or(() -> LibraryUnits.find(atom)).orElseThrow(() -> unknown(atom));
    }

    private UnknownUnit unknown(String atom) {
        var names = new ArrayList<>(CommonUnits.all().keySet());
        names.addAll(LibraryUnits.NAMES);
        Optional<String> nearest = Nearest.to(atom, names);
        return new UnknownUnit("unknown unit '" + atom + "'" + (atom.equals(text) ? "" : " in '" + text + "'")
                + nearest.map(n -> "; did you mean '" + n + "'?").orElse("; units are such as ms, Hz, mV, nA, 1/ms"));
    }

    private boolean accept(String sign) {
        skipBlanks();
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        skipBlanks();
        return true;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private UnknownUnit error(String what) {
        return new UnknownUnit("unit '" + text + "': " + what + "; units are such as ms, 1/ms, Hz/nA, µF/cm^2");
    }
}
