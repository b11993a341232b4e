package org.fascicle.engine.internal.checked;

import org.fascicle.engine.internal.language.Equations;

/** What a stimulus does in the course of time; times are in the model's own unit. */
public sealed interface Course {

    /**
     * The same function of time for all its lanes.
     *
     * @param equations defines {@code stimulus} as a function of {@code t} and the settings
     * @param values its settings, one number each
     */
    record Formula(Equations equations, Values values) implements Course {
    }

    /**
     * Given: row k is the value at start + k period.
     *
     * @param rows each of one value, or of one for each lane of the stimulus
     * @param start time of the first row
     * @param period time between rows
     * @param end from here on it is over
     * @param linear whether values between rows are interpolated; otherwise a row holds until the next
     */
    record Rows(double[][] rows, double start, double period, double end, boolean linear) implements Course {

        private static final double SETTLED = 1e-9;

        /** Value at a time, of a lane of the stimulus by position; times within 1e-9 periods of a row are those of that row. */
        public double at(double t, int lane) {
            double exact = (t - start) / period;
            double whole = Math.rint(exact);
            double place = Math.abs(exact - whole) <= SETTLED * Math.max(1, Math.abs(whole)) ? whole : exact;
            double row = Math.floor(place);
            boolean last = row == rows.length - 1;
            if (place < 0 || t >= end || row >= rows.length || linear && last && place > row) {
                return 0;
            }
            double value = of((int) row, lane);
            return linear && !last ? value + (of((int) row + 1, lane) - value) * (place - row) : value;
        }

        private double of(int row, int lane) {
            return rows[row][rows[row].length == 1 ? 0 : lane];
        }
    }

    /**
     * Drawn.
     *
     * @param noise what is drawn
     * @param window defines {@code stimulus}, which it is multiplied by, as a function of {@code t} and the settings
     * @param values settings of the window
     */
    record Drawn(CheckedNoise noise, Equations window, Values values) implements Course {
    }
}
