package org.fascicle.engine.internal.simd;

/** Histories in half the memory: rounded to the nearest float when written, widened exactly when read. */
public final class FloatRings extends Rings {

    private final float[] values;

    FloatRings(int ring, int length) {
        super(ring);
        this.values = new float[length];
    }

    @Override
    public void write(long step, int offset, double[] from, int n) {
        if (values.length == 0) {
            return;
        }
        int index = index(step);
        int stride = stride();
        for (int i = 0, at = offset * stride + index; i < n; i++, at += stride) {
            values[at] = (float) from[i];
        }
        if (index < LinkLoops.WINDOW) {
            for (int i = 0, at = offset * stride + mask() + 1 + index; i < n; i++, at += stride) {
                values[at] = (float) from[i];
            }
        }
    }

    /** All values, rounded. */
    public float[] values() {
        return values;
    }
}
