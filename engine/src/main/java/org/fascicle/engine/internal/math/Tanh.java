package org.fascicle.engine.internal.math;

/**
 * The hyperbolic tangent, within 2.5 ulp: m / (m + 2) with m = exp(2 |x|) - 1, and the sign of x. Odd to the bit, keeps
 * -0, exactly 1 from 22 on, NaN for NaN.
 */
public final class Tanh {

    /** 1 - tanh is below half an ulp from about 19.1 on. */
    private static final double SATURATED = 22;

    private Tanh() {
    }

    /** The value at one argument. */
    public static double of(double x) {
        var twice = twice(x);
        var power = ExpReduction.power(ExpReduction.shifted(twice));
        return signed(x, ratio(power, ExpReduction.closeExcess(twice)));
    }

    /** Writes tanh(x[i]) to y[i] for from &lt;= i &lt; to; x and y may be the same array. */
    public static void column(double[] x, double[] y, int from, int to) {
        Chunk.each(x, y, from, to, Tanh::passes);
    }

    private static void passes(Chunk chunk, int n) {
        reduce(chunk.x, chunk.a, chunk.b, n);
        powers(chunk.a, chunk.a, n);
        ratios(chunk.a, chunk.b, chunk.b, n);
        signed(chunk.x, chunk.b, chunk.y, n);
    }

    private static void reduce(double[] x, double[] shifted, double[] excess, int n) {
        for (var i = 0; i < n; i++) {
            var twice = twice(x[i]);
            shifted[i] = ExpReduction.shifted(twice);
            excess[i] = ExpReduction.closeExcess(twice);
        }
    }

    private static void powers(double[] shifted, double[] power, int n) {
        for (var i = 0; i < n; i++) {
            power[i] = ExpReduction.power(shifted[i]);
        }
    }

    private static void ratios(double[] power, double[] excess, double[] y, int n) {
        for (var i = 0; i < n; i++) {
            y[i] = ratio(power[i], excess[i]);
        }
    }

    private static void signed(double[] x, double[] size, double[] y, int n) {
        for (var i = 0; i < n; i++) {
            y[i] = signed(x[i], size[i]);
        }
    }

    private static double twice(double x) {
        return 2 * Math.min(Math.abs(x), SATURATED);
    }

    private static double ratio(double power, double excess) {
        var m = ExpReduction.minusOne(power, excess);
        return m / (m + 2);
    }

    private static double signed(double x, double size) {
        return x != x ? Double.NaN : Math.copySign(size, x);
    }
}
