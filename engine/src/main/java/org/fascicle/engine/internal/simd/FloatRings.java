package org.fascicle.engine.internal.simd;

/** Histories in half the memory: rounded to the nearest float when written, widened exactly when read. */
public final class FloatRings extends Rings {

    private final float[] values;

    FloatRings(int ring, int length) {
        super(ring);
        this.values = new float[length];
    }

    @Override
    void write(double[][] latest, int row, int offset, int n, int index) {
        double[] x0 = latest[row];
        double[] x1 = latest[row + 1];
        double[] x2 = latest[row + 2];
        double[] x3 = latest[row + 3];
        double[] x4 = latest[row + 4];
        double[] x5 = latest[row + 5];
        double[] x6 = latest[row + 6];
        double[] x7 = latest[row + 7];
        int stride = stride();
        for (int i = offset, at = offset * stride + index; i < offset + n; i++, at += stride) {
            values[at] = (float) x0[i];
            values[at + 1] = (float) x1[i];
            values[at + 2] = (float) x2[i];
            values[at + 3] = (float) x3[i];
            values[at + 4] = (float) x4[i];
            values[at + 5] = (float) x5[i];
            values[at + 6] = (float) x6[i];
            values[at + 7] = (float) x7[i];
        }
    }

    /** All values, rounded. */
    public float[] values() {
        return values;
    }
}
