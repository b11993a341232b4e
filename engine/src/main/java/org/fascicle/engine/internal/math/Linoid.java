package org.fascicle.engine.internal.math;

/** x / (1 - exp(-x)), continued by 1 at 0; within 2.5 ulp. It tends to x above and to 0 below; NaN for NaN. */
public final class Linoid {

    private static final double SMALLEST = 0x1p-54;
    private static final double LARGEST = 708;

    private Linoid() {
    }

    /** The value at one argument. */
    public static double of(double x) {
        return ordinary(x) ? quotient(x, ExpReduction.power(ExpReduction.shifted(-x)), ExpReduction.excess(-x)) : slow(x);
    }

    /** Writes linoid(x[i]) to y[i] for from &lt;= i &lt; to; x and y may be the same array. */
    public static void column(double[] x, double[] y, int from, int to) {
        Chunk.each(x, y, from, to, Linoid::passes);
    }

    private static void passes(Chunk chunk, int n) {
        excesses(chunk.x, chunk.a, n);
        powers(chunk.x, chunk.b, n);
        quotients(chunk.x, chunk.b, chunk.a, chunk.a, n);
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

    private static void quotients(double[] x, double[] power, double[] excess, double[] y, int n) {
        for (var i = 0; i < n; i++) {
            y[i] = quotient(x[i], power[i], excess[i]);
        }
    }

    private static void finish(double[] x, double[] quotient, double[] y, int n) {
        for (var i = 0; i < n; i++) {
            y[i] = ordinary(x[i]) ? quotient[i] : slow(x[i]);
        }
    }

    private static double quotient(double x, double power, double excess) {
        return x / -ExpReduction.minusOne(power, excess);
    }

    private static boolean ordinary(double x) {
        var size = Math.abs(x);
        return SMALLEST <= size && size <= LARGEST;
    }

    private static double slow(double x) {
        if (x != x) {
            return Double.NaN;
        }
        if (Math.abs(x) < SMALLEST) {
            return 1;
        }
        if (x > 0) {
            return x;
        }
        var root = Exp.of(x / 2);
        return root == 0 ? 0 : -x * root * root;
    }
}
