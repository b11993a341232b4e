package org.fascicle.distribution.reference;

import java.util.Locale;
import org.junit.jupiter.api.Assertions;

/**
 * The largest differences between our numbers and those of a reference.
 *
 * @param absolute largest |ours - theirs|
 * @param excess largest |ours - theirs| / (rtol |theirs| + atol); at most 1 where they agree
 * @param count numbers compared
 */
record Agreement(double absolute, double excess, int count) {

    /** Our value at an index of the reference. */
    @FunctionalInterface
    interface Ours {
        double at(int index);
    }

    static Agreement of(double[] theirs, Ours ours, double rtol, double atol) {
        double absolute = 0;
        double excess = 0;
        for (int k = 0; k < theirs.length; k++) {
            double difference = Math.abs(ours.at(k) - theirs[k]);
            if (Double.isNaN(difference)) {
                return new Agreement(Double.NaN, Double.NaN, theirs.length);
            }
            absolute = Math.max(absolute, difference);
            excess = Math.max(excess, difference / (rtol * Math.abs(theirs[k]) + atol));
        }
        return new Agreement(absolute, excess, theirs.length);
    }

    /** Prints one row of the table and fails where a difference is larger than its tolerance. */
    void require(String name, String scheme, String what, String tolerance) {
        System.out.printf(Locale.ROOT, "%-40s %-6s %-20s %8d %10.2e %10.2e  %s%n", name, scheme, what, count, absolute, excess,
                tolerance);
        Assertions.assertTrue(count > 0, "nothing was compared");
        Assertions.assertTrue(excess <= 1, () -> name + ": " + what + " is off by " + absolute + ", allowed is " + tolerance);
    }

    static void printHead() {
        System.out.printf(Locale.ROOT, "%-40s %-6s %-20s %8s %10s %10s  %s%n", "case", "scheme", "array", "numbers", "largest",
                "of allowed", "tolerance");
    }
}
