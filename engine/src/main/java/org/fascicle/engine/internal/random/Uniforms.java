package org.fascicle.engine.internal.random;

/** Uniform numbers in [0, 1), multiples of 2^-53. */
public final class Uniforms {

    private Uniforms() {
    }

    /** The draw of one region at one step; key from {@link StreamKey}, 0 &lt;= index &lt; 2^32, 0 &lt;= step &lt; 2^40. */
    public static double of(long key, long index, long step) {
        return (Squares.bits(key, index, step) >>> 11) * 0x1p-53;
    }

    /** Writes the draw of the region of lane i to out[i] for from &lt;= i &lt; to. */
    public static void column(long key, Regions regions, long step, double[] out, int from, int to) {
        for (var i = from; i < to; i++) {
            out[i] = of(key, regions.at(i), step);
        }
    }

    /** In (0, 1): halfway between two multiples of 2^-52, for logarithms and quotients. */
    static double open(long key, long index, long step) {
        return (Squares.bits(key, index, step) >>> 12) * 0x1p-52 + 0x1p-53;
    }
}
