package org.fascicle.engine.internal.simd;

/**
 * In vector instructions, over targets. One fma waits for the one before, so that at least four sums must be under way to keep a
 * core busy, and registers hold twelve: targets are cut into pieces of such sizes.
 */
final class VectorDenseSums implements DenseSums {

    /** Members that share a look at the weights. */
    static final int TOGETHER = 4;
    private static final int MOST = 12;

    private final WideSums.Kernel[] single;
    private final WideSums.Kernel[] several;

    /** For so many targets, a multiple of the lanes of a vector. */
    VectorDenseSums(int targets) {
        int vectors = targets / Width.LANES;
        single = kernels(1, pieces(vectors, MOST));
        several = kernels(TOGETHER, pieces(vectors, MOST / TOGETHER));
    }

    /** As few pieces as can be, as equal as can be. */
    private static int[] pieces(int vectors, int most) {
        var pieces = new int[(vectors + most - 1) / most];
        for (int p = 0; p < pieces.length; p++) {
            pieces[p] = vectors * (p + 1) / pieces.length - vectors * p / pieces.length;
        }
        return pieces;
    }

    private static WideSums.Kernel[] kernels(int members, int[] pieces) {
        var kernels = new WideSums.Kernel[pieces.length];
        for (int p = 0; p < pieces.length; p++) {
            kernels[p] = WideSums.of(members, pieces[p]);
        }
        return kernels;
    }

    @Override
    public void add(double[][] rows, double[] x, int first, int sources, double[][] sums) {
        int m = 0;
        for (; m + TOGETHER <= sums.length; m += TOGETHER) {
            all(several, rows, x, first + m * sources, sources, sums, m);
        }
        for (; m < sums.length; m++) {
            all(single, rows, x, first + m * sources, sources, sums, m);
        }
    }

    private static void all(WideSums.Kernel[] kernels, double[][] rows, double[] x, int first, int sources, double[][] sums,
            int member) {
        int at = 0;
        for (WideSums.Kernel kernel : kernels) {
            kernel.add(rows, x, first, sources, sums, member, at);
            at += kernel.targets();
        }
    }
}
