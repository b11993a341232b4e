package org.fascicle.engine.internal.program;

/** Where a program's random numbers come from. */
public interface Draws {

    /**
     * Fills lanes [from, to) of out.
     *
     * @param kind the law
     * @param occurrence ordinal of the draw in the text, from 0
     * @param arguments one column per argument of the law; must not be changed
     * @param out receives the numbers; not one of the arguments
     * @param from first lane
     * @param to one past the last lane
     */
    void fill(Draw kind, int occurrence, double[][] arguments, double[] out, int from, int to);

    /** For equations without draws. */
    static Draws none() {
        return (kind, occurrence, arguments, out, from, to) -> {
            throw new IllegalStateException("these equations were said to draw no random numbers, but draw " + kind);
        };
    }
}
