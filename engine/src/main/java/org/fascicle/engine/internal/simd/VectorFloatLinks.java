package org.fascicle.engine.internal.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Delayed links of {@link VectorLinkLoops} from a history of floats, half a vector of which becomes a vector of doubles. */
final class VectorFloatLinks {

    private static final VectorSpecies<Double> WIDE = Width.DOUBLES;
    private static final int V = Width.LANES;
    private static final VectorSpecies<Float> NARROW =
            VectorSpecies.of(float.class, VectorShape.forBitSize(Float.SIZE * V));

    private VectorFloatLinks() {
    }

    /** See {@link LinkLoops#ahead}; at least a vector of steps. */
    static void ahead(LinkRows links, int from, int to, FloatRings history, int first, long step,
            double[] sums, int at, int length) {
        int vectors = length / V;
        if (vectors == 1) {
            oneVector(links, from, to, history, first, step, sums, at);
        } else if (vectors == 2) {
            twoVectors(links, from, to, history, first, step, sums, at);
        } else {
            for (int part = 0; part < length; part += 4 * V) {
                fourVectors(links, from, to, history, first, step, sums, at, part);
            }
        }
    }

    /** Exact; small enough to be inlined always. */
    private static DoubleVector wide(float[] h, int f) {
        return (DoubleVector) FloatVector.fromArray(NARROW, h, f).convertShape(VectorOperators.F2D, WIDE, 0);
    }

    private static void fourVectors(LinkRows links, int from, int to, FloatRings history, int first, long step,
            double[] sums, int at, int part) {
        int[] start = links.start();
        int[] target = links.target();
        int[] source = links.source();
        int[] steps = links.steps();
        double[] weight = links.weight();
        float[] h = history.values();
        int stride = history.stride();
        int mask = history.mask();
        int now = (int) step;
        for (int r = from; r < to; r++) {
            int k = start[r];
            int end = start[r + 1];
            int into = LinkLoops.WINDOW * target[r] + at + part;
            DoubleVector s0 = DoubleVector.fromArray(WIDE, sums, into);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, sums, into + V);
            DoubleVector s2 = DoubleVector.fromArray(WIDE, sums, into + 2 * V);
            DoubleVector s3 = DoubleVector.fromArray(WIDE, sums, into + 3 * V);
            for (; k < end; k++) {
                int f = (first + source[k]) * stride + (now - steps[k] & mask) + part;
                DoubleVector w = DoubleVector.broadcast(WIDE, weight[k]);
                s0 = wide(h, f).fma(w, s0);
                s1 = wide(h, f + V).fma(w, s1);
                s2 = wide(h, f + 2 * V).fma(w, s2);
                s3 = wide(h, f + 3 * V).fma(w, s3);
            }
            s0.intoArray(sums, into);
            s1.intoArray(sums, into + V);
            s2.intoArray(sums, into + 2 * V);
            s3.intoArray(sums, into + 3 * V);
        }
    }

    private static void twoVectors(LinkRows links, int from, int to, FloatRings history, int first, long step,
            double[] sums, int at) {
        int[] start = links.start();
        int[] target = links.target();
        int[] source = links.source();
        int[] steps = links.steps();
        double[] weight = links.weight();
        float[] h = history.values();
        int stride = history.stride();
        int mask = history.mask();
        int now = (int) step;
        for (int r = from; r < to; r++) {
            int k = start[r];
            int end = start[r + 1];
            int into = LinkLoops.WINDOW * target[r] + at;
            DoubleVector s0 = DoubleVector.fromArray(WIDE, sums, into);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, sums, into + V);
            for (; k < end; k++) {
                int f = (first + source[k]) * stride + (now - steps[k] & mask);
                DoubleVector w = DoubleVector.broadcast(WIDE, weight[k]);
                s0 = wide(h, f).fma(w, s0);
                s1 = wide(h, f + V).fma(w, s1);
            }
            s0.intoArray(sums, into);
            s1.intoArray(sums, into + V);
        }
    }

    private static void oneVector(LinkRows links, int from, int to, FloatRings history, int first, long step,
            double[] sums, int at) {
        int[] start = links.start();
        int[] target = links.target();
        int[] source = links.source();
        int[] steps = links.steps();
        double[] weight = links.weight();
        float[] h = history.values();
        int stride = history.stride();
        int mask = history.mask();
        int now = (int) step;
        for (int r = from; r < to; r++) {
            int k = start[r];
            int end = start[r + 1];
            int into = LinkLoops.WINDOW * target[r] + at;
            DoubleVector sum = DoubleVector.fromArray(WIDE, sums, into);
            for (; k < end; k++) {
                int f = (first + source[k]) * stride + (now - steps[k] & mask);
                sum = wide(h, f).fma(DoubleVector.broadcast(WIDE, weight[k]), sum);
            }
            sum.intoArray(sums, into);
        }
    }
}
