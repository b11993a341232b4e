package org.fascicle.engine.internal.program;

/**
 * How large a loop may be. C2 makes vector instructions only of plain loops that it unrolls, and it does not unroll large ones
 * (LoopUnrollLimit); many columns at once wait for registers. A loop in vectors may be much larger, but from about 75 vector
 * instructions on C2 of Java 17 sometimes leaves one of them a call, and four vectors become objects. Measured on Java 17 and 25:
 * docs/performance.md.
 */
final class LoopSize {

    private static final int OPERATIONS = 14;
    private static final int COLUMNS = 8;
    private static final int OPERATIONS_WITH_MORE_COLUMNS = 10;
    private static final int VECTOR_INSTRUCTIONS = 70;
    private static final int COLUMNS_IN_VECTORS = 60;

    private LoopSize() {
    }

    /** Whether a plain loop may have so many operations on so many columns, read and written. */
    static boolean admits(int operations, int columns) {
        return operations <= (columns > COLUMNS ? OPERATIONS_WITH_MORE_COLUMNS : OPERATIONS);
    }

    /** Whether a loop in vectors may have so many vector instructions on so many columns, read and written. */
    static boolean admitsInVectors(int instructions, int columns) {
        return instructions <= VECTOR_INSTRUCTIONS && columns <= COLUMNS_IN_VECTORS;
    }
}
