package org.fascicle.io.internal.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.api.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML 1.2 text → {@link Tree}. Nothing is constructed from tags, aliases are expanded up to a bound on the size of the whole
 * tree, and a key that occurs twice is an error. Problems are collected; their path is the path of the key.
 */
public final class TreeReader {

    private static final int DEPTH = 32;
    private static final int NODES = 2_000_000;
    private static final int CODE_POINTS = 16 << 20;
    private static final Set<Tag> KNOWN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

    private final List<Problem> problems;
    private final Map<String, Integer> lines;
    private int nodes;

    /**
     * Reads one document.
     *
     * @param problems receives what is wrong
     * @param lines receives the line of each path that has a problem, "" for the whole text
     */
    public TreeReader(List<Problem> problems, Map<String, Integer> lines) {
        this.problems = problems;
        this.lines = lines;
    }

    /** The tree, as far as the text can be read; empty if it is no YAML at all. */
    public Optional<Tree> read(String text) {
        var settings = LoadSettings.builder().setCodePointLimit(CODE_POINTS).setUseMarks(true).build();
        try {
            var root = new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text))).getSingleNode();
            return root.isEmpty() ? Optional.of(new Tree.Nothing(1)) : Optional.of(convert(root.get(), "", 0));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0) + 1;
            refuse(line, "not valid YAML: " + e.getProblem());
        } catch (TooLarge e) {
            refuse(e.line, e.getMessage());
        } catch (YamlEngineException e) {
            refuse(1, "not valid YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private void refuse(int line, String what) {
        lines.put("", line);
        problems.add(Problem.error("", what, ""));
    }

    private Tree convert(Node node, String path, int depth) {
        int line = line(node);
        if (depth > DEPTH) {
            throw new TooLarge(line, "nested deeper than " + DEPTH + " levels");
        }
        if (++nodes > NODES) {
            throw new TooLarge(line, "more than " + NODES + " entries once aliases are expanded");
        }
        if (!KNOWN.contains(node.getTag())) {
            lines.put(path, line);
            problems.add(Problem.error(path, "tag " + node.getTag().getValue(), "tags are not supported; write the plain value"));
            return new Tree.Nothing(line);
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, path, depth);
        }
        if (node instanceof SequenceNode sequence) {
            return sequence(sequence, path, depth);
        }
        var scalar = (ScalarNode) node;
        return scalar.getTag().equals(Tag.NULL) ? new Tree.Nothing(line) : new Tree.Leaf(scalar.getValue(), line);
    }

    private Tree sequence(SequenceNode node, String path, int depth) {
        var items = new ArrayList<Tree>();
        for (Node item : node.getValue()) {
            items.add(convert(item, join(path, Integer.toString(items.size())), depth + 1));
        }
        return new Tree.Sequence(items, line(node));
    }

    private Tree mapping(MappingNode node, String path, int depth) {
        var members = new LinkedHashMap<String, Tree.Member>();
        for (NodeTuple entry : node.getValue()) {
            int line = line(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                lines.put(path, line);
                problems.add(Problem.error(path, "a key that is a list or a mapping", "keys are words"));
                continue;
            }
            String at = join(path, key.getValue());
            var first = members.get(key.getValue());
            if (first != null) {
                lines.put(at, line);
                problems.add(Problem.error(at, "occurs twice, first in line " + first.line(), "remove one of them"));
                continue;
            }
            members.put(key.getValue(), new Tree.Member(line, convert(entry.getValueNode(), at, depth + 1)));
        }
        return new Tree.Mapping(members, line(node));
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        TooLarge(int line, String message) {
            super(message);
            this.line = line;
        }
    }
}
