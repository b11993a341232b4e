package org.fascicle.engine.internal.program;

import java.util.List;

/** Instructions one after another. */
final class Sequence implements Instruction {

    private final Instruction[] instructions;

    Sequence(List<Instruction> instructions) {
        this.instructions = instructions.toArray(new Instruction[0]);
    }

    @Override
    public void run(double[][] columns, int from, int to, Draws draws) {
        for (var instruction : instructions) {
            instruction.run(columns, from, to, draws);
        }
    }
}
