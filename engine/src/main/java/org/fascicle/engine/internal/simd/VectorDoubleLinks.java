package org.fascicle.engine.internal.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Delayed links of {@link VectorLinkLoops} from a history of doubles. */
final class VectorDoubleLinks {

    private static final VectorSpecies<Double> WIDE = Width.DOUBLES;
    private static final int V = Width.LANES;

    private VectorDoubleLinks() {
    }

    /** See {@link LinkLoops#ahead}; at least a vector of steps. */
    static void ahead(LinkRows links, int row, int targets, DoubleRings history, int first, long step,
            double[] sums, int at, int length) {
        int vectors = length / V;
        if (vectors == 1) {
            oneVector(links, row, targets, history, first, step, sums, at);
        } else if (vectors == 2) {
            twoVectors(links, row, targets, history, first, step, sums, at);
        } else {
            for (int part = 0; part < length; part += 4 * V) {
                fourVectors(links, row, targets, history, first, step, sums, at, part);
            }
        }
    }

    private static void fourVectors(LinkRows links, int row, int targets, DoubleRings history, int first, long step,
            double[] sums, int at, int part) {
        int[] start = links.start();
        int[] source = links.source();
        int[] steps = links.steps();
        double[] weight = links.weight();
        double[] h = history.values();
        int stride = history.stride();
        int mask = history.mask();
        int now = (int) step;
        for (int i = 0; i < targets; i++) {
            int k = start[row + i];
            int end = start[row + i + 1];
            if (k == end) {
                continue;
            }
            int to = LinkLoops.WINDOW * i + at + part;
            DoubleVector s0 = DoubleVector.fromArray(WIDE, sums, to);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, sums, to + V);
            DoubleVector s2 = DoubleVector.fromArray(WIDE, sums, to + 2 * V);
            DoubleVector s3 = DoubleVector.fromArray(WIDE, sums, to + 3 * V);
            for (; k < end; k++) {
                int f = (first + source[k]) * stride + (now - steps[k] & mask) + part;
                DoubleVector w = DoubleVector.broadcast(WIDE, weight[k]);
                s0 = DoubleVector.fromArray(WIDE, h, f).fma(w, s0);
                s1 = DoubleVector.fromArray(WIDE, h, f + V).fma(w, s1);
                s2 = DoubleVector.fromArray(WIDE, h, f + 2 * V).fma(w, s2);
                s3 = DoubleVector.fromArray(WIDE, h, f + 3 * V).fma(w, s3);
            }
            s0.intoArray(sums, to);
            s1.intoArray(sums, to + V);
            s2.intoArray(sums, to + 2 * V);
            s3.intoArray(sums, to + 3 * V);
        }
    }

    private static void twoVectors(LinkRows links, int row, int targets, DoubleRings history, int first, long step,
            double[] sums, int at) {
        int[] start = links.start();
        int[] source = links.source();
        int[] steps = links.steps();
        double[] weight = links.weight();
        double[] h = history.values();
        int stride = history.stride();
        int mask = history.mask();
        int now = (int) step;
        for (int i = 0; i < targets; i++) {
            int k = start[row + i];
            int end = start[row + i + 1];
            if (k == end) {
                continue;
            }
            int to = LinkLoops.WINDOW * i + at;
            DoubleVector s0 = DoubleVector.fromArray(WIDE, sums, to);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, sums, to + V);
            for (; k < end; k++) {
                int f = (first + source[k]) * stride + (now - steps[k] & mask);
                DoubleVector w = DoubleVector.broadcast(WIDE, weight[k]);
                s0 = DoubleVector.fromArray(WIDE, h, f).fma(w, s0);
                s1 = DoubleVector.fromArray(WIDE, h, f + V).fma(w, s1);
            }
            s0.intoArray(sums, to);
            s1.intoArray(sums, to + V);
        }
    }

    private static void oneVector(LinkRows links, int row, int targets, DoubleRings history, int first, long step,
            double[] sums, int at) {
        int[] start = links.start();
        int[] source = links.source();
        int[] steps = links.steps();
        double[] weight = links.weight();
        double[] h = history.values();
        int stride = history.stride();
        int mask = history.mask();
        int now = (int) step;
        for (int i = 0; i < targets; i++) {
            int k = start[row + i];
            int end = start[row + i + 1];
            if (k == end) {
                continue;
            }
            int to = LinkLoops.WINDOW * i + at;
            DoubleVector sum = DoubleVector.fromArray(WIDE, sums, to);
            for (; k < end; k++) {
                int f = (first + source[k]) * stride + (now - steps[k] & mask);
                sum = DoubleVector.fromArray(WIDE, h, f).fma(DoubleVector.broadcast(WIDE, weight[k]), sum);
            }
            sum.intoArray(sums, to);
        }
    }
}
