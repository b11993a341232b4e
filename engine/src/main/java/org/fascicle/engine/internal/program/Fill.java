package org.fascicle.engine.internal.program;

import java.util.Arrays;

/** A column becomes a number, or a copy of another. */
record Fill(Operand value, int out) implements Instruction {

    @Override
    public void run(double[][] columns, int from, int to, Draws draws) {
        if (value instanceof Operand.Uniform u) {
            Arrays.fill(columns[out], from, to, u.value());
        } else {
            System.arraycopy(((Operand.Lanes) value).in(columns), from, columns[out], from, to - from);
        }
    }
}
