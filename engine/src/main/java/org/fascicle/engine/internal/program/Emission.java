package org.fascicle.engine.internal.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Values to instructions. A result whose slot nobody reads is written where it is computed; all others are copied when
 * everything has been computed. Scratch columns are used again as soon as their value is no longer needed.
 */
final class Emission {

    private final Graph graph;
    private final Map<String, Integer> results;
    private final Map<String, Integer> slots;
    private final Needs needs;
    private final Scratch scratch;
    private final Map<Integer, Integer> homes = new HashMap<>();
    private final List<Instruction> instructions = new ArrayList<>();

    /** Results as node indices and as slots, by left side. */
    Emission(Graph graph, Map<String, Integer> results, Map<String, Integer> slots, int firstScratch) {
        this.graph = graph;
        this.results = new TreeMap<>(results);
        this.slots = slots;
        this.needs = new Needs(graph, results.values());
        this.scratch = new Scratch(firstScratch);
    }

    int slotsUsed() {
        return scratch.end();
    }

    List<Instruction> instructions() {
        var late = chooseHomes();
        for (int node : needs.computed()) {
            compute(node);
        }
        copy(late);
        return instructions;
    }

    /** Gives results their own slots where nobody reads these, and returns the others. */
    private List<String> chooseHomes() {
        var late = new ArrayList<String>();
        results.forEach((left, node) -> {
            int slot = slots.get(left);
            if (graph.node(node).isComputed() && !homes.containsKey(node) && !needs.slotsRead().contains(slot)) {
                homes.put(node, slot);
            } else {
                late.add(left);
            }
        });
        return late;
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
        if (apply.operation() == Operation.POWER) {
            var temporary = new ArrayList<Integer>();
            operands.replaceAll(operand -> lanes(operand, temporary));
            emit(apply.operation(), operands, home(node));
            temporary.forEach(scratch::free);
            freeOperands(node);
        } else {
            freeOperands(node);
            emit(apply.operation(), operands, home(node));
        }
    }

    private void draw(int node, Node.Drawn drawn) {
        var temporary = new ArrayList<Integer>();
        var arguments = drawn.operands().stream().map(argument -> lanes(operand(argument), temporary)).toList();
        instructions.add(new Sample(drawn.kind(), drawn.occurrence(), arguments, home(node)));
        temporary.forEach(scratch::free);
        freeOperands(node);
    }

    private void emit(Operation operation, List<Operand> x, int out) {
        instructions.add(switch (operation.arity()) {
            case 1 -> new OneOperand(operation, (Operand.Lanes) x.get(0), out);
            case 2 -> two(operation, x.get(0), x.get(1), out);
            default -> new Select((Operand.Lanes) x.get(0), x.get(1), x.get(2), out);
        });
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
        var node = graph.node(index);
        if (node instanceof Node.Constant c) {
            return new Operand.Uniform(c.value());
        }
        if (node instanceof Node.Fixed f) {
            return new Operand.Fixed(f.column());
        }
        return new Operand.Slot(node instanceof Node.Slot s ? s.slot() : homes.get(index));
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

    /** First saves slots that another result is about to overwrite, then copies. */
    private void copy(List<String> late) {
        var sources = new HashMap<String, Operand>();
        for (var left : late) {
            var source = operand(results.get(left));
            boolean endangered = source instanceof Operand.Slot s && !s.equals(new Operand.Slot(slots.get(left)))
                    && slots.containsValue(s.slot())
                    && graph.node(results.get(left)) instanceof Node.Slot;
            sources.put(left, endangered ? save(source) : source);
        }
        for (var left : late) {
            if (!sources.get(left).equals(new Operand.Slot(slots.get(left)))) {
                instructions.add(new Fill(sources.get(left), slots.get(left)));
            }
        }
    }

    private Operand save(Operand source) {
        int slot = scratch.take();
        instructions.add(new Fill(source, slot));
        return new Operand.Slot(slot);
    }

    /** The scratch columns from a first slot on; the lowest free one is taken. */
    private static final class Scratch {

        private final int first;
        private final TreeSet<Integer> free = new TreeSet<>();
        private int end;

        Scratch(int first) {
            this.first = first;
            this.end = first;
        }

        int take() {
            return free.isEmpty() ? end++ : free.pollFirst();
        }

        void free(int slot) {
            free.add(slot);
        }

        boolean owns(int slot) {
            return slot >= first && slot < end;
        }

        int end() {
            return end;
        }
    }
}
