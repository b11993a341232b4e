package org.fascicle.engine.internal.math;

/**
 * 1 / (1 + exp(-x)), within 2.5 ulp. Exactly 1 above 37, 0 below -709.79 (where the true value is subnormal), NaN for
 * NaN.
 */
public final class Sigmoid {

    private static final double ORDINARY = 708;

    private Sigmoid() {
    }

    /** The value at one argument. */
    public static double of(double x) {
        return finish(x, quotient(ExpReduction.power(ExpReduction.shifted(-x)), ExpReduction.excess(-x)));
    }

    /** Writes sigmoid(x[i]) to y[i] for from &lt;= i &lt; to; x and y may be the same array. */
    public static void column(double[] x, double[] y, int from, int to) {
        Chunk.each(x, y, from, to, Sigmoid::passes);
    }

    private static void passes(Chunk chunk, int n) {
        excesses(chunk.x, chunk.a, n);
        powers(chunk.x, chunk.b, n);
        quotients(chunk.b, chunk.a, chunk.a, n);
        finish(chunk.x, chunk.a, chunk.y, n);
    }

    private static void excesses(double[] x, double[] excess, int n) {
        for (var i = 0; i < n; i++) {
            excess[i] = ExpReduction.excess(-x[i]);
        }
    }

    private static void powers(double[] x, double[] power, int n) {
        for (var i = 0; i < n; i++) {
            power[i] = ExpReduction.power(ExpReduction.shifted(-x[i]));
        }
    }

    private static void quotients(double[] power, double[] excess, double[] y, int n) {
        for (var i = 0; i < n; i++) {
            y[i] = quotient(power[i], excess[i]);
        }
    }

    private static void finish(double[] x, double[] quotient, double[] y, int n) {
        for (var i = 0; i < n; i++) {
            y[i] = finish(x[i], quotient[i]);
        }
    }

    private static double quotient(double power, double excess) {
        return 1 / Math.fma(power, excess, power + 1);
    }

    private static double finish(double x, double quotient) {
        return Math.abs(x) <= ORDINARY ? quotient : 1 / (1 + Exp.of(-x));
    }
}
