package org.fascicle.engine.internal.random;

import org.fascicle.engine.internal.math.Exp;
import org.fascicle.engine.internal.math.Log;

/**
 * Gamma numbers with density proportional to x^(shape-1) exp(-x/scale): mean shape · scale, variance shape · scale² (G.
 * Marsaglia, W. W. Tsang, A simple method for generating gamma variables, ACM Trans. Math. Softw. 26:363, 2000). NaN
 * unless shape and scale are positive and finite.
 */
public final class Gammas {

    private Gammas() {
    }

    /** The draw of one region at one step; key from {@link StreamKey}, 0 &lt;= index &lt; 2^32, 0 &lt;= step &lt; 2^40. */
    public static double of(long key, long index, long step, double shape, double scale) {
        if (!(shape > 0 && scale > 0 && shape + scale < Double.POSITIVE_INFINITY)) {
            return Double.NaN;
        }
        if (shape >= 1) {
            return scale * standard(key, index, step, shape);
        }
        var u = Uniforms.open(StreamKey.next(key, -1), index, step);
        return scale * standard(key, index, step, shape + 1) * Exp.of(Log.of(u) / shape);
    }

    /** Writes the draw of the region of lane i to out[i] for from &lt;= i &lt; to. */
    public static void column(long key, Regions regions, long step, double shape, double scale, double[] out, int from, int to) {
        for (var i = from; i < to; i++) {
            out[i] = of(key, regions.at(i), step, shape, scale);
        }
    }

    /** Scale 1, shape at least 1: d (1 + c normal)³, accepted in at least 95 % of the cases. */
    private static double standard(long key, long index, long step, double shape) {
        var d = shape - 1.0 / 3;
        var c = 1 / Math.sqrt(9 * d);
        for (var number = 1; ; number += 2) {
            var x = Normals.of(StreamKey.next(key, number), index, step);
            var root = 1 + c * x;
            var v = root * root * root;
            var u = Uniforms.open(StreamKey.next(key, number + 1), index, step);
            if (v > 0 && Log.of(u) < 0.5 * x * x + d * (1 - v + Log.of(v))) {
                return d * v;
            }
        }
    }
}
