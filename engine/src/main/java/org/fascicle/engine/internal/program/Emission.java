package org.fascicle.engine.internal.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values to instructions, one for each. Scratch columns are used again as soon as their value is no longer needed. */
final class Emission {

    private final Graph graph;
    private final Needs needs;
    private final Delivery delivery;
    private final Scratch scratch;
    private final Map<Integer, Integer> homes = new HashMap<>();
    private final List<Instruction> instructions = new ArrayList<>();

    /** Results as node indices and as slots, by left side. */
    Emission(Graph graph, Map<String, Integer> results, Map<String, Integer> slots, int firstScratch) {
        this.graph = graph;
        this.needs = new Needs(graph, results.values());
        this.delivery = new Delivery(graph, results, slots, needs.slotsRead());
        this.scratch = new Scratch(firstScratch);
    }

    int slotsUsed() {
        return scratch.end();
    }

    List<Instruction> instructions() {
        homes.putAll(delivery.homes());
        for (int node : needs.computed()) {
            compute(node);
        }
        instructions.addAll(delivery.copies(this::operand, scratch));
        return instructions;
    }

    private void compute(int node) {
        if (graph.node(node) instanceof Node.Apply apply) {
            apply(node, apply);
        } else {
            draw(node, (Node.Drawn) graph.node(node));
        }
    }

    private void apply(int node, Node.Apply apply) {
        var operands = new ArrayList<Operand>();
        apply.operands().forEach(operand -> operands.add(operand(operand)));
        freeOperands(node);
        instructions.add(instruction(apply.operation(), operands, home(node)));
    }

    private void draw(int node, Node.Drawn drawn) {
        var temporary = new ArrayList<Integer>();
        var arguments = drawn.operands().stream().map(argument -> lanes(operand(argument), temporary)).toList();
        instructions.add(new Sample(drawn.kind(), drawn.occurrence(), arguments, home(node)));
        temporary.forEach(scratch::free);
        freeOperands(node);
    }

    /** An operation on operands that are not all numbers. */
    static Instruction instruction(Operation operation, List<Operand> x, int out) {
        return switch (operation.arity()) {
            case 1 -> new OneOperand(operation, (Operand.Lanes) x.get(0), out);
            case 2 -> two(operation, x.get(0), x.get(1), out);
            default -> new Select((Operand.Lanes) x.get(0), x.get(1), x.get(2), out);
        };
    }

    private static Instruction two(Operation operation, Operand left, Operand right, int out) {
        if (left instanceof Operand.Uniform number) {
            var lanes = (Operand.Lanes) right;
            return operation.commutes() ? new ColumnAndNumber(operation, lanes, number.value(), out)
                    : new NumberAndColumn(operation, number.value(), lanes, out);
        }
        var lanes = (Operand.Lanes) left;
        return right instanceof Operand.Uniform number ? new ColumnAndNumber(operation, lanes, number.value(), out)
                : new TwoColumns(operation, lanes, (Operand.Lanes) right, out);
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
        instructions.add(new Fill(operand, slot));
        return new Operand.Slot(slot);
    }

    private int home(int node) {
        return homes.computeIfAbsent(node, key -> scratch.take());
    }

    private void freeOperands(int node) {
        needs.endingAt(node).stream().map(homes::get).filter(scratch::owns).forEach(scratch::free);
    }
}
