package org.fascicle.engine.internal.math;

/** e to the power x, within 1.01 ulp (1.0012 was met). 0 below -745.2, infinite above 709.79, NaN for NaN. */
public final class Exp {

    /** For |x| up to here 2^k and the result are normal numbers. */
    private static final double ORDINARY = 708;

    private Exp() {
    }

    /** The value at one argument. */
    public static double of(double x) {
        return finish(x, ExpReduction.excess(x));
    }

    /** Writes exp(x[i]) to y[i] for from &lt;= i &lt; to; x and y may be the same array. */
    public static void column(double[] x, double[] y, int from, int to) {
        Chunk.each(x, y, from, to, Exp::passes);
    }

    static void passes(Chunk chunk, int n) {
        excesses(chunk.x, chunk.a, n);
        finish(chunk.x, chunk.a, chunk.y, n);
    }

    private static void excesses(double[] x, double[] excess, int n) {
        for (var i = 0; i < n; i++) {
            excess[i] = ExpReduction.excess(x[i]);
        }
    }

    private static void finish(double[] x, double[] excess, double[] y, int n) {
        for (var i = 0; i < n; i++) {
            y[i] = finish(x[i], excess[i]);
        }
    }

    private static double finish(double x, double excess) {
        return Math.abs(x) <= ORDINARY ? scaled(ExpReduction.power(ExpReduction.shifted(x)), excess) : slow(x);
    }

    private static double scaled(double power, double excess) {
        return Math.fma(power, excess, power);
    }

    /** The value at an argument that is not ordinary. A subnormal result is rounded once more, by the last product. */
    private static double slow(double x) {
        if (x != x) {
            return Double.NaN;
        }
        if (x > 709.79) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < -745.2) {
            return 0;
        }
        var shift = x > 0 ? -64 : 64;
        return scaled(ExpReduction.power(ExpReduction.shifted(x) + shift), ExpReduction.excess(x)) * (x > 0 ? 0x1p64 : 0x1p-64);
    }
}
