package org.fascicle.engine.internal.random;

/** Standard normal numbers. */
public final class Normals {

    private Normals() {
    }

    public static double of(long key, long index, long step) {
        var u = Uniforms.of(key, index, step);
        var v = Uniforms.of(key + 2, index, step);
        return StrictMath.sqrt(-2 * StrictMath.log(1 - u)) * StrictMath.cos(2 * Math.PI * v);
    }

    public static void column(long key, long[] index, long step, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = of(key, index[i], step);
        }
    }
}
