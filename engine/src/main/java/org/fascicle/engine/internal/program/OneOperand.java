package org.fascicle.engine.internal.program;

import org.fascicle.engine.internal.math.Cos;
import org.fascicle.engine.internal.math.Exp;
import org.fascicle.engine.internal.math.Linoid;
import org.fascicle.engine.internal.math.Log;
import org.fascicle.engine.internal.math.Sigmoid;
import org.fascicle.engine.internal.math.Sin;
import org.fascicle.engine.internal.math.Tanh;

/** A function of one column. */
record OneOperand(Operation operation, Operand.Lanes operand, int out) implements Instruction {

    @Override
    public void run(double[][] columns, int from, int to, Draws draws) {
        var x = operand.in(columns);
        var z = columns[out];
        switch (operation) {
            case NEGATE -> Arithmetic.negate(x, z, from, to);
            case ABS -> Arithmetic.abs(x, z, from, to);
            case SQRT -> Arithmetic.sqrt(x, z, from, to);
            case FLOOR -> Arithmetic.floor(x, z, from, to);
            case EXP -> Exp.column(x, z, from, to);
            case LOG -> Log.column(x, z, from, to);
            case SIN -> Sin.column(x, z, from, to);
            case COS -> Cos.column(x, z, from, to);
            case TANH -> Tanh.column(x, z, from, to);
            case SIGMOID -> Sigmoid.column(x, z, from, to);
            case LINOID -> Linoid.column(x, z, from, to);
            default -> throw new IllegalStateException(operation + " of one column");
        }
    }
}
