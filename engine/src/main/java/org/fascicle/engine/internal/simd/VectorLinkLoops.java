package org.fascicle.engine.internal.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * In vector instructions: over targets where links have no delay, over time where they have one. Several sums are under way at
 * once, because one fma waits for the one before. The methods are long on purpose: HotSpot does not inline more than 325
 * bytecodes, and vectors of an inlined loop may end up as objects on the heap.
 */
final class VectorLinkLoops implements LinkLoops {

    private static final VectorSpecies<Double> WIDE = Width.DOUBLES;
    private static final int V = Width.LANES;
    /** For blocks of steps shorter than a vector. */
    private static final LinkLoops PLAIN = new PlainLinkLoops();

    @Override
    public void dense(double[][] rows, double[] x, int first, double[] sums) {
        int at = 0;
        for (; at + 12 * V <= sums.length; at += 12 * V) {
            twelveColumns(rows, x, first, sums, at);
        }
        for (; at + 4 * V <= sums.length; at += 4 * V) {
            fourColumns(rows, x, first, sums, at);
        }
        for (; at + V <= sums.length; at += V) {
            oneColumn(rows, x, first, sums, at);
        }
        for (; at < sums.length; at++) {
            rest(rows, x, first, sums, at);
        }
    }

    private static void rest(double[][] rows, double[] x, int first, double[] sums, int at) {
        for (int j = 0; j < rows.length; j++) {
            sums[at] = Math.fma(rows[j][at], x[first + j], sums[at]);
        }
    }

    private static void twelveColumns(double[][] rows, double[] x, int first, double[] sums, int at) {
        DoubleVector s0 = DoubleVector.fromArray(WIDE, sums, at);
        DoubleVector s1 = DoubleVector.fromArray(WIDE, sums, at + V);
        DoubleVector s2 = DoubleVector.fromArray(WIDE, sums, at + 2 * V);
        DoubleVector s3 = DoubleVector.fromArray(WIDE, sums, at + 3 * V);
        DoubleVector s4 = DoubleVector.fromArray(WIDE, sums, at + 4 * V);
        DoubleVector s5 = DoubleVector.fromArray(WIDE, sums, at + 5 * V);
        DoubleVector s6 = DoubleVector.fromArray(WIDE, sums, at + 6 * V);
        DoubleVector s7 = DoubleVector.fromArray(WIDE, sums, at + 7 * V);
        DoubleVector s8 = DoubleVector.fromArray(WIDE, sums, at + 8 * V);
        DoubleVector s9 = DoubleVector.fromArray(WIDE, sums, at + 9 * V);
        DoubleVector s10 = DoubleVector.fromArray(WIDE, sums, at + 10 * V);
        DoubleVector s11 = DoubleVector.fromArray(WIDE, sums, at + 11 * V);
        for (int j = 0; j < rows.length; j++) {
            double[] w = rows[j];
            DoubleVector b = DoubleVector.broadcast(WIDE, x[first + j]);
            s0 = DoubleVector.fromArray(WIDE, w, at).fma(b, s0);
            s1 = DoubleVector.fromArray(WIDE, w, at + V).fma(b, s1);
            s2 = DoubleVector.fromArray(WIDE, w, at + 2 * V).fma(b, s2);
            s3 = DoubleVector.fromArray(WIDE, w, at + 3 * V).fma(b, s3);
            s4 = DoubleVector.fromArray(WIDE, w, at + 4 * V).fma(b, s4);
            s5 = DoubleVector.fromArray(WIDE, w, at + 5 * V).fma(b, s5);
            s6 = DoubleVector.fromArray(WIDE, w, at + 6 * V).fma(b, s6);
            s7 = DoubleVector.fromArray(WIDE, w, at + 7 * V).fma(b, s7);
            s8 = DoubleVector.fromArray(WIDE, w, at + 8 * V).fma(b, s8);
            s9 = DoubleVector.fromArray(WIDE, w, at + 9 * V).fma(b, s9);
            s10 = DoubleVector.fromArray(WIDE, w, at + 10 * V).fma(b, s10);
            s11 = DoubleVector.fromArray(WIDE, w, at + 11 * V).fma(b, s11);
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + V);
        s2.intoArray(sums, at + 2 * V);
        s3.intoArray(sums, at + 3 * V);
        s4.intoArray(sums, at + 4 * V);
        s5.intoArray(sums, at + 5 * V);
        s6.intoArray(sums, at + 6 * V);
        s7.intoArray(sums, at + 7 * V);
        s8.intoArray(sums, at + 8 * V);
        s9.intoArray(sums, at + 9 * V);
        s10.intoArray(sums, at + 10 * V);
        s11.intoArray(sums, at + 11 * V);
    }

    @Override
    public void dense(double[][] rows, double[] x, int first, int sources, double[][] sums) {
        int m = 0;
        for (; m + 4 <= sums.length; m += 4) {
            fourMembers(rows, x, first + m * sources, sources, sums[m], sums[m + 1], sums[m + 2], sums[m + 3]);
        }
        for (; m < sums.length; m++) {
            dense(rows, x, first + m * sources, sums[m]);
        }
    }

    /** Three vectors of targets for each of four members: twelve sums under way, fed by three loads of weights. */
    private static void fourMembers(double[][] rows, double[] x, int first, int sources, double[] a, double[] b, double[] c,
            double[] d) {
        int at = 0;
        for (; at + 3 * V <= a.length; at += 3 * V) {
            DoubleVector a0 = DoubleVector.fromArray(WIDE, a, at);
            DoubleVector a1 = DoubleVector.fromArray(WIDE, a, at + V);
            DoubleVector a2 = DoubleVector.fromArray(WIDE, a, at + 2 * V);
            DoubleVector b0 = DoubleVector.fromArray(WIDE, b, at);
            DoubleVector b1 = DoubleVector.fromArray(WIDE, b, at + V);
            DoubleVector b2 = DoubleVector.fromArray(WIDE, b, at + 2 * V);
            DoubleVector c0 = DoubleVector.fromArray(WIDE, c, at);
            DoubleVector c1 = DoubleVector.fromArray(WIDE, c, at + V);
            DoubleVector c2 = DoubleVector.fromArray(WIDE, c, at + 2 * V);
            DoubleVector d0 = DoubleVector.fromArray(WIDE, d, at);
            DoubleVector d1 = DoubleVector.fromArray(WIDE, d, at + V);
            DoubleVector d2 = DoubleVector.fromArray(WIDE, d, at + 2 * V);
            for (int j = 0, from = first; j < rows.length; j++, from++) {
                DoubleVector w0 = DoubleVector.fromArray(WIDE, rows[j], at);
                DoubleVector w1 = DoubleVector.fromArray(WIDE, rows[j], at + V);
                DoubleVector w2 = DoubleVector.fromArray(WIDE, rows[j], at + 2 * V);
                DoubleVector xA = DoubleVector.broadcast(WIDE, x[from]);
                a0 = w0.fma(xA, a0);
                a1 = w1.fma(xA, a1);
                a2 = w2.fma(xA, a2);
                DoubleVector xB = DoubleVector.broadcast(WIDE, x[from + sources]);
                b0 = w0.fma(xB, b0);
                b1 = w1.fma(xB, b1);
                b2 = w2.fma(xB, b2);
                DoubleVector xC = DoubleVector.broadcast(WIDE, x[from + 2 * sources]);
                c0 = w0.fma(xC, c0);
                c1 = w1.fma(xC, c1);
                c2 = w2.fma(xC, c2);
                DoubleVector xD = DoubleVector.broadcast(WIDE, x[from + 3 * sources]);
                d0 = w0.fma(xD, d0);
                d1 = w1.fma(xD, d1);
                d2 = w2.fma(xD, d2);
            }
            a0.intoArray(a, at);
            a1.intoArray(a, at + V);
            a2.intoArray(a, at + 2 * V);
            b0.intoArray(b, at);
            b1.intoArray(b, at + V);
            b2.intoArray(b, at + 2 * V);
            c0.intoArray(c, at);
            c1.intoArray(c, at + V);
            c2.intoArray(c, at + 2 * V);
            d0.intoArray(d, at);
            d1.intoArray(d, at + V);
            d2.intoArray(d, at + 2 * V);
        }
        for (; at + V <= a.length; at += V) {
            oneColumn(rows, x, first, a, at);
            oneColumn(rows, x, first + sources, b, at);
            oneColumn(rows, x, first + 2 * sources, c, at);
            oneColumn(rows, x, first + 3 * sources, d, at);
        }
        for (; at < a.length; at++) {
            rest(rows, x, first, a, at);
            rest(rows, x, first + sources, b, at);
            rest(rows, x, first + 2 * sources, c, at);
            rest(rows, x, first + 3 * sources, d, at);
        }
    }

    private static void fourColumns(double[][] rows, double[] x, int first, double[] sums, int at) {
        DoubleVector s0 = DoubleVector.fromArray(WIDE, sums, at);
        DoubleVector s1 = DoubleVector.fromArray(WIDE, sums, at + V);
        DoubleVector s2 = DoubleVector.fromArray(WIDE, sums, at + 2 * V);
        DoubleVector s3 = DoubleVector.fromArray(WIDE, sums, at + 3 * V);
        for (int j = 0; j < rows.length; j++) {
            double[] w = rows[j];
            DoubleVector b = DoubleVector.broadcast(WIDE, x[first + j]);
            s0 = DoubleVector.fromArray(WIDE, w, at).fma(b, s0);
            s1 = DoubleVector.fromArray(WIDE, w, at + V).fma(b, s1);
            s2 = DoubleVector.fromArray(WIDE, w, at + 2 * V).fma(b, s2);
            s3 = DoubleVector.fromArray(WIDE, w, at + 3 * V).fma(b, s3);
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + V);
        s2.intoArray(sums, at + 2 * V);
        s3.intoArray(sums, at + 3 * V);
    }

    private static void oneColumn(double[][] rows, double[] x, int first, double[] sums, int at) {
        DoubleVector sum = DoubleVector.fromArray(WIDE, sums, at);
        for (int j = 0; j < rows.length; j++) {
            sum = DoubleVector.fromArray(WIDE, rows[j], at).fma(DoubleVector.broadcast(WIDE, x[first + j]), sum);
        }
        sum.intoArray(sums, at);
    }

    @Override
    public void ahead(LinkRows links, int from, int to, Rings history, int first, long step, double[] sums, int at,
            int length) {
        if (length < V) {
            PLAIN.ahead(links, from, to, history, first, step, sums, at, length);
        } else if (history instanceof DoubleRings doubles) {
            VectorDoubleLinks.ahead(links, from, to, doubles, first, step, sums, at, length);
        } else if (history instanceof FloatRings floats) {
            VectorFloatLinks.ahead(links, from, to, floats, first, step, sums, at, length);
        }
    }
}
