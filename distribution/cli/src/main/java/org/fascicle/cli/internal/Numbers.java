package org.fascicle.cli.internal;

/** Numbers as a person would write them. */
final class Numbers {

    private static final double EXACT_INTEGERS = 1e15;

    private Numbers() {
    }

    /** 270, 0.641, 1.0E-12. */
    static String text(double x) {
        return x == Math.rint(x) && Math.abs(x) < EXACT_INTEGERS ? Long.toString((long) x) : Double.toString(x);
    }

    /** With its unit, but for pure numbers. */
    static String text(double x, String unit) {
        return unit.isEmpty() || unit.equals("1") ? text(x) : text(x) + " " + unit;
    }
}
