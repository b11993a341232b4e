package org.fascicle.engine.internal.simd;

import java.util.Arrays;

/**
 * Takes care that the vector spelling is not used before it is compiled: until then it is a thousand times slower than the plain
 * one. A thread in the background runs it on data of its own.
 */
final class WarmLinkLoops {

    private static final int LANES = 96;
    private static final int LINKS_PER_TARGET = 16;
    private static final long ENOUGH_NANOS = 5_000_000_000L;
    private static final int REPETITIONS = 20;

    private static volatile LinkLoops current = new PlainLinkLoops();
    private static boolean begun;

    private final double[][] rows = new double[LANES][LANES];
    private final double[] column = new double[LANES];
    private final double[] sums = new double[LANES];
    private final double[] ahead = new double[LANES * LinkLoops.WINDOW];
    private final Rings rings = new Rings(LANES, 64);
    private final LinkRows links = links();

    private WarmLinkLoops() {
    }

    static LinkLoops current() {
        if (!begun && Simd.available()) {
            begin();
        }
        return current;
    }

    private static synchronized void begin() {
        if (!begun) {
            begun = true;
            var thread = new Thread(() -> new WarmLinkLoops().warm(), "fascicle-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static LinkRows links() {
        var start = new int[LANES + 1];
        var source = new int[LANES * LINKS_PER_TARGET];
        var steps = new int[source.length];
        for (int k = 0; k < source.length; k++) {
            start[k / LINKS_PER_TARGET + 1] = k + 1;
            source[k] = k % LANES;
            steps[k] = LinkLoops.WINDOW;
        }
        return new LinkRows(start, source, steps, new double[source.length]);
    }

    private void warm() {
        var vector = new VectorLinkLoops();
        var plain = new PlainLinkLoops();
        long end = System.nanoTime() + ENOUGH_NANOS;
        long fast = Long.MAX_VALUE;
        while (System.nanoTime() < end) {
            fast = Math.min(fast, nanos(plain));
            if (nanos(vector) < fast) {
                current = vector;
                return;
            }
        }
    }

    private long nanos(LinkLoops loops) {
        Arrays.fill(sums, 0);
        long begin = System.nanoTime();
        for (int r = 0; r < REPETITIONS; r++) {
            loops.dense(rows, column, 0, sums);
            for (int length = LinkLoops.WINDOW; length >= 4; length /= 2) {
                loops.ahead(links, 0, LANES, rings, 0, LinkLoops.WINDOW, ahead, 0, length);
            }
        }
        return System.nanoTime() - begin;
    }
}
