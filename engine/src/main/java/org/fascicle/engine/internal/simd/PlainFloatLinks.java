package org.fascicle.engine.internal.simd;

/** Delayed links of {@link PlainLinkLoops} from a history of floats. */
final class PlainFloatLinks {

    private PlainFloatLinks() {
    }

    /** See {@link LinkLoops#ahead}. */
    static void ahead(LinkRows links, int from, int to, FloatRings history, int first, long step, double[] sums,
            int at, int length) {
        for (int r = from; r < to; r++) {
            row(links, links.start()[r], links.start()[r + 1], history, first, step, sums,
                    LinkLoops.WINDOW * links.target()[r] + at, length);
        }
    }

    private static void row(LinkRows links, int from, int to, FloatRings history, int first, long step, double[] sums,
            int at, int length) {
        int part = 0;
        for (; part + 8 <= length; part += 8) {
            eight(links, from, to, history, first, step, sums, at, part);
        }
        for (; part < length; part++) {
            sums[at + part] = one(links, from, to, history, first, step + part, sums[at + part]);
        }
    }

    private static void eight(LinkRows links, int from, int to, FloatRings history, int first, long step, double[] sums,
            int begin, int part) {
        int at = begin + part;
        double s0 = sums[at];
        double s1 = sums[at + 1];
        double s2 = sums[at + 2];
        double s3 = sums[at + 3];
        double s4 = sums[at + 4];
        double s5 = sums[at + 5];
        double s6 = sums[at + 6];
        double s7 = sums[at + 7];
        float[] h = history.values();
        for (int k = from; k < to; k++) {
            double w = links.weight()[k];
            int f = (first + links.source()[k]) * history.stride() + history.index(step - links.steps()[k]) + part;
            s0 = Math.fma(w, h[f], s0);
            s1 = Math.fma(w, h[f + 1], s1);
            s2 = Math.fma(w, h[f + 2], s2);
            s3 = Math.fma(w, h[f + 3], s3);
            s4 = Math.fma(w, h[f + 4], s4);
            s5 = Math.fma(w, h[f + 5], s5);
            s6 = Math.fma(w, h[f + 6], s6);
            s7 = Math.fma(w, h[f + 7], s7);
        }
        sums[at] = s0;
        sums[at + 1] = s1;
        sums[at + 2] = s2;
        sums[at + 3] = s3;
        sums[at + 4] = s4;
        sums[at + 5] = s5;
        sums[at + 6] = s6;
        sums[at + 7] = s7;
    }

    private static double one(LinkRows links, int from, int to, FloatRings history, int first, long step, double begun) {
        double sum = begun;
        float[] h = history.values();
        for (int k = from; k < to; k++) {
            int f = (first + links.source()[k]) * history.stride() + history.index(step - links.steps()[k]);
            sum = Math.fma(links.weight()[k], h[f], sum);
        }
        return sum;
    }
}
