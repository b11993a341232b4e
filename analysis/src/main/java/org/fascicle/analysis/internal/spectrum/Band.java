package org.fascicle.analysis.internal.spectrum;

/**
 * The frequencies low ≤ f ≤ high of a record, never 0: a mean has no phase.
 *
 * @param lowHz lower edge, ≥ 0
 * @param highHz upper edge, above low
 */
public record Band(double lowHz, double highHz) {

    /** Checks the order. */
    public Band {
        if (!(lowHz >= 0 && lowHz < highHz)) {
            throw new IllegalArgumentException("band " + lowHz + " to " + highHz + " Hz");
        }
    }

    /**
     * The first bin at or above low, at least 1.
     *
     * @param samples length of the record
     * @param rateHz samples per second
     */
    int first(int samples, double rateHz) {
        return (int) Math.max(1, Math.ceil(snapped(lowHz * samples / rateHz)));
    }

    /** The last bin at or below high, at most the Nyquist frequency; below {@link #first} if no bin lies in the band. */
    int last(int samples, double rateHz) {
        return (int) Math.min(samples / 2, Math.floor(snapped(highHz * samples / rateHz)));
    }

    /** Whether a record of that length and rate has at least one bin here. */
    public boolean isResolved(int samples, double rateHz) {
        return first(samples, rateHz) <= last(samples, rateHz);
    }

    /** An edge meant to lie on a bin does so in spite of rounding. */
    private static double snapped(double bin) {
        double nearest = Math.rint(bin);
        return Math.abs(bin - nearest) <= 1e-9 * Math.max(1, nearest) ? nearest : bin;
    }
}
