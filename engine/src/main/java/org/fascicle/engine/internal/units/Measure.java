package org.fascicle.engine.internal.units;

/**
 * What a unit is: a value v in it is v*numerator/denominator in internal units. One of the two is 1 where possible, so that
 * 10 Hz is exactly 0.01 and 0.1 s exactly 100.
 *
 * @param dimension kind of quantity
 * @param numerator positive, mostly a whole number
 * @param denominator positive, mostly a whole number
 */
public record Measure(Dimension dimension, double numerator, double denominator) {

    /** The number one. */
    public static final Measure ONE = new Measure(Dimension.NONE, 1, 1);

    private static final double WHOLE = 0x1p53;

    /** Reduces the fraction. */
    public Measure {
        double divisor = divisor(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    /** 10^exponent of the internal unit. */
    static Measure decimal(Dimension dimension, int exponent) {
        return new Measure(dimension, tens(exponent), tens(-exponent));
    }

    private static double tens(int exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    /** How many internal units one of this unit is; the nearest double. */
    public double factor() {
        return numerator / denominator;
    }

    /** A value in this unit, in internal units. */
    public double toInternal(double value) {
        return denominator == 1 ? value * numerator : value * numerator / denominator;
    }

    /** A value in internal units, in this unit. */
    public double fromInternal(double value) {
        return numerator == 1 ? value * denominator : value * denominator / numerator;
    }

    /** Product of units. */
    public Measure times(Measure other) {
        return new Measure(dimension.times(other.dimension), numerator * other.numerator, denominator * other.denominator);
    }

    /** Quotient of units. */
    public Measure over(Measure other) {
        return new Measure(dimension.over(other.dimension), numerator * other.denominator, denominator * other.numerator);
    }

    /** A whole power of a unit. */
    public Measure power(int exponent) {
        var result = ONE;
        for (int i = 0; i < Math.abs(exponent); i++) {
            result = exponent > 0 ? result.times(this) : result.over(this);
        }
        return result;
    }

    /** The square root of a unit; its dimension must have one. */
    Measure squareRoot() {
        var root = dimension.root(2).orElseThrow(() -> new IllegalArgumentException("no square root of " + dimension));
        return new Measure(root, Math.sqrt(numerator), Math.sqrt(denominator));
    }

    private static double divisor(double a, double b) {
        boolean whole = a == Math.rint(a) && b == Math.rint(b) && a < WHOLE && b < WHOLE;
        if (!whole) {
            return 1;
        }
        double x = a;
        double y = b;
        while (y != 0) {
            double rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }
}
