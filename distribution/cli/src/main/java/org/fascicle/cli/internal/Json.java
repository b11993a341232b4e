package org.fascicle.cli.internal;

import java.util.StringJoiner;

/** Writes flat JSON objects of strings. */
final class Json {

    private Json() {
    }

    /** An object of names and values in turn. */
    static String object(String... namesAndValues) {
        var members = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.add(string(namesAndValues[i]) + ": " + string(namesAndValues[i + 1]));
        }
        return members.toString();
    }

    /** A string literal; everything but printable ASCII is escaped, so that no encoding matters. */
    static String string(String text) {
        var literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c >= ' ' && c < 127) {
                literal.append(c);
            } else {
                literal.append(String.format("\\u%04x", (int) c));
            }
        }
        return literal.append('"').toString();
    }
}
