package org.fascicle.io.internal.hdf5;

import java.util.Locale;

/** Names and units in ASCII: θ → theta, µF/cm² → uF/cm2. */
final class Spelling {

    private Spelling() {
    }

    /** A name that HDF5 tools and Python attributes can take. */
    static String name(String symbol) {
        var ascii = new StringBuilder();
        symbol.codePoints().forEach(c -> ascii.append(c < 128 ? letter(c) : spelt(c)));
        return Character.isDigit(ascii.charAt(0)) || ascii.charAt(0) == '-' ? "_" + ascii : ascii.toString();
    }

    private static String letter(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' ? Character.toString(c) : "_";
    }

    /** The last word of the character's Unicode name: GREEK SMALL LETTER THETA → theta, capital letters with a capital. */
    private static String spelt(int c) {
        String name = Character.getName(c);
        if (name == null || !name.contains("LETTER ")) {
            return "_";
        }
        String word = name.substring(name.indexOf("LETTER ") + 7).replaceAll(" WITH .*", "").replaceAll("[^A-Z]", "_");
        return Character.isUpperCase(c) ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)
                : word.toLowerCase(Locale.ROOT);
    }

    /** A unit in ASCII. */
    static String unit(String unit) {
        var ascii = new StringBuilder();
        unit.codePoints().forEach(c -> ascii.append(c < 128 ? Character.toString(c) : switch (c) {
            case 'µ', 'μ' -> "u";
            case '²' -> "2";
            case '³' -> "3";
            case '·' -> "*";
            case '°' -> "deg";
            case 'Ω', 0x2126 -> "ohm";
            default -> "?";
        }));
        return ascii.toString();
    }
}
