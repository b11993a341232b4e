package org.fascicle.engine.internal.program;

/** One loop over lanes. Immutable. */
interface Instruction {

    /** Computes lanes [from, to). */
    void run(double[][] columns, int from, int to, Draws draws);
}
