package org.fascicle.engine.internal.network;

/** Right-hand sides over the lanes of a block: from state, port and time columns to derivative columns. Keeps no state. */
@FunctionalInterface
public interface Derivatives {

    /** Writes the derivative columns for lanes 0 to n - 1. */
    void evaluate(double[][] columns, int n);
}
