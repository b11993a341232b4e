package org.fascicle.engine.internal.random;

import java.util.Arrays;
import org.fascicle.engine.internal.simd.BitLoops;
import org.fascicle.engine.internal.simd.Choice;
import org.fascicle.engine.internal.simd.VectorBitLoops;

/**
 * Random bits for a piece of a column, on their way to numbers. One per thread, so that a column allocates nothing.
 */
final class RawBits {

    static final int LANES = 256;

    private static final ThreadLocal<RawBits> ROOM = ThreadLocal.withInitial(RawBits::new);
    private static final int YOUTH = 1_000_000;
    private static final Choice<BitLoops> LOOPS = new Choice<>(RawBits::plain, () -> new VectorBitLoops(), RawBits::attempt,
            YOUTH);
    private static final int ATTEMPTS = 100;

    final long[] bits = new long[LANES];
    /** In [-1, 1), multiples of 2^-53. */
    final double[] positions = new double[LANES];
    /** Places whose bits do not give a number at once, and how many they are. */
    final int[] refusals = new int[LANES];
    int refused;

    private final long[] counters = new long[LANES];

    private RawBits() {
    }

    static RawBits room() {
        return ROOM.get();
    }

    /** Draws the bits of the regions of[at] to of[at + n - 1] at a step. */
    void fill(long key, long[] of, int at, int n, long step) {
        long all = 0;
        for (var i = 0; i < n; i++) {
            counters[i] = Squares.counter(of[at + i], step);
            all |= of[at + i];
        }
        if (Squares.fitsCounter(all)) {
            LOOPS.current().fill(key, counters, bits, positions, n);
        } else {
            for (var i = 0; i < n; i++) {
                bits[i] = Squares.bits(key, of[at + i], step);
                positions[i] = position(bits[i]);
            }
        }
    }

    static double position(long bits) {
        return (bits >> 10) * 0x1p-53;
    }

    private static void plain(long key, long[] counters, long[] bits, double[] positions, int n) {
        for (var i = 0; i < n; i++) {
            bits[i] = Squares.bits(key, counters[i]);
            positions[i] = position(bits[i]);
        }
    }

    private static void attempt(BitLoops loops) {
        var room = new RawBits();
        Arrays.setAll(room.counters, i -> i);
        for (var i = 0; i < ATTEMPTS; i++) {
            loops.fill(1, room.counters, room.bits, room.positions, LANES);
        }
    }
}
