package org.fascicle.engine.internal.program;

import java.util.List;

/** Draws random numbers. */
record Sample(Draw kind, int occurrence, List<Operand.Lanes> arguments, int out) implements Instruction {

    private static final double[][] NONE = {};

    @Override
    public void run(double[][] columns, int from, int to, Draws draws) {
        var given = arguments.isEmpty() ? NONE : new double[arguments.size()][];
        for (int i = 0; i < given.length; i++) {
            given[i] = arguments.get(i).in(columns);
        }
        draws.fill(kind, occurrence, given, columns[out], from, to);
    }
}
