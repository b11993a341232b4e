package org.fascicle.engine.internal.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values by what they are made of. Equal values are one node; what is made of constants is a constant, what is made of
 * constants and fixed columns a fixed column, computed at once by the functions that the loops use. Nothing is rearranged; only
 * what is x for every x is x: x*1, x/1, x-0, min(x, infinity), max(x, -infinity). Nodes come in the order in which they can be
 * computed.
 */
final class Graph {

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Object, Integer> known = new HashMap<>();
    private final Map<double[], Integer> columns = new IdentityHashMap<>();

    Node node(int index) {
        return nodes.get(index);
    }

    /** How an operation reads a node: a number, a fixed column, or the slot it comes in or was given as its home. */
    Operand operand(int index, Map<Integer, Integer> homes) {
        var node = node(index);
        if (node instanceof Node.Constant c) {
            return new Operand.Uniform(c.value());
        }
        if (node instanceof Node.Fixed f) {
            return new Operand.Fixed(f.column());
        }
        return new Operand.Slot(node instanceof Node.Slot s ? s.slot() : homes.get(index));
    }

    int size() {
        return nodes.size();
    }

    int constant(double value) {
        return known.computeIfAbsent(Double.doubleToLongBits(value), key -> add(new Node.Constant(value)));
    }

    int fixed(double[] column) {
        return columns.computeIfAbsent(column, key -> add(new Node.Fixed(column)));
    }

    int slot(int slot) {
        return intern(new Node.Slot(slot));
    }

    /** Different occurrences are different values, whatever their arguments. */
    int draw(Draw kind, int occurrence, List<Integer> arguments) {
        return intern(new Node.Drawn(kind, occurrence, List.copyOf(arguments)));
    }

    int apply(Operation operation, int... operands) {
        var operandNodes = new ArrayList<Node>();
        var indices = new ArrayList<Integer>();
        for (int operand : operands) {
            operandNodes.add(nodes.get(operand));
            indices.add(operand);
        }
        if (operandNodes.stream().allMatch(n -> n instanceof Node.Constant)) {
            return constant(operation.of(operandNodes.stream().mapToDouble(n -> ((Node.Constant) n).value()).toArray()));
        }
        int unchanged = unchanged(operation, operands);
        if (unchanged >= 0) {
            return unchanged;
        }
        var key = new Node.Apply(operation, List.copyOf(indices));
        if (operandNodes.stream().anyMatch(n -> n.isComputed() || n instanceof Node.Slot)) {
            return intern(key);
        }
        var before = known.get(key);
        int index = before != null ? before : fixed(fold(operation, operandNodes));
        known.put(key, index);
        return index;
    }

    /** The operand that the operation gives back whatever its value; negative if there is none. */
    private int unchanged(Operation operation, int[] x) {
        return switch (operation) {
            case MULTIPLY -> is(x[1], 1) ? x[0] : is(x[0], 1) ? x[1] : -1;
            case DIVIDE -> is(x[1], 1) ? x[0] : -1;
            case SUBTRACT -> is(x[1], 0.0) ? x[0] : -1;
            case MIN -> is(x[1], Double.POSITIVE_INFINITY) ? x[0] : is(x[0], Double.POSITIVE_INFINITY) ? x[1] : -1;
            case MAX -> is(x[1], Double.NEGATIVE_INFINITY) ? x[0] : is(x[0], Double.NEGATIVE_INFINITY) ? x[1] : -1;
            default -> -1;
        };
    }

    private boolean is(int index, double value) {
        return nodes.get(index) instanceof Node.Constant c && Double.compare(c.value(), value) == 0;
    }

    private static double[] fold(Operation operation, List<Node> operands) {
        int lanes = operands.stream().filter(n -> n instanceof Node.Fixed).mapToInt(n -> ((Node.Fixed) n).column().length)
                .max().orElse(0);
        var result = new double[lanes];
        var values = new double[operands.size()];
        for (int i = 0; i < lanes; i++) {
            for (int k = 0; k < values.length; k++) {
                var node = operands.get(k);
                values[k] = node instanceof Node.Fixed f ? f.column()[i] : ((Node.Constant) node).value();
            }
            result[i] = operation.of(values);
        }
        return result;
    }

    private int intern(Node node) {
        var before = known.get(node);
        if (before != null) {
            return before;
        }
        int index = add(node);
        known.put(node, index);
        return index;
    }

    private int add(Node node) {
        nodes.add(node);
        return nodes.size() - 1;
    }
}
