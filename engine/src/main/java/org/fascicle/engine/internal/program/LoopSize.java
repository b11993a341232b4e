package org.fascicle.engine.internal.program;

/**
 * How large a loop may be. Above about these sizes C2 no longer unrolls a loop (LoopUnrollLimit), and what it does not unroll it
 * does not turn into vector instructions.
 *
 * @param operations per loop
 * @param crowded per loop with more columns than {@link #COLUMNS}
 */
record LoopSize(int operations, int crowded) {

    static final int COLUMNS = 8;

    /** For Java up to 20. */
    static final LoopSize SMALL = new LoopSize(8, 8);
    /** For Java from 21 on. */
    static final LoopSize LARGE = new LoopSize(12, 8);

    /** For the Java that runs this. */
    static LoopSize here() {
        return Runtime.version().feature() < 21 ? SMALL : LARGE;
    }

    boolean admits(int count, int columns) {
        return count <= (columns > COLUMNS ? crowded : operations);
    }
}
