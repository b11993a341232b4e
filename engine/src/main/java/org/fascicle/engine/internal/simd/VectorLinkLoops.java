package org.fascicle.engine.internal.simd;

/**
 * In vector instructions, over time. Several sums are under way at once, because one fma waits for the one before. The methods
 * are long on purpose: HotSpot does not inline more than 325 bytecodes, and vectors of an inlined loop may end up as objects on
 * the heap.
 */
final class VectorLinkLoops implements LinkLoops {

    private static final int V = Width.LANES;
    /** For blocks of steps shorter than a vector. */
    private static final LinkLoops PLAIN = new PlainLinkLoops();

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
