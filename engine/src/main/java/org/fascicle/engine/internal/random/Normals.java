package org.fascicle.engine.internal.random;

import java.util.Arrays;
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
        return decide(key, index, step, layer, RawBits.position(bits) * Ziggurat.UNIT[layer]);
    }

    /** Writes the draw of the region of lane i to out[i] for from &lt;= i &lt; to. The room is for this thread alone. */
    static void column(RawBits raw, long key, Regions regions, long step, double[] out, int from, int to) {
        var end = Math.min(to, regions.different());
        for (var at = from; at < end; at += RawBits.LANES) {
            var n = Math.min(RawBits.LANES, end - at);
            raw.fill(key, regions, at, n, step);
            usual(raw, out, at, n);
            for (var i = 0; i < raw.refused; i++) {
                var lane = at + raw.refusals[i];
                var layer = (int) raw.distances[raw.refusals[i]] & Ziggurat.LAYERS - 1;
                out[lane] = decide(key, regions.at(lane), step, layer, out[lane]);
            }
        }
        if (end < to) {
            var last = from < end ? out[end - 1] : of(key, regions.at(end - 1), step);
            Arrays.fill(out, Math.max(from, end), to, last);
        }
    }

    /** As if all lay in its layer for sure; what may not, one in eighty, is noted down. */
    private static void usual(RawBits raw, double[] out, int at, int n) {
        var distances = raw.distances;
        var positions = raw.positions;
        var refusals = raw.refusals;
        var refused = 0;
        for (var i = 0; i < n; i++) {
            var distance = distances[i];
            var layer = (int) distance & Ziggurat.LAYERS - 1;
            out[at + i] = positions[i] * Ziggurat.UNIT[layer];
            if (distance >= Ziggurat.SURE[layer]) {
                refusals[refused++] = i;
            }
        }
        raw.refused = refused;
    }

    private static double decide(long key, long index, long step, int layer, double x) {
        return Math.abs(x) < Ziggurat.edge(layer + 1) ? x : rare(key, index, step, layer, x);
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
            x = RawBits.position(bits) * Ziggurat.UNIT[layer];
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
