package org.fascicle.engine.internal.simd;

/**
 * What sources did in the last steps: for each source a ring, contiguous in time, whose first values stand again behind its end, so
 * that as many steps as {@link LinkLoops#WINDOW} can be read without a wrap. One array, so that a link costs one address.
 */
public final class Rings {

    /** Rings a power of two apart would share few lines of the cache. */
    private static final int GAP = 8;

    private final double[] values;
    private final int stride;
    private final int mask;

    /**
     * All 0.
     *
     * @param sources number of rings
     * @param ring steps kept: a power of two; 0 for none
     * @throws IllegalArgumentException if an array cannot hold that many values
     */
    public Rings(int sources, int ring) {
        long length = length(sources, ring);
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("histories of " + sources + " sources over " + ring + " steps are " + length
                    + " values; 2^31 fit: shorter delays or a larger dt are needed");
        }
        this.values = new double[(int) length];
        this.stride = stride(ring);
        this.mask = ring - 1;
    }

    /** Number of values that such rings take. */
    public static long length(int sources, int ring) {
        return (long) sources * stride(ring);
    }

    private static int stride(int ring) {
        return ring == 0 ? 0 : ring + LinkLoops.WINDOW + GAP;
    }

    /** Takes the values of a step for the sources [offset, offset + n). */
    public void write(long step, int offset, double[] from, int n) {
        if (values.length == 0) {
            return;
        }
        int index = index(step);
        for (int i = 0, at = offset * stride + index; i < n; i++, at += stride) {
            values[at] = from[i];
        }
        if (index < LinkLoops.WINDOW) {
            for (int i = 0, at = offset * stride + mask + 1 + index; i < n; i++, at += stride) {
                values[at] = from[i];
            }
        }
    }

    /** All values: source j's at step t, and those of the steps after it, from {@code j * stride() + index(t)}. */
    public double[] values() {
        return values;
    }

    int stride() {
        return stride;
    }

    int mask() {
        return mask;
    }

    int index(long step) {
        return (int) step & mask;
    }
}
