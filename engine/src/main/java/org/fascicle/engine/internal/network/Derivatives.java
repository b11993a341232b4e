package org.fascicle.engine.internal.network;

/** Right-hand sides over the lanes of a block: from state, port and time columns to derivative columns. Keeps no state. */
@FunctionalInterface
public interface Derivatives {

    /** Writes the derivative columns, all of which are so wide; what code sees of them ends with the last lane. */
    void evaluate(double[][] columns, int width);
}
