package org.fascicle.analysis;

import org.fascicle.analysis.internal.spectrum.AnalyticSignal;
import org.fascicle.analysis.internal.spectrum.Band;
import org.fascicle.api.InputException;
import org.fascicle.api.Parameter;
import org.fascicle.api.Range;
import org.fascicle.api.Settings;
import org.fascicle.api.run.Outline;

/** A band of frequencies among the settings: {@code low} and {@code high}, or {@code band: [low, high]}. */
final class Filtering {

    private Filtering() {
    }

    static Parameter low() {
        return new Parameter("low", 0, "Hz", "lower edge of the band; the mean is always removed", Range.atLeast(0));
    }

    static Parameter high() {
        return new Parameter("high", 0, "Hz", "upper edge of the band, 0 for half the sampling rate", Range.atLeast(0));
    }

    /**
     * The band of a record.
     *
     * @param samples its length
     * @throws InputException if no frequency that the record resolves lies in the band
     */
    static Band band(Outline outline, int samples, Settings settings) throws InputException {
        double rate = 1000 / outline.periodMs();
        double low = settings.number("low");
        double high = settings.number("high") == 0 ? rate / 2 : settings.number("high");
        if (!(low < high) || high > rate / 2 * (1 + 1e-12) || !new Band(low, high).isResolved(samples, rate)) {
            throw new InputException(settings.number("low") == 0 ? "high" : "low",
                    "band " + low + " to " + high + " Hz of " + samples + " samples at " + rate + " Hz",
                    "low must be below high, high at most half the sampling rate (" + rate / 2
                            + " Hz), and a multiple of 1/length (" + rate / samples + " Hz) must lie between them");
        }
        return new Band(low, high);
    }

    /** The filter for a whole recording. */
    static AnalyticSignal analyticSignal(Outline outline, Settings settings) throws InputException {
        int samples = Lengths.samples(outline);
        return new AnalyticSignal(samples, 1000 / outline.periodMs(), band(outline, samples, settings));
    }
}
