package org.fascicle.engine.internal.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Values to the steps of a generated class: calls for whole columns, and between them as few loops as C2 can turn into vector
 * instructions. The same operations on the same operands as in {@link Emission}, hence the same bits.
 */
final class Fusion {

    private final Graph graph;
    private final Spelling spelling;
    private final Passes passes;
    private final Delivery delivery;
    private final Scratch scratch;
    private final Map<Integer, Integer> homes = new HashMap<>();
    private final List<Set<Integer>> drafts = new ArrayList<>();
    private final Map<Integer, Integer> lastUse = new TreeMap<>();
    private final List<Step> steps = new ArrayList<>();

    /** Results as node indices and as slots, by left side. */
    Fusion(Graph graph, Map<String, Integer> results, Map<String, Integer> slots, int firstScratch, Spelling spelling) {
        var needs = new Needs(graph, results.values());
        this.graph = graph;
        this.spelling = spelling;
        this.passes = new Passes(graph, needs, results.values(), spelling);
        this.delivery = new Delivery(graph, results, slots, needs.slotsRead());
        this.scratch = new Scratch(firstScratch);
        homes.putAll(delivery.homes());
        draft(new Groups(graph, passes, spelling));
        results.values().forEach(node -> lastUse.put(node, Integer.MAX_VALUE));
        for (int i = 0; i < drafts.size(); i++) {
            realise(i);
        }
        delivery.copies(this::operand, scratch).forEach(copy -> steps.add(new Step.Whole(copy)));
    }

    List<Step> steps() {
        return steps;
    }

    int slotsUsed() {
        return scratch.end();
    }

    /** Each call, and each group of values that one loop computes, in order. */
    private void draft(Groups groups) {
        for (int pass = passes.last(); pass >= 0; pass--) {
            groups.cut(pass);
        }
        for (int pass = 0; pass <= passes.last(); pass++) {
            passes.keptIn(pass, true).forEach(call -> drafts.add(Set.of(call)));
            drafts.addAll(groups.of(pass));
        }
        for (int i = 0; i < drafts.size(); i++) {
            for (int node : passes.body(drafts.get(i))) {
                for (int operand : graph.node(node).operands()) {
                    lastUse.put(operand, i);
                }
            }
        }
    }

    private void realise(int index) {
        var draft = drafts.get(index);
        int first = draft.iterator().next();
        if (graph.node(first) instanceof Node.Drawn drawn) {
            draw(first, drawn);
        } else if (spelling.takesAStep(graph.node(first))) {
            call(first, (Node.Apply) graph.node(first));
        } else {
            loop(draft);
        }
        lastUse.forEach((node, step) -> {
            if (step == index && homes.containsKey(node) && scratch.owns(homes.get(node))) {
                scratch.free(homes.get(node));
            }
        });
    }

    private void draw(int node, Node.Drawn drawn) {
        var temporary = new ArrayList<Integer>();
        var arguments = drawn.operands().stream().map(x -> lanes(operand(x), temporary)).toList();
        steps.add(new Step.Whole(new Sample(drawn.kind(), drawn.occurrence(), arguments, home(node))));
        temporary.forEach(scratch::free);
    }

    private void call(int node, Node.Apply apply) {
        var operands = apply.operands().stream().map(this::operand).toList();
        steps.add(new Step.Whole(Emission.instruction(apply.operation(), operands, home(node))));
    }

    private void loop(Set<Integer> roots) {
        var values = new ArrayList<Step.Value>();
        var places = new HashMap<Integer, Integer>();
        var body = passes.body(roots);
        for (int node : body) {
            for (int operand : graph.node(node).operands()) {
                if (!body.contains(operand) && !places.containsKey(operand)) {
                    places.put(operand, values.size());
                    values.add(outside(operand));
                }
            }
        }
        for (int node : body) {
            var apply = (Node.Apply) graph.node(node);
            places.put(node, values.size());
            values.add(new Step.Value.Applied(apply.operation(), apply.operands().stream().map(places::get).toList()));
        }
        steps.add(new Step.Loop(values, roots.stream().map(root -> new Step.Store(places.get(root), home(root))).toList()));
    }

    private Step.Value outside(int node) {
        var operand = operand(node);
        return operand instanceof Operand.Uniform number ? new Step.Value.Number(number.value())
                : new Step.Value.Load((Operand.Lanes) operand);
    }

    private Operand operand(int index) {
        return graph.operand(index, homes);
    }

    /** A number as a column, in a scratch column that the caller must free. */
    private Operand.Lanes lanes(Operand operand, List<Integer> temporary) {
        if (operand instanceof Operand.Lanes lanes) {
            return lanes;
        }
        int slot = scratch.take();
        temporary.add(slot);
        steps.add(new Step.Whole(new Fill(operand, slot)));
        return new Operand.Slot(slot);
    }

    private int home(int node) {
        return homes.computeIfAbsent(node, key -> scratch.take());
    }
}
