package org.fascicle.engine.internal.program;

/** Takes from one of two columns or numbers, lane by lane. */
record Select(Operand.Lanes condition, Operand yes, Operand no, int out) implements Instruction {

    @Override
    public void run(double[][] columns, int from, int to, Draws draws) {
        var c = condition.in(columns);
        var z = columns[out];
        if (yes instanceof Operand.Lanes x) {
            if (no instanceof Operand.Lanes y) {
                Decisions.where(c, x.in(columns), y.in(columns), z, from, to);
            } else {
                Decisions.where(c, x.in(columns), ((Operand.Uniform) no).value(), z, from, to);
            }
        } else {
            double x = ((Operand.Uniform) yes).value();
            if (no instanceof Operand.Lanes y) {
                Decisions.where(c, x, y.in(columns), z, from, to);
            } else {
                Decisions.where(c, x, ((Operand.Uniform) no).value(), z, from, to);
            }
        }
    }
}
