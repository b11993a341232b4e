package org.fascicle.engine.internal.math;

/**
 * A piece of a column on its way through the passes of a function. Every pass is one loop over the same index of these
 * arrays, the only shape of loop that C2 turns into vector instructions on every supported Java (an offset between two
 * indices is enough to prevent it). One per thread, small enough for the first-level cache: a column call allocates
 * nothing, and source and target may be the same array.
 */
final class Chunk {

    static final int LANES = 256;

    private static final ThreadLocal<Chunk> ROOM = ThreadLocal.withInitial(Chunk::new);

    /** The arguments. */
    final double[] x = new double[LANES];
    /** The results. */
    final double[] y = new double[LANES];
    /** Intermediate values; garbage before the first pass. */
    final double[] a = new double[LANES];
    final double[] b = new double[LANES];

    private Chunk() {
    }

    /** The passes of one function: from x[0..n) to y[0..n). They may overwrite everything. */
    @FunctionalInterface
    interface Passes {
        void run(Chunk chunk, int n);
    }

    /** This thread's room. No function may hold it while it calls another's column. */
    static Chunk room() {
        return ROOM.get();
    }

    /** Sends x[from..to) through the passes to the same places of y. */
    static void each(double[] x, double[] y, int from, int to, Passes passes) {
        var chunk = room();
        for (var at = from; at < to; at += LANES) {
            var n = Math.min(LANES, to - at);
            System.arraycopy(x, at, chunk.x, 0, n);
            passes.run(chunk, n);
            System.arraycopy(chunk.y, 0, y, at, n);
        }
    }
}
