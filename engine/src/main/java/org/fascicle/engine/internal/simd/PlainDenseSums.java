package org.fascicle.engine.internal.simd;

/** In the language's own loops, over targets. */
final class PlainDenseSums implements DenseSums {

    @Override
    public void add(double[][] rows, double[] x, int first, int sources, double[][] sums) {
        for (int m = 0; m < sums.length; m++) {
            add(rows, x, first + m * sources, sums[m]);
        }
    }

    private static void add(double[][] rows, double[] x, int first, double[] sums) {
        int j = 0;
        for (int at = first; j + 3 < rows.length; j += 4, at += 4) {
            four(rows[j], rows[j + 1], rows[j + 2], rows[j + 3], x[at], x[at + 1], x[at + 2], x[at + 3], sums);
        }
        for (; j < rows.length; j++) {
            one(rows[j], x[first + j], sums);
        }
    }

    /** Four sources in one pass. All arrays have the same index: only then is the loop vectorised. */
    private static void four(double[] w0, double[] w1, double[] w2, double[] w3, double x0, double x1, double x2, double x3,
            double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.fma(w3[i], x3, Math.fma(w2[i], x2, Math.fma(w1[i], x1, Math.fma(w0[i], x0, sums[i]))));
        }
    }

    private static void one(double[] w, double x, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.fma(w[i], x, sums[i]);
        }
    }
}
