package org.fascicle.engine.internal.program;

import org.fascicle.engine.internal.math.Power;

/** An operation on two columns. */
record TwoColumns(Operation operation, Operand.Lanes left, Operand.Lanes right, int out) implements Instruction {

    @Override
    public void run(double[][] columns, int from, int to, Draws draws) {
        var x = left.in(columns);
        var y = right.in(columns);
        var z = columns[out];
        switch (operation) {
            case ADD -> Arithmetic.add(x, y, z, from, to);
            case SUBTRACT -> Arithmetic.subtract(x, y, z, from, to);
            case MULTIPLY -> Arithmetic.multiply(x, y, z, from, to);
            case DIVIDE -> Arithmetic.divide(x, y, z, from, to);
            case MIN -> Decisions.min(x, y, z, from, to);
            case MAX -> Decisions.max(x, y, z, from, to);
            case LESS -> Decisions.less(x, y, z, from, to);
            case LESS_OR_EQUAL -> Decisions.lessOrEqual(x, y, z, from, to);
            case EQUAL -> Decisions.equal(x, y, z, from, to);
            case NOT_EQUAL -> Decisions.notEqual(x, y, z, from, to);
            case POWER -> Power.column(x, y, z, from, to);
            default -> throw new IllegalStateException(operation + " of two columns");
        }
    }
}
