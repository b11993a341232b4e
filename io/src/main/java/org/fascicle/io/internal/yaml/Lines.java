package org.fascicle.io.internal.yaml;

import java.util.HashMap;
import java.util.Map;

/** The line of every path of a tree: "populations.cortex.parameters.J_i" → 14; items of lists by index, "monitors.a.of.0". */
public final class Lines {

    private final Map<String, Integer> byPath = new HashMap<>();

    private Lines() {
    }

    /** The lines of a tree; 0 for what the command line gave. */
    public static Map<String, Integer> of(Tree tree) {
        var lines = new Lines();
        lines.visit(tree, "");
        return lines.byPath;
    }

    private void visit(Tree tree, String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        if (tree instanceof Tree.Mapping mapping) {
            mapping.members().forEach((key, member) -> {
                byPath.put(prefix + key, member.line());
                visit(member.value(), prefix + key);
            });
        } else if (tree instanceof Tree.Sequence sequence) {
            for (int i = 0; i < sequence.items().size() && i < ITEMS; i++) {
                byPath.put(prefix + i, sequence.items().get(i).line());
                visit(sequence.items().get(i), prefix + i);
            }
        }
    }

    /** Longer lists are numbers; the line of the list is good enough for the rest. */
    private static final int ITEMS = 1000;
}
