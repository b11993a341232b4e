package org.fascicle.io.internal.description;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML mapping being written, keys in the order in which they are put. */
final class YamlMapping {

    private final List<NodeTuple> entries = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final FlowStyle style;

    private YamlMapping(FlowStyle style) {
        this.style = style;
    }

    /** One key per line. */
    static YamlMapping block() {
        return new YamlMapping(FlowStyle.BLOCK);
    }

    /** All keys in one line. */
    static YamlMapping line() {
        return new YamlMapping(FlowStyle.FLOW);
    }

    /** A text, quoted where YAML needs it; an empty one is left out. */
    YamlMapping put(String key, String text) {
        return text.isEmpty() ? this : always(key, text);
    }

    /** A text, even an empty one; texts of several lines as a block. */
    YamlMapping always(String key, String text) {
        return add(key, new ScalarNode(Tag.STR, text, text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN));
    }

    /** A number that reads back as the same double. */
    YamlMapping put(String key, double number) {
        return add(key, scalar(number));
    }

    YamlMapping put(String key, boolean flag) {
        return add(key, new ScalarNode(Tag.BOOL, Boolean.toString(flag), ScalarStyle.PLAIN));
    }

    /** Two numbers in one line. */
    YamlMapping put(String key, double first, double second) {
        return add(key, new SequenceNode(Tag.SEQ, List.of(scalar(first), scalar(second)), FlowStyle.FLOW));
    }

    /** A mapping; an empty one is left out. */
    YamlMapping put(String key, YamlMapping inner) {
        return inner.entries.isEmpty() ? this : always(key, inner);
    }

    /** A mapping, even an empty one. */
    YamlMapping always(String key, YamlMapping inner) {
        return add(key, inner.node());
    }

    /** A list of mappings; an empty one is left out. */
    YamlMapping put(String key, List<YamlMapping> items) {
        return items.isEmpty() ? this
                : add(key, new SequenceNode(Tag.SEQ, new ArrayList<>(items.stream().map(YamlMapping::node).toList()),
                        FlowStyle.BLOCK));
    }

    private YamlMapping add(String key, Node value) {
        if (!keys.add(key)) {
            throw new IllegalArgumentException("'" + key + "' occurs twice");
        }
        entries.add(new NodeTuple(new ScalarNode(Tag.STR, key, ScalarStyle.PLAIN), value));
        return this;
    }

    private static Node scalar(double x) {
        String text = Double.isNaN(x) ? ".nan" : Double.isInfinite(x) ? (x > 0 ? ".inf" : "-.inf") : Double.toString(x);
        return new ScalarNode(Tag.FLOAT, text, ScalarStyle.PLAIN);
    }

    private Node node() {
        return new MappingNode(Tag.MAP, entries, style);
    }

    /** The document. */
    String text() {
        var text = new StringBuilder();
        new Dump(DumpSettings.builder().setWidth(120).setBestLineBreak("\n").build()).dumpNode(node(), new StreamDataWriter() {
            @Override
            public void write(String part) {
                text.append(part);
            }

            @Override
            public void write(String part, int offset, int length) {
                text.append(part, offset, offset + length);
            }
        });
        return text.toString();
    }
}
