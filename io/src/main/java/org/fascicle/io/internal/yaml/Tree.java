package org.fascicle.io.internal.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML document with the line, from 1, of everything in it; line 0 stands for the command line. */
public sealed interface Tree {

    /** Line of its first character. */
    int line();

    /**
     * A scalar, not interpreted.
     *
     * @param text without quotes
     * @param line from 1
     */
    record Leaf(String text, int line) implements Tree {
    }

    /**
     * Nothing behind a key.
     *
     * @param line from 1
     */
    record Nothing(int line) implements Tree {
    }

    /**
     * A list.
     *
     * @param items in order
     * @param line from 1
     */
    record Sequence(List<Tree> items, int line) implements Tree {
        /** Copies. */
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Keys and what stands behind them.
     *
     * @param members in the order of the file
     * @param line from 1
     */
    record Mapping(Map<String, Member> members, int line) implements Tree {
        /** Copies, keeping the order. */
        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /**
     * What stands behind a key.
     *
     * @param line of the key, from 1
     * @param value behind it
     */
    record Member(int line, Tree value) {
    }

    /** What it is, for messages: "'10 Hz'", "nothing", "a list", "a mapping". */
    static String describe(Tree tree) {
        if (tree instanceof Leaf leaf) {
            return "'" + leaf.text() + "'";
        }
        if (tree instanceof Sequence) {
            return "a list";
        }
        return tree instanceof Mapping ? "a mapping" : "nothing";
    }
}
