package org.fascicle.engine.internal.math;

import java.util.SplittableRandom;

/** Arguments for the functions, the same in every run. */
public final class Arguments {

    /** The values at which one formula ends and another begins, and those with a name. */
    public static final double[] SPECIAL = withNeighboursAndSigns(
        0, Double.MIN_VALUE, Double.MIN_NORMAL, 0x1p-60, 0x1p-54, 0x1p-53, 0x1p-28, 0x1p-27, 0.34657, 0.5, 0.7071067811865476,
        0.7853981633974483, 1, 1.4142135623730951, 1.5707963267948966, 2, 3.141592653589793, 19.1, 22, 36.7, 40, 64, 354, 700,
        708, 708.4, 709, 709.78, 709.79, 744.5, 745, 745.2, 746, 1e9, 1e10, 1e22, 1e300,
        Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NaN, Double.longBitsToDouble(0x7ff0000000000abcL));

    private Arguments() {
    }

    /** Uniform in [low, high). */
    public static double[] uniform(long seed, int n, double low, double high) {
        return new SplittableRandom(seed).doubles(n, low, high).toArray();
    }

    /** Any bit pattern: every magnitude, both signs, now and then a NaN. */
    public static double[] anyBits(long seed, int n) {
        return new SplittableRandom(seed).longs(n).mapToDouble(Double::longBitsToDouble).toArray();
    }

    /** Sizes from 2^-60 to 2^10 in equal proportion, both signs. */
    public static double[] manySizes(long seed, int n) {
        var random = new SplittableRandom(seed);
        return random.doubles(n, 1, 2)
            .map(m -> Math.scalb(random.nextBoolean() ? m : -m, random.nextInt(-60, 10)))
            .toArray();
    }

    private static double[] withNeighboursAndSigns(double... values) {
        var all = new double[6 * values.length];
        for (var i = 0; i < values.length; i++) {
            var three = new double[] {Math.nextDown(values[i]), values[i], Math.nextUp(values[i])};
            for (var j = 0; j < 3; j++) {
                all[6 * i + 2 * j] = three[j];
                all[6 * i + 2 * j + 1] = -three[j];
            }
        }
        return all;
    }
}
