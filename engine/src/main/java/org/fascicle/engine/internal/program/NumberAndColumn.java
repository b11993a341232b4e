package org.fascicle.engine.internal.program;

import org.fascicle.engine.internal.math.Power;

/** An operation on a number and a column, in this order; what commutes is a {@link ColumnAndNumber}. */
record NumberAndColumn(Operation operation, double left, Operand.Lanes right, int out) implements Instruction {

    @Override
    public void run(double[][] columns, int from, int to, Draws draws) {
        var y = right.in(columns);
        var z = columns[out];
        switch (operation) {
            case SUBTRACT -> Arithmetic.subtract(left, y, z, from, to);
            case DIVIDE -> Arithmetic.divide(left, y, z, from, to);
            case LESS -> Decisions.less(left, y, z, from, to);
            case LESS_OR_EQUAL -> Decisions.lessOrEqual(left, y, z, from, to);
            case POWER -> Power.column(left, y, z, from, to);
            default -> throw new IllegalStateException(operation + " of a number and a column");
        }
    }
}
