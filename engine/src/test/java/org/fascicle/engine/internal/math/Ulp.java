package org.fascicle.engine.internal.math;

/** Distance between doubles, counted in doubles. */
final class Ulp {

    private Ulp() {
    }

    /** 0 for equal values and for two NaN; the largest long if only one is NaN. */
    static long distance(double a, double b) {
        if (a != a || b != b) {
            return a != a && b != b ? 0 : Long.MAX_VALUE;
        }
        return Math.abs(ordered(a) - ordered(b));
    }

    private static long ordered(double x) {
        var bits = Double.doubleToLongBits(x);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }
}
