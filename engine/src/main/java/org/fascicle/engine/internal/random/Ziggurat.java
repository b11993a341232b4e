package org.fascicle.engine.internal.random;

import java.util.Arrays;
import org.fascicle.engine.internal.math.Exp;
import org.fascicle.engine.internal.simd.BitLoops;

/**
 * The layers below exp(-x²/2): 256 pieces of equal area V. Layer i &gt; 0 is the rectangle of half width edge(i) from
 * height f(edge(i)) to f(edge(i+1)); layer 0 is the rectangle of half width R below all others together with the tail
 * beyond R, drawn as a rectangle of half width V / f(R). Tables by StrictMath.
 */
final class Ziggurat {

    static final int LAYERS = 256;
    /** The last edge, beyond which lies the tail (Marsaglia and Tsang 2000, as V). */
    static final double R = 3.6541528853610088;
    /** The area of a layer, right half. */
    static final double V = 4.92867323399e-3;

    private static final double[] EDGE = edges();
    private static final double[] HEIGHT = heights();

    /** By layer: its half width, as a multiple of which a position that counts in 2^-63 is given. */
    static final double[] UNIT = Arrays.stream(EDGE).limit(LAYERS).map(edge -> edge * 0x1p-63).toArray();
    /** By layer: whatever has a distance below it lies inside the edge of the next layer, with room for roundings. */
    static final long[] SURE = sure();

    private Ziggurat() {
    }

    /** The half width of a layer, 0 to 256; falls from V / f(R) through R to 0. */
    static double edge(int layer) {
        return EDGE[layer];
    }

    /** Whether the point at x and a fraction of the height of a layer &gt; 0 is below the curve. */
    static boolean belowCurve(int layer, double fraction, double x) {
        return HEIGHT[layer] + fraction * (HEIGHT[layer + 1] - HEIGHT[layer]) < Exp.of(-0.5 * x * x);
    }

    private static double[] edges() {
        var edge = new double[LAYERS + 1];
        edge[0] = V / curve(R);
        edge[1] = R;
        for (var i = 2; i < LAYERS; i++) {
            edge[i] = StrictMath.sqrt(-2 * StrictMath.log(V / edge[i - 1] + curve(edge[i - 1])));
        }
        return edge;
    }

    /** In units of a position, 2^-53 of a half width: four fewer than the quotient of the edges says. */
    private static long[] sure() {
        var sure = new long[LAYERS];
        for (var i = 0; i < LAYERS; i++) {
            sure[i] = (long) (EDGE[i + 1] / EDGE[i] * 0x1p53) - 4 << BitLoops.LOWER;
        }
        return sure;
    }

    private static double[] heights() {
        var height = new double[LAYERS + 1];
        for (var i = 0; i <= LAYERS; i++) {
            height[i] = curve(EDGE[i]);
        }
        return height;
    }

    private static double curve(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }
}
