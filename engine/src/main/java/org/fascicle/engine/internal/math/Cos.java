package org.fascicle.engine.internal.math;

/**
 * The cosine of an angle in rad, within 1.5 ulp up to |x| = 1e9 and 1 ulp beyond. Even to the bit; NaN for NaN and the
 * infinities.
 */
public final class Cos {

    private Cos() {
    }

    /** The value at one argument. */
    public static double of(double x) {
        return finish(x, Angle.sine(x), Angle.cosine(x));
    }

    /** Writes cos(x[i]) to y[i] for from &lt;= i &lt; to; x and y may be the same array. */
    public static void column(double[] x, double[] y, int from, int to) {
        Chunk.each(x, y, from, to, Cos::passes);
    }

    private static void passes(Chunk chunk, int n) {
        Angle.passes(chunk, n);
        finish(chunk.x, chunk.a, chunk.b, chunk.y, n);
    }

    private static void finish(double[] x, double[] sine, double[] cosine, double[] y, int n) {
        for (var i = 0; i < n; i++) {
            y[i] = finish(x[i], sine[i], cosine[i]);
        }
    }

    private static double finish(double x, double sine, double cosine) {
        return Math.abs(x) <= Angle.ORDINARY ? Angle.turned(x, sine, cosine, 1, 0) : StrictMath.cos(x);
    }
}
