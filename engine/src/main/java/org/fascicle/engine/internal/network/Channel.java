package org.fascicle.engine.internal.network;

import org.fascicle.api.run.HistoryFormat;
import org.fascicle.engine.internal.simd.Rings;

/**
 * A quantity of the source lanes that links carry: the inside of one {@code sum()}.
 *
 * @param population index of the source population
 * @param lanes number of its lanes
 * @param longest longest delay in steps with which it is read
 * @param format of its history
 */
public record Channel(int population, int lanes, int longest, HistoryFormat format) {

    /** A worker may be one step ahead of another that reads this and the one before. */
    private static final int LATEST = 4;
    /** Or four ahead of one that reads the last seven; and then the last eight are written to the history together. */
    private static final int LATEST_DELAYED = 16;

    /** Steps whose values are kept side by side: a power of two. */
    public int latest() {
        return longest <= 1 ? LATEST : LATEST_DELAYED;
    }

    /** Steps kept in the history of each source: a power of two with room for the longest delay and the block being written. */
    public int ring() {
        return longest < DelayClass.NEAREST_FAR ? 0 : Integer.highestOneBit(Math.max(64, longest + 33) * 2 - 1);
    }

    /** Bytes of the history and of the latest values. */
    public long bytes() {
        return (long) Double.BYTES * latest() * lanes + format.bytes() * Rings.length(lanes, ring());
    }
}
