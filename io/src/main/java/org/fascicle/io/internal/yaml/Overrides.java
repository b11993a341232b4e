package org.fascicle.io.internal.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.Nearest;
import org.fascicle.api.Problem;

/**
 * Puts {@code path=value} into a tree, e.g. {@code projections.long_range.strength=0.3}. The value is YAML. Everything before the
 * last key must exist; the last key may be new.
 */
public final class Overrides {

    /** Below section and name (populations.cortex) missing keys such as parameters are made; a wrong name is a typo. */
    private static final int DEPTH_OF_KEYS = 2;

    private final List<Problem> problems;
    private final Map<String, Integer> lines;

    /** Wrong paths and values go to {@code problems} and {@code lines}; the tree then stays as it is. */
    public Overrides(List<Problem> problems, Map<String, Integer> lines) {
        this.problems = problems;
        this.lines = lines;
    }

    /** The tree with all of them put in, in order. */
    public Tree apply(Tree tree, List<String> sets) {
        Tree result = tree;
        for (String set : sets) {
            int equals = set.indexOf('=');
            if (equals < 1) {
                refuse("", "--set " + set, "path=value is needed, e.g. duration=10 s");
                continue;
            }
            String path = set.substring(0, equals).strip();
            Tree before = result;
            result = value(path, set.substring(equals + 1))
                    .flatMap(value -> put(before, path.split("\\.", -1), 0, value)).orElse(before);
        }
        return result;
    }

    private Optional<Tree> value(String path, String text) {
        var wrong = new ArrayList<Problem>();
        var value = new TreeReader(wrong, new HashMap<>()).read(text);
        wrong.forEach(p -> refuse(path, "--set: " + p.what(), p.legal()));
        return wrong.isEmpty() ? value.map(Overrides::fromCommandLine) : Optional.empty();
    }

    private static Tree fromCommandLine(Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            var members = new LinkedHashMap<String, Tree.Member>();
            mapping.members().forEach((key, member) -> members.put(key, new Tree.Member(0, fromCommandLine(member.value()))));
            return new Tree.Mapping(members, 0);
        }
        if (tree instanceof Tree.Sequence sequence) {
            return new Tree.Sequence(sequence.items().stream().map(Overrides::fromCommandLine).toList(), 0);
        }
        return tree instanceof Tree.Leaf leaf ? new Tree.Leaf(leaf.text(), 0) : new Tree.Nothing(0);
    }

    private Optional<Tree> put(Tree at, String[] path, int depth, Tree value) {
        if (depth == path.length) {
            return Optional.of(value);
        }
        if (at instanceof Tree.Sequence sequence) {
            return putItem(sequence, path, depth, value);
        }
        if (!(at instanceof Tree.Mapping mapping)) {
            return refuse(path, "--set: '" + upTo(path, depth) + "' is " + Tree.describe(at) + " and has no keys", "");
        }
        String key = path[depth];
        var member = mapping.members().get(key);
        boolean inside = depth >= DEPTH_OF_KEYS;
        if (member == null && depth < path.length - 1 && !inside) {
            return refuse(path, "--set: no '" + upTo(path, depth + 1) + "' in the file",
                    Nearest.hintOrKnown(key, mapping.members().keySet()));
        }
        Tree found = member == null ? new Tree.Mapping(new LinkedHashMap<>(), 0) : member.value();
        var below = put(found, path, depth + 1, value);
        int line = depth == path.length - 1 || member == null ? 0 : member.line();
        return below.map(tree -> {
            var members = new LinkedHashMap<>(mapping.members());
            members.put(key, new Tree.Member(line, tree));
            return new Tree.Mapping(members, mapping.line());
        });
    }

    private Optional<Tree> putItem(Tree.Sequence sequence, String[] path, int depth, Tree value) {
        int size = sequence.items().size();
        int index = path[depth].matches("\\d{1,6}") ? Integer.parseInt(path[depth]) : size;
        if (index >= size) {
            return refuse(path, "--set: no item '" + path[depth] + "' in " + upTo(path, depth), "0 to " + (size - 1) + " exist");
        }
        return put(sequence.items().get(index), path, depth + 1, value).map(tree -> {
            var items = new ArrayList<>(sequence.items());
            items.set(index, tree);
            return new Tree.Sequence(items, sequence.line());
        });
    }

    private Optional<Tree> refuse(String[] path, String what, String legal) {
        return refuse(String.join(".", path), what, legal);
    }

    private Optional<Tree> refuse(String path, String what, String legal) {
        lines.put(path, 0);
        problems.add(Problem.error(path, what, legal));
        return Optional.empty();
    }

    private static String upTo(String[] path, int depth) {
        return String.join(".", List.of(path).subList(0, depth));
    }
}
