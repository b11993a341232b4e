package org.fascicle.engine.internal.random;

/** Uniform numbers in [0, 1). */
public final class Uniforms {

    private Uniforms() {
    }

    public static double of(long key, long index, long step) {
        return (StreamKey.mix(StreamKey.mix(key + index) + step) >>> 11) * 0x1p-53;
    }

    public static void column(long key, long[] index, long step, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = of(key, index[i], step);
        }
    }
}
