package org.fascicle.io.internal.hdf5;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A list of flat objects of texts as JSON (RFC 8259). */
final class Json {

    private Json() {
    }

    static String list(List<Map<String, String>> objects) {
        return objects.stream().map(Json::object).collect(Collectors.joining(",\n ", "[", "]"));
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream().map(e -> text(e.getKey()) + ": " + text(e.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String text(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
