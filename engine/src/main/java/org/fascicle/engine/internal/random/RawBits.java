package org.fascicle.engine.internal.random;

import org.fascicle.engine.internal.simd.BitLoops;
import org.fascicle.engine.internal.simd.Choice;
import org.fascicle.engine.internal.simd.VectorBitLoops;

/**
 * Room for the random bits of a piece of a column, on their way to numbers. Belongs to one thread.
 */
final class RawBits {

    static final int LANES = 256;

    private static final int YOUTH = 1_000_000;
    private static final Choice<BitLoops> LOOPS = new Choice<>(RawBits::plain, () -> new VectorBitLoops(), RawBits::attempt,
            YOUTH);
    private static final int ATTEMPTS = 100;
    private static final long UPPER = -1L << BitLoops.LOWER;

    /** See {@link BitLoops#fill}. */
    final long[] distances = new long[LANES];
    /** See {@link BitLoops#fill}. */
    final double[] positions = new double[LANES];
    /** Places whose bits may not give a number at once, and how many they are. */
    final int[] refusals = new int[LANES];
    int refused;

    /** Draws for the regions of lanes at to at + n - 1 at a step. */
    void fill(long key, Regions regions, int at, int n, long step) {
        if (regions.fitCounters()) {
            LOOPS.current().fill(key, regions.counters(), at, step, distances, positions, n);
        } else {
            for (var i = 0; i < n; i++) {
                var bits = Squares.bits(key, regions.at(at + i), step);
                distances[i] = distance(bits);
                positions[i] = position(bits);
            }
        }
    }

    /** In [-2^63, 2^63), a multiple of 2^10. */
    static double position(long bits) {
        return bits & UPPER;
    }

    private static long distance(long bits) {
        return bits ^ bits >> 63 & UPPER;
    }

    private static void plain(long key, long[] counters, int at, long step, long[] distances, double[] positions, int n) {
        for (var i = 0; i < n; i++) {
            var bits = Squares.bits(key, counters[at + i] + step);
            distances[i] = distance(bits);
            positions[i] = position(bits);
        }
    }

    private static void attempt(BitLoops loops) {
        var room = new RawBits();
        var counters = new long[LANES + BitLoops.BEYOND];
        for (var i = 0; i < ATTEMPTS; i++) {
            loops.fill(1, counters, 0, i, room.distances, room.positions, LANES);
        }
    }
}
