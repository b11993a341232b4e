package org.fascicle.cli.internal;

import java.util.Locale;

/** Times of the wall clock for people. */
final class Durations {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Durations() {
    }

    /** 0.4 s, 12 s, 3 min 20 s, 2 h 5 min. */
    static String text(double seconds) {
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = (long) Math.ceil(seconds);
        if (whole < MINUTE) {
            return whole + " s";
        }
        return whole < HOUR ? whole / MINUTE + " min " + whole % MINUTE + " s"
                : whole / HOUR + " h " + whole % HOUR / MINUTE + " min";
    }
}
