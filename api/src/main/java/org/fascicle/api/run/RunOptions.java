package org.fascicle.api.run;

/**
 * How to run, never what: results have the same bits whatever is set here, the format of the history excepted.
 *
 * @param threads worker threads; 0: as many as help
 * @param historyBlock steps that a delayed link is worked on at once: a power of two, at most 32
 * @param history how what delayed links read is kept: 64 bits, or 32 in half the memory and with other results
 */
public record RunOptions(int threads, int historyBlock, HistoryFormat history) {

    /** Checks the values. */
    public RunOptions {
        if (threads < 0) {
            throw new IllegalArgumentException("threads: " + threads + "; 0 (automatic) or more is needed");
        }
        if (historyBlock < 1 || historyBlock > 32 || Integer.bitCount(historyBlock) != 1) {
            throw new IllegalArgumentException("history block: " + historyBlock + "; 1, 2, 4, 8, 16 or 32 is needed");
        }
    }

    /** With a history of 64 bits. */
    public RunOptions(int threads, int historyBlock) {
        this(threads, historyBlock, HistoryFormat.FLOAT64);
    }

    /** Threads chosen by the engine, blocks of 32 steps, a history of 64 bits. */
    public static RunOptions standard() {
        return new RunOptions(0, 32);
    }

    /** The same with another history. */
    public RunOptions with(HistoryFormat other) {
        return new RunOptions(threads, historyBlock, other);
    }
}
