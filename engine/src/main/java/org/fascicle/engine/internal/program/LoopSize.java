package org.fascicle.engine.internal.program;

/**
 * How large a loop may be. C2 makes vector instructions only of loops that it unrolls, and it does not unroll large ones
 * (LoopUnrollLimit); many columns at once wait for registers. Measured on Java 17 and 25: docs/performance.md.
 */
final class LoopSize {

    /** Vector instructions of a loop that is written in vectors, and its columns. */
    static final int PRIMITIVES = Integer.getInteger("x.primitives", 300);
    static final int PARAMETERS = 60;

    private static final int OPERATIONS = 14;
    private static final int COLUMNS = 8;
    private static final int OPERATIONS_WITH_MORE_COLUMNS = 10;

    private LoopSize() {
    }

    /** Whether a loop may have so many operations on so many columns, read and written. */
    static boolean admits(int operations, int columns) {
        return operations <= (columns > COLUMNS ? OPERATIONS_WITH_MORE_COLUMNS : OPERATIONS);
    }
}
