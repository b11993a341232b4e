package org.fascicle.api;

/**
 * An interval of numbers.
 *
 * @param low lower end, may be -∞
 * @param high upper end, may be +∞
 * @param lowIncluded whether the lower end belongs to it
 * @param highIncluded whether the upper end belongs to it
 */
public record Range(double low, double high, boolean lowIncluded, boolean highIncluded) {

    private static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, false);

    /** Checks that low is not above high. */
    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("range from " + low + " to " + high + ": low must not be above high");
        }
    }

    /** All finite numbers. */
    public static Range any() {
        return ANY;
    }

    /** x > low. */
    public static Range above(double low) {
        return new Range(low, Double.POSITIVE_INFINITY, false, false);
    }

    /** x ≥ low. */
    public static Range atLeast(double low) {
        return new Range(low, Double.POSITIVE_INFINITY, true, false);
    }

    /** low ≤ x ≤ high. */
    public static Range between(double low, double high) {
        return new Range(low, high, true, true);
    }

    /** Whether x lies inside; NaN never does. */
    public boolean contains(double x) {
        return (lowIncluded ? x >= low : x > low) && (highIncluded ? x <= high : x < high);
    }

    /** Whether every finite number lies inside. */
    public boolean isUnbounded() {
        return low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
    }

    /** As a rule for people: "> 0", "0 to 1", "any number". */
    @Override
    public String toString() {
        if (isUnbounded()) {
            return "any number";
        }
        if (high == Double.POSITIVE_INFINITY) {
            return (lowIncluded ? ">= " : "> ") + plain(low);
        }
        if (low == Double.NEGATIVE_INFINITY) {
            return (highIncluded ? "<= " : "< ") + plain(high);
        }
        return (lowIncluded ? "" : "above ") + plain(low) + " to " + (highIncluded ? "" : "below ") + plain(high);
    }

    private static String plain(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
    }
}
