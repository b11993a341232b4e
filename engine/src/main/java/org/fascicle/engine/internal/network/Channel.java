package org.fascicle.engine.internal.network;

/**
 * A quantity of the source lanes that links carry: the inside of one {@code sum()}.
 *
 * @param population index of the source population
 * @param lanes number of its lanes
 * @param longest longest delay in steps with which it is read
 */
public record Channel(int population, int lanes, int longest) {

    /** Steps kept of each source: a power of two with room for the longest delay and the block being written. */
    public int ring() {
        return longest <= 1 ? 0 : Integer.highestOneBit(Math.max(64, longest + 33) * 2 - 1);
    }

    /** Bytes of the history. */
    public long bytes() {
        return 8L * lanes * (2 + (ring() == 0 ? 0 : ring() + 32));
    }
}
