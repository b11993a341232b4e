package org.fascicle.api;

import java.util.regex.Pattern;

/** The two shapes of names: ids of plugins, and names inside equations. */
final class Names {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern SYMBOL = Pattern.compile("[\\p{IsLatin}\\p{IsGreek}_][\\p{IsLatin}\\p{IsGreek}0-9_]*");

    private Names() {
    }

    static void requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "id '" + id + "': lower-case words joined by hyphens are needed, e.g. wilson-cowan");
        }
    }

    static void requireSymbol(String name) {
        if (!SYMBOL.matcher(name).matches()) {
            throw new IllegalArgumentException("name '" + name + "': letters, digits and _ are allowed, a letter or _ first");
        }
    }
}
