package org.fascicle.engine.internal.loop;

import org.fascicle.engine.internal.network.Port;
import org.fascicle.engine.internal.program.Draws;

/** Evaluates functions of time, one lane wide. */
final class Clock {

    private double[][] columns = new double[0][1];

    double at(Port.Formula formula, double tMs) {
        if (columns.length < formula.program().slots()) {
            columns = new double[formula.program().slots()][1];
        }
        columns[0][0] = tMs;
        formula.program().run(columns, 0, 1, Draws.none());
        return columns[1][0];
    }
}
