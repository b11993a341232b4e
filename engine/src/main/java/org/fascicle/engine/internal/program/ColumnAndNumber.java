package org.fascicle.engine.internal.program;

import org.fascicle.engine.internal.math.Power;

/** An operation on a column and a number, in this order. */
record ColumnAndNumber(Operation operation, Operand.Lanes left, double right, int out) implements Instruction {

    @Override
    public void run(double[][] columns, int from, int to, Draws draws) {
        var x = left.in(columns);
        var z = columns[out];
        switch (operation) {
            case ADD -> Arithmetic.add(x, right, z, from, to);
            case SUBTRACT -> Arithmetic.subtract(x, right, z, from, to);
            case MULTIPLY -> Arithmetic.multiply(x, right, z, from, to);
            case DIVIDE -> Arithmetic.divide(x, right, z, from, to);
            case MIN -> Decisions.min(x, right, z, from, to);
            case MAX -> Decisions.max(x, right, z, from, to);
            case LESS -> Decisions.less(x, right, z, from, to);
            case LESS_OR_EQUAL -> Decisions.lessOrEqual(x, right, z, from, to);
            case EQUAL -> Decisions.equal(x, right, z, from, to);
            case NOT_EQUAL -> Decisions.notEqual(x, right, z, from, to);
            case POWER -> Power.column(x, right, z, from, to);
            default -> throw new IllegalStateException(operation + " of a column and a number");
        }
    }
}
