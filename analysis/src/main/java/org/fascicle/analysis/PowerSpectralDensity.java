package org.fascicle.analysis;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.List;
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
 * Power spectral density by Welch's method: {@code psd} of shape (frequency, region), one-sided, in the recording's unit squared
 * per Hz, so that its sum times the distance of two frequencies is the variance. Hann window, mean of each segment removed, half
 * of it shared with the next: the defaults of scipy.signal.welch.
 * Welch 1967, IEEE Trans. Audio Electroacoust. 15:70.
 */
@ServiceProvider(Analysis.class)
public final class PowerSpectralDensity implements Analysis {

    @Override
    public Card card() {
        return new Card("power-spectral-density", "Power spectral density (Welch)",
                List.of(new Citation("Welch 1967, IEEE Trans. Audio Electroacoust. 15:70-73", "10.1109/TAU.1967.1161901")),
                List.of(Segments.segment(), Segments.overlap()), List.of(), List.of(),
                "Other windows, multitapers, and the removal of trends within a segment.");
    }

    @Override
    public void check(Outline outline, Settings settings) throws InputException {
        Segments.of(outline, settings, 1);
    }

    @Override
    public List<DataArray> apply(Recording recording, Settings settings) throws InputException {
        Welch welch = Segments.of(Samples.outline(recording), settings, 1);
        return List.of(new DataArray("psd", SquaredUnit.perHz(recording.outline().unit()),
                List.of(Axis.measured("frequency", "Hz", welch.frequencies()), Samples.regions(recording)),
                densities(welch, recording.samples())));
    }

    private static double[] densities(Welch welch, DataArray samples) {
        int n = samples.length(1);
        var all = new double[welch.bins() * n];
        for (int i = 0; i < n; i++) {
            double[] density = welch.density(Samples.column(samples, i));
            for (int k = 0; k < density.length; k++) {
                all[k * n + i] = density[k];
            }
        }
        return all;
    }
}
