package org.fascicle.cli.internal;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Trees of maps, lists, texts, numbers and truth values as JSON, a member a line. */
final class JsonText {

    private static final String STEP = "  ";

    private JsonText() {
    }

    /** The text of a tree; numbers that JSON has no word for are null. */
    static String of(Object tree) {
        return of(tree, "");
    }

    private static String of(Object tree, String indent) {
        String inner = indent + STEP;
        if (tree instanceof Map<?, ?> map) {
            return map.isEmpty() ? "{}" : map.entrySet().stream()
                    .map(member -> inner + Json.string(member.getKey().toString()) + ": " + of(member.getValue(), inner))
                    .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
        }
        if (tree instanceof Collection<?> list) {
            return list.isEmpty() ? "[]" : list.stream().map(item -> inner + of(item, inner))
                    .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
        }
        if (tree instanceof Double number) {
            return number.isNaN() || number.isInfinite() ? "null" : Numbers.text(number);
        }
        return tree instanceof Boolean ? tree.toString() : Json.string(tree.toString());
    }
}
