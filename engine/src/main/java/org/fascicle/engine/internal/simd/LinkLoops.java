package org.fascicle.engine.internal.simd;

/**
 * The loops over delayed links. All spellings give the same bits: every sum takes its terms one after the other, one fma each, in
 * the order in which the links are stored. Thread-safe.
 */
public sealed interface LinkLoops permits PlainLinkLoops, VectorLinkLoops {

    /** Steps that sums are kept ahead for each target. */
    int WINDOW = 32;

    /**
     * The loops to use now for delayed links that read this.
     *
     * @param work links to be worked, times steps
     */
    static LinkLoops forDelayed(Rings history, long work) {
        return (history instanceof FloatRings ? Chosen.ROUNDED : Chosen.DELAYED).current(work);
    }

    /** Made when somebody asks for the first time. */
    final class Chosen {

        /** Links times steps, for about 0.2 s; they are done three times as fast in vectors. */
        private static final long YOUTH = 400_000_000;

        private static final Choice<LinkLoops> DELAYED =
                new Choice<>(new PlainLinkLoops(), () -> new VectorLinkLoops(), new LinkTrial()::delayed, YOUTH);
        private static final Choice<LinkLoops> ROUNDED =
                new Choice<>(new PlainLinkLoops(), () -> new VectorLinkLoops(), new LinkTrial()::rounded, YOUTH);

        private Chosen() {
        }
    }

    /**
     * Adds delayed links for so many steps at once: for row r into target i and q &lt; length, links k from start[r] to
     * start[r + 1] - 1 ascending, sums[{@value #WINDOW} i + at + q] += weight[k] · (what source first + source[k] was at step +
     * q - steps[k], as the history keeps it).
     *
     * @param links links in rows
     * @param from first of the rows
     * @param to row after the last
     * @param history what the sources did
     * @param first which of them is source 0 of the links
     * @param step first of the steps
     * @param sums {@value #WINDOW} per target
     * @param at place of the first step in them
     * @param length 1, 2, 4, 8, 16 or 32 steps, none of them before a value that a link needs is known
     */
    void ahead(LinkRows links, int from, int to, Rings history, int first, long step, double[] sums, int at, int length);
}
