package org.fascicle.analysis;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.List;
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
 * Pearson correlation of the amplitude envelopes of every pair of regions in a band: {@code aec} of shape (region, region),
 * symmetric, diagonal exactly 1. The envelope is the modulus of the analytic signal of the band. NaN for a region that never
 * changes.
 * Bruns et al. 2000, NeuroReport 11:1509.
 */
@ServiceProvider(Analysis.class)
public final class AmplitudeEnvelopeCorrelation implements Analysis {

    private static final int FEWEST = 4;

    @Override
    public Card card() {
        return new Card("amplitude-envelope-correlation", "Amplitude envelope correlation",
                List.of(new Citation("Bruns et al. 2000, NeuroReport 11:1509-1514", "10.1097/00001756-200005150-00029")),
                List.of(Filtering.low(), Filtering.high()), List.of(), List.of(),
                "Orthogonalisation against field spread, and smoothing of the envelopes. The record is taken as periodic.");
    }

    @Override
    public void check(Outline outline, Settings settings) throws InputException {
        Samples.requireAtLeast(FEWEST, outline, "an envelope in a band");
        Filtering.band(outline, Lengths.samples(outline), settings);
    }

    @Override
    public List<DataArray> apply(Recording recording, Settings settings) throws InputException {
        Outline outline = Samples.outline(recording);
        check(outline, settings);
        DataArray envelopes = Envelopes.of(recording.samples(), Filtering.analyticSignal(outline, settings));
        Axis regions = Samples.regions(recording);
        return List.of(new DataArray("aec", "1", List.of(regions, regions), Correlation.matrix(envelopes)));
    }
}
