package org.fascicle.io.internal.graphml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fascicle.io.internal.array.Table;

/**
 * A graph with data on its nodes and edges.
 *
 * @param nodes in the order of the file
 * @param edges in the order of the file
 */
record Graph(List<Node> nodes, List<Edge> edges) {

    /**
     * A node.
     *
     * @param id as edges name it
     * @param data by the name of its key
     */
    record Node(String id, Map<String, String> data) {
        Node {
            data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        }
    }

    /**
     * An edge.
     *
     * @param from index of the node it comes from
     * @param to index of the node it goes into
     * @param directed whether it goes one way only
     * @param line of the file
     * @param data by the name of its key
     */
    record Edge(int from, int to, boolean directed, int line, Map<String, String> data) {
        Edge {
            data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        }
    }

    Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** Names of edge data that are numbers wherever they are there. */
    List<String> quantities() {
        var names = new LinkedHashSet<String>();
        edges.forEach(edge -> names.addAll(edge.data().keySet()));
        names.removeIf(name -> edges.stream().map(edge -> edge.data().getOrDefault(name, "0"))
                .anyMatch(text -> Table.number(text).isEmpty()));
        return new ArrayList<>(names);
    }

    /** The first of these names that every node has data for. */
    Optional<String> common(List<String> names) {
        return names.stream().filter(name -> !nodes.isEmpty() && nodes.stream().allMatch(node -> node.data().containsKey(name)))
                .findFirst();
    }

    /** A text per node. */
    List<String> texts(String name, Function<Node, String> otherwise) {
        return nodes.stream().map(node -> node.data().getOrDefault(name, otherwise.apply(node))).toList();
    }
}
