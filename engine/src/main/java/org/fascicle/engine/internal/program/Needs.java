package org.fascicle.engine.internal.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which values some results need, and for how long. */
final class Needs {

    private final List<Integer> computed = new ArrayList<>();
    private final Set<Integer> slotsRead = new HashSet<>();
    private final Map<Integer, List<Integer>> ending = new HashMap<>();

    Needs(Graph graph, Collection<Integer> results) {
        var needed = new TreeSet<>(results);
        var last = new HashMap<Integer, Integer>();
        for (int node = graph.size() - 1; node >= 0; node--) {
            if (needed.contains(node)) {
                for (int operand : graph.node(node).operands()) {
                    needed.add(operand);
                    last.putIfAbsent(operand, node);
                }
            }
        }
        for (int node : needed) {
            if (graph.node(node).isComputed()) {
                computed.add(node);
            } else if (graph.node(node) instanceof Node.Slot slot) {
                slotsRead.add(slot.slot());
            }
        }
        for (int node : computed) {
            if (last.containsKey(node) && !results.contains(node)) {
                ending.computeIfAbsent(last.get(node), key -> new ArrayList<>()).add(node);
            }
        }
    }

    /** Values to compute, in an order in which they can be. */
    List<Integer> computed() {
        return computed;
    }

    /** Slots of the caller that are read. */
    Set<Integer> slotsRead() {
        return slotsRead;
    }

    /** Values that nobody needs after this one has been computed. */
    List<Integer> endingAt(int node) {
        return ending.getOrDefault(node, List.of());
    }
}
