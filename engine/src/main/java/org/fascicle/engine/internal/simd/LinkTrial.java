package org.fascicle.engine.internal.simd;

import java.util.stream.IntStream;
import org.fascicle.api.run.HistoryFormat;

/** Exercises the loops over links, on data of its own. */
final class LinkTrial {

    private static final int LANES = 96;
    private static final int LINKS_PER_TARGET = 16;
    private static final int REPETITIONS = 20;

    private final double[] ahead = new double[LANES * LinkLoops.WINDOW];
    private final Rings doubles = Rings.of(LANES, 2 * LinkLoops.WINDOW, HistoryFormat.FLOAT64);
    private final Rings floats = Rings.of(LANES, 2 * LinkLoops.WINDOW, HistoryFormat.FLOAT32);
    private final LinkRows links = links();

    private static LinkRows links() {
        var start = new int[LANES + 1];
        int[] target = IntStream.range(0, LANES).toArray();
        var source = new int[LANES * LINKS_PER_TARGET];
        var steps = new int[source.length];
        for (int k = 0; k < source.length; k++) {
            start[k / LINKS_PER_TARGET + 1] = k + 1;
            source[k] = k % LANES;
            steps[k] = LinkLoops.WINDOW;
        }
        return new LinkRows(start, target, source, steps, new double[source.length]);
    }

    void delayed(LinkLoops loops) {
        delayed(loops, doubles);
    }

    /** From a history of floats. */
    void rounded(LinkLoops loops) {
        delayed(loops, floats);
    }

    private void delayed(LinkLoops loops, Rings rings) {
        for (int r = 0; r < REPETITIONS; r++) {
            for (int length = LinkLoops.WINDOW; length >= 4; length /= 2) {
                loops.ahead(links, 0, LANES, rings, 0, LinkLoops.WINDOW, ahead, 0, length);
            }
        }
    }
}
