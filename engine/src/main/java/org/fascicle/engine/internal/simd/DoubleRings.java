package org.fascicle.engine.internal.simd;

/** Histories that keep every bit. */
public final class DoubleRings extends Rings {

    private final double[] values;

    DoubleRings(int ring, int length) {
        super(ring);
        this.values = new double[length];
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
            values[at] = x0[i];
            values[at + 1] = x1[i];
            values[at + 2] = x2[i];
            values[at + 3] = x3[i];
            values[at + 4] = x4[i];
            values[at + 5] = x5[i];
            values[at + 6] = x6[i];
            values[at + 7] = x7[i];
        }
    }

    /** All values. */
    public double[] values() {
        return values;
    }
}
