package org.fascicle.engine.internal.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * How results come into their slots. A result whose slot nobody reads is written where it is computed; all others are copied when
 * everything has been computed.
 */
final class Delivery {

    private final Graph graph;
    private final Map<String, Integer> results;
    private final Map<String, Integer> slots;
    private final Map<Integer, Integer> homes = new TreeMap<>();
    private final List<String> late = new ArrayList<>();

    /** Results as node indices and as slots, by left side. */
    Delivery(Graph graph, Map<String, Integer> results, Map<String, Integer> slots, Set<Integer> slotsRead) {
        this.graph = graph;
        this.results = new TreeMap<>(results);
        this.slots = slots;
        this.results.forEach((left, node) -> {
            int slot = slots.get(left);
            if (graph.node(node).isComputed() && !homes.containsKey(node) && !slotsRead.contains(slot)) {
                homes.put(node, slot);
            } else {
                late.add(left);
            }
        });
    }

    /** Nodes that may be computed in place, and the slots of these places. */
    Map<Integer, Integer> homes() {
        return homes;
    }

    /** First saves slots that another result is about to overwrite, then copies. */
    List<Instruction> copies(IntFunction<Operand> operands, Scratch scratch) {
        var copies = new ArrayList<Instruction>();
        var sources = new HashMap<String, Operand>();
        for (var left : late) {
            var source = operands.apply(results.get(left));
            boolean endangered = source instanceof Operand.Slot s && !s.equals(new Operand.Slot(slots.get(left)))
                    && slots.containsValue(s.slot())
                    && graph.node(results.get(left)) instanceof Node.Slot;
            if (endangered) {
                int slot = scratch.take();
                copies.add(new Fill(source, slot));
                source = new Operand.Slot(slot);
            }
            sources.put(left, source);
        }
        for (var left : late) {
            if (!sources.get(left).equals(new Operand.Slot(slots.get(left)))) {
                copies.add(new Fill(sources.get(left), slots.get(left)));
            }
        }
        return copies;
    }
}
