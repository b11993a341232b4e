package org.fascicle.analysis;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.Arrays;
import java.util.List;
import org.fascicle.analysis.internal.spectrum.Band;
import org.fascicle.analysis.internal.spectrum.Welch;
import org.fascicle.api.Analysis;
import org.fascicle.api.Card;
import org.fascicle.api.Citation;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;

/**
 * The frequency of each region at which Welch's power spectral density is largest within a band: {@code peak_frequency} in Hz and
 * {@code peak_power}, the density there. It is one of the spectrum's own frequencies, so exact to 1/segment. Of equal peaks the
 * lowest; NaN for a region that never changes.
 * Welch 1967, IEEE Trans. Audio Electroacoust. 15:70.
 */
@ServiceProvider(Analysis.class)
public final class PeakFrequency implements Analysis {

    @Override
    public Card card() {
        return new Card("peak-frequency", "Peak frequency (of Welch's power spectral density)",
                List.of(new Citation("Welch 1967, IEEE Trans. Audio Electroacoust. 15:70-73", "10.1109/TAU.1967.1161901")),
                List.of(Filtering.low(), Filtering.high(), Segments.segment(), Segments.overlap()), List.of(), List.of(),
                "Whether the peak stands out of the spectrum, and places between two frequencies.");
    }

    @Override
    public void check(Outline outline, Settings settings) throws InputException {
        Filtering.band(outline, Segments.of(outline, settings, 1).length(), settings);
    }

    @Override
    public List<DataArray> apply(Recording recording, Settings settings) throws InputException {
        Outline outline = Samples.outline(recording);
        Welch welch = Segments.of(outline, settings, 1);
        Band band = Filtering.band(outline, welch.length(), settings);
        DataArray samples = recording.samples();
        boolean[] constant = Samples.constantColumns(samples);
        var frequency = new double[constant.length];
        var power = new double[constant.length];
        Arrays.fill(frequency, Double.NaN);
        Arrays.fill(power, Double.NaN);
        for (int i = 0; i < constant.length; i++) {
            if (!constant[i]) {
                double[] density = welch.density(Samples.column(samples, i));
                int peak = peak(density, welch.first(band), welch.last(band));
                frequency[i] = welch.frequencies()[peak];
                power[i] = density[peak];
            }
        }
        Axis regions = Samples.regions(recording);
        return List.of(new DataArray("peak_frequency", "Hz", List.of(regions), frequency),
                new DataArray("peak_power", SquaredUnit.perHz(outline.unit()), List.of(regions), power));
    }

    private static int peak(double[] density, int first, int last) {
        int peak = first;
        for (int k = first + 1; k <= last; k++) {
            if (density[k] > density[peak]) {
                peak = k;
            }
        }
        return peak;
    }
}
