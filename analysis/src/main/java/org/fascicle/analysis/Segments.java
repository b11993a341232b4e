package org.fascicle.analysis;

import org.fascicle.analysis.internal.spectrum.Welch;
import org.fascicle.api.InputException;
import org.fascicle.api.Parameter;
import org.fascicle.api.Range;
import org.fascicle.api.Settings;
import org.fascicle.api.run.Outline;

/** Welch's segments among the settings, with the defaults of scipy.signal.welch: 256 samples, half of them shared. */
final class Segments {

    private static final int STANDARD = 256;
    private static final double MOST_OVERLAP = 0.99;

    private Segments() {
    }

    static Parameter segment() {
        return new Parameter("segment", 0, "s", "length of a segment, 0 for 256 samples or all if there are fewer",
                Range.atLeast(0));
    }

    static Parameter overlap() {
        return new Parameter("overlap", 0.5, "1", "what a segment shares with the next, as a part of it",
                Range.between(0, MOST_OVERLAP));
    }

    /**
     * Segments of a recording.
     *
     * @param fewest so many segments are needed
     * @throws InputException if the recording is too short for them
     */
    static Welch of(Outline outline, Settings settings, int fewest) throws InputException {
        Samples.requireAtLeast(2, outline, "a spectrum");
        int samples = Lengths.samples(outline);
        int length = settings.number("segment") == 0 ? Math.min(STANDARD, samples)
                : Lengths.samples("segment", settings.number("segment"), outline);
        if (length < 2) {
            throw new InputException("segment", "segment: " + settings.number("segment") + " s is " + length + " sample",
                    "at least 2 are needed");
        }
        var welch = new Welch(length, (int) Math.floor(settings.number("overlap") * length), 1000 / outline.periodMs());
        if (welch.segments(samples) < fewest) {
            throw new InputException("segment", welch.segments(samples) + " segments of " + length + " samples in " + samples,
                    "at least " + fewest + " are needed: run longer, or choose a shorter segment");
        }
        return welch;
    }
}
