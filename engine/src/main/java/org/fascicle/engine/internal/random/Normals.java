package org.fascicle.engine.internal.random;

import org.fascicle.engine.internal.math.Log;

/**
 * Standard normal numbers by the ziggurat of 256 layers (G. Marsaglia, W. W. Tsang, The ziggurat method for generating
 * random variables, J. Stat. Softw. 5(8), 2000). The layer and the position in it come from different bits of one 64-bit
 * draw; about 1.2 % of the draws need more.
 */
public final class Normals {

    private Normals() {
    }

    /** The draw of one region at one step; key from {@link StreamKey}, 0 &lt;= index &lt; 2^32, 0 &lt;= step &lt; 2^40. */
    public static double of(long key, long index, long step) {
        var bits = Squares.bits(key, index, step);
        var layer = (int) bits & Ziggurat.LAYERS - 1;
        var x = RawBits.position(bits) * Ziggurat.edge(layer);
        return Math.abs(x) < Ziggurat.edge(layer + 1) ? x : rare(key, index, step, layer, x);
    }

    /** Writes the draw of region index[i] to out[i] for from &lt;= i &lt; to. */
    public static void column(long key, long[] index, long step, double[] out, int from, int to) {
        var raw = RawBits.room();
        for (var at = from; at < to; at += RawBits.LANES) {
            var n = Math.min(RawBits.LANES, to - at);
            raw.fill(key, index, at, n, step);
            usual(raw, out, at, n);
            for (var i = 0; i < raw.refused; i++) {
                var lane = at + raw.refusals[i];
                var bits = raw.bits[raw.refusals[i]];
                out[lane] = rare(key, index[lane], step, (int) bits & Ziggurat.LAYERS - 1, out[lane]);
            }
        }
    }

    /** What lies in its layer for sure; the rest, one in eighty, is noted down. */
    private static void usual(RawBits raw, double[] out, int at, int n) {
        var refused = 0;
        for (var i = 0; i < n; i++) {
            var layer = (int) raw.bits[i] & Ziggurat.LAYERS - 1;
            var x = raw.positions[i] * Ziggurat.edge(layer);
            out[at + i] = x;
            if (!(Math.abs(x) < Ziggurat.edge(layer + 1))) {
                raw.refusals[refused++] = i;
            }
        }
        raw.refused = refused;
    }

    /**
     * Outside the part of its layer that lies below the curve for sure: the tail, the wedge, or another try under the
     * next key.
     */
    private static double rare(long key, long index, long step, int layer, double x) {
        var number = 0;
        while (true) {
            if (layer == 0) {
                return Math.copySign(tail(key, index, step, number), x);
            }
            var height = Uniforms.of(StreamKey.next(key, ++number), index, step);
            if (Ziggurat.belowCurve(layer, height, x)) {
                return x;
            }
            var bits = Squares.bits(StreamKey.next(key, ++number), index, step);
            layer = (int) bits & Ziggurat.LAYERS - 1;
            x = RawBits.position(bits) * Ziggurat.edge(layer);
            if (Math.abs(x) < Ziggurat.edge(layer + 1)) {
                return x;
            }
        }
    }

    /** Beyond the last edge R, by an exponential proposal (Marsaglia 1964). */
    private static double tail(long key, long index, long step, int number) {
        while (true) {
            var beyond = -Log.of(Uniforms.open(StreamKey.next(key, ++number), index, step)) / Ziggurat.R;
            var trial = -Log.of(Uniforms.open(StreamKey.next(key, ++number), index, step));
            if (trial + trial > beyond * beyond) {
                return Ziggurat.R + beyond;
            }
        }
    }
}
