package org.fascicle.engine.internal.simd;

/** Histories that keep every bit. */
public final class DoubleRings extends Rings {

    private final double[] values;

    DoubleRings(int ring, int length) {
        super(ring);
        this.values = new double[length];
    }

    @Override
    public void write(long step, int offset, double[] from, int n) {
        if (values.length == 0) {
            return;
        }
        int index = index(step);
        int stride = stride();
        for (int i = 0, at = offset * stride + index; i < n; i++, at += stride) {
            values[at] = from[i];
        }
        if (index < LinkLoops.WINDOW) {
            for (int i = 0, at = offset * stride + mask() + 1 + index; i < n; i++, at += stride) {
                values[at] = from[i];
            }
        }
    }

    /** All values. */
    public double[] values() {
        return values;
    }
}
