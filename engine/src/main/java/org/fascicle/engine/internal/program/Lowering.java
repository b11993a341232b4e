package org.fascicle.engine.internal.program;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.fascicle.engine.internal.simd.StraightCode;

/** The operations of a loop as straight code. */
final class Lowering {

    private final StraightCode code = new StraightCode();

    private Lowering() {
    }

    /** A whole loop; its columns are those of {@link LoopCode#columns}. */
    static StraightCode of(Step.Loop loop) {
        var columns = LoopCode.columns(loop);
        var lowering = new Lowering();
        var values = loop.values();
        var places = new int[values.size()];
        for (int i = 0; i < places.length; i++) {
            if (values.get(i) instanceof Step.Value.Load load) {
                places[i] = lowering.code.load(columns.indexOf(load.column()));
            } else if (values.get(i) instanceof Step.Value.Number number) {
                places[i] = lowering.code.number(number.value());
            } else {
                var applied = (Step.Value.Applied) values.get(i);
                var x = applied.operands().stream().mapToInt(k -> places[k]).toArray();
                places[i] = lowering.apply(applied.operation(), x, numbers(applied.operands(), values));
            }
        }
        loop.stores().forEach(s -> lowering.code.store(places[s.value()], columns.indexOf(new Operand.Slot(s.slot()))));
        return lowering.code;
    }

    /** How many vector instructions an operation takes by itself. */
    static int weight(Graph graph, Node.Apply apply) {
        var lowering = new Lowering();
        var operands = apply.operands();
        var numbers = operands.stream().map(x -> graph.node(x) instanceof Node.Constant c ? OptionalDouble.of(c.value())
                : OptionalDouble.empty()).toList();
        var x = IntStream.range(0, operands.size()).map(i -> numbers.get(i).isPresent()
                ? lowering.code.number(numbers.get(i).getAsDouble()) : lowering.code.load(operands.get(i))).toArray();
        int before = lowering.code.size();
        lowering.apply(apply.operation(), x, numbers);
        return lowering.code.size() - before;
    }

    private static List<OptionalDouble> numbers(List<Integer> operands, List<Step.Value> values) {
        return operands.stream().map(k -> values.get(k) instanceof Step.Value.Number n ? OptionalDouble.of(n.value())
                : OptionalDouble.empty()).toList();
    }

    private int apply(Operation operation, int[] x, List<OptionalDouble> numbers) {
        return switch (operation.arity()) {
            case 1 -> one(operation, x[0]);
            case 2 -> operation == Operation.POWER ? power(x, numbers) : two(operation, x[0], x[1]);
            default -> code.choose(code.notEqual(x[0], code.number(0)), x[1], x[2]);
        };
    }

    private int one(Operation operation, int x) {
        return switch (operation) {
            case NEGATE -> code.negate(x);
            case ABS -> code.abs(x);
            case SQRT -> code.sqrt(x);
            case FLOOR -> code.floor(x);
            case EXP -> code.exp(x);
            case LOG -> code.log(x);
            case SIN -> code.sin(x);
            case COS -> code.cos(x);
            case TANH -> code.tanh(x);
            case SIGMOID -> code.sigmoid(x);
            case LINOID -> code.linoid(x);
            default -> throw new IllegalStateException(operation + " of one value");
        };
    }

    private int two(Operation operation, int x, int y) {
        return switch (operation) {
            case ADD -> code.add(x, y);
            case SUBTRACT -> code.subtract(x, y);
            case MULTIPLY -> code.multiply(x, y);
            case DIVIDE -> code.divide(x, y);
            case MIN -> code.min(x, y);
            case MAX -> code.max(x, y);
            case LESS -> code.one(code.less(x, y));
            case LESS_OR_EQUAL -> code.one(code.lessOrEqual(x, y));
            case EQUAL -> code.one(code.equal(x, y));
            case NOT_EQUAL -> code.one(code.notEqual(x, y));
            default -> throw new IllegalStateException(operation + " of two values");
        };
    }

    private int power(int[] x, List<OptionalDouble> numbers) {
        if (numbers.get(1).isPresent()) {
            return code.powerTo(x[0], numbers.get(1).getAsDouble());
        }
        return numbers.get(0).isPresent() ? code.powerOf(numbers.get(0).getAsDouble(), x[1]) : code.power(x[0], x[1]);
    }
}
