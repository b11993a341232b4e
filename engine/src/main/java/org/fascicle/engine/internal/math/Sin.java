package org.fascicle.engine.internal.math;

/**
 * The sine of an angle in rad, within 1.5 ulp up to |x| = 1e9 and 1 ulp beyond. Odd to the bit, keeps -0; NaN for NaN
 * and the infinities.
 */
public final class Sin {

    private Sin() {
    }

    /** The value at one argument. */
    public static double of(double x) {
        return finish(x, Angle.sine(x), Angle.cosine(x));
    }

    /** Writes sin(x[i]) to y[i] for from &lt;= i &lt; to; x and y may be the same array. */
    public static void column(double[] x, double[] y, int from, int to) {
        Chunk.each(x, y, from, to, Sin::passes);
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
        var sign = Double.doubleToRawLongBits(x);
        return Math.abs(x) <= Angle.ORDINARY ? Angle.turned(x, sine, cosine, 0, sign) : StrictMath.sin(x);
    }
}
