package org.fascicle.engine.internal.simd;

import org.fascicle.api.run.HistoryFormat;

/**
 * What sources did in the last steps: for each source a ring, contiguous in time, whose first values stand again behind its end,
 * so that as many steps as {@link LinkLoops#WINDOW} can be read without a wrap. One array, so that a link costs one address:
 * source j's value at step t, and those of the steps after it, from {@code j * stride() + index(t)}.
 */
public abstract sealed class Rings permits DoubleRings, FloatRings {

    /** Steps that are written at once: those of a source are neighbours, on one line of the cache or two. */
    public static final int AT_ONCE = 8;

    /** Rings a power of two apart would share few lines of the cache. */
    private static final int GAP = 8;

    private final int stride;
    private final int mask;

    Rings(int ring) {
        this.stride = stride(ring);
        this.mask = ring - 1;
    }

    /**
     * All 0.
     *
     * @param sources number of rings
     * @param ring steps kept: a power of two; 0 for none
     * @param format of each value
     * @throws IllegalArgumentException if an array cannot hold that many values
     */
    public static Rings of(int sources, int ring, HistoryFormat format) {
        long length = length(sources, ring);
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("histories of " + sources + " sources over " + ring + " steps are " + length
                    + " values; 2^31 fit: shorter delays or a larger dt are needed");
        }
        return format == HistoryFormat.FLOAT32 ? new FloatRings(ring, (int) length) : new DoubleRings(ring, (int) length);
    }

    /** Number of values that such rings take. */
    public static long length(int sources, int ring) {
        return (long) sources * stride(ring);
    }

    private static int stride(int ring) {
        return ring == 0 ? 0 : ring + LinkLoops.WINDOW + GAP;
    }

    /**
     * Takes the values of {@value #AT_ONCE} steps for the sources [offset, offset + n).
     *
     * @param first the first of them: a multiple of {@value #AT_ONCE}
     * @param latest what the sources did at step t is row t mod their number, a power of two and at least {@value #AT_ONCE}
     */
    public final void write(long first, double[][] latest, int offset, int n) {
        if (stride == 0) {
            return;
        }
        int row = (int) first & latest.length - 1;
        int index = index(first);
        write(latest, row, offset, n, index);
        if (index < LinkLoops.WINDOW) {
            write(latest, row, offset, n, mask + 1 + index);
        }
    }

    /** Writes {@value #AT_ONCE} rows from one on into each ring, from a place on. */
    abstract void write(double[][] latest, int row, int offset, int n, int index);

    final int stride() {
        return stride;
    }

    final int mask() {
        return mask;
    }

    final int index(long step) {
        return (int) step & mask;
    }
}
