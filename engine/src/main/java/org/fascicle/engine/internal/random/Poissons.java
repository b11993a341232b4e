package org.fascicle.engine.internal.random;

import org.fascicle.engine.internal.math.Exp;
import org.fascicle.engine.internal.math.Log;

/**
 * Poisson numbers: k with probability mean^k exp(-mean) / k!. Up to a mean of 10 by adding probabilities from 0 upwards,
 * above by transformed rejection (W. Hörmann, The transformed rejection method for generating Poisson random variables,
 * Insurance Math. Econom. 12:39, 1993, algorithm PTRS), trustworthy up to a mean of 1e9. NaN unless 0 &lt;= mean &lt;
 * infinity.
 */
public final class Poissons {

    private static final double FEW = 10;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

    private Poissons() {
    }

    /** The draw of one region at one step; key from {@link StreamKey}, 0 &lt;= index &lt; 2^32, 0 &lt;= step &lt; 2^40. */
    public static double of(long key, long index, long step, double mean) {
        if (!(0 <= mean && mean < Double.POSITIVE_INFINITY)) {
            return Double.NaN;
        }
        return mean < FEW ? few(Uniforms.of(key, index, step), mean) : many(key, index, step, mean);
    }

    /** Writes the draw of the region of lane i to out[i] for from &lt;= i &lt; to. */
    public static void column(long key, Regions regions, long step, double mean, double[] out, int from, int to) {
        for (var i = from; i < to; i++) {
            out[i] = of(key, regions.at(i), step, mean);
        }
    }

    /** The smallest k whose distribution function exceeds u. Ends where a further probability no longer counts. */
    private static double few(double u, double mean) {
        var probability = Exp.of(-mean);
        var rest = u - probability;
        var k = 0;
        while (rest >= 0 && probability > 0x1p-60) {
            k++;
            probability *= mean / k;
            rest -= probability;
        }
        return k;
    }

    private static double many(long key, long index, long step, double mean) {
        var b = 0.931 + 2.53 * Math.sqrt(mean);
        var a = -0.059 + 0.02483 * b;
        var inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        var quick = 0.9277 - 3.6224 / (b - 2);
        for (var number = 1; ; number += 2) {
            var u = Uniforms.of(StreamKey.next(key, number), index, step) - 0.5;
            var v = Uniforms.open(StreamKey.next(key, number + 1), index, step);
            var us = 0.5 - Math.abs(u);
            var k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= quick) {
                return k;
            }
            var inside = k >= 0 && (us >= 0.013 || v <= us);
            if (inside && Log.of(v * inverseAlpha / (a / (us * us) + b)) <= logProbability(k, mean)) {
                return k;
            }
        }
    }

    private static double logProbability(double k, double mean) {
        return k * Log.of(mean) - mean - logFactorial(k);
    }

    /** log(k!) by Stirling's series, after raising small k to 10; error below 1e-13. */
    private static double logFactorial(double k) {
        var n = k + 1;
        var product = 1.0;
        while (n < 10) {
            product *= n;
            n++;
        }
        var inverse = 1 / n;
        var square = inverse * inverse;
        var series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))));
        return (n - 0.5) * Log.of(n) - n + HALF_LOG_TWO_PI + series - Log.of(product);
    }
}
