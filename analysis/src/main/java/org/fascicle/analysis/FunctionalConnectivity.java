package org.fascicle.analysis;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Functional connectivity: the Pearson correlation r_ij of every pair of regions over time, as the array {@code fc} of shape
 * (region, region), symmetric, diagonal exactly 1. A region that never changes has no correlation: its row and column are NaN.
 * With an empirical matrix also {@code fit_correlation}, the Pearson correlation of the cells above both diagonals, and
 * {@code fit_pairs}, how many these are.
 * Friston 1994, Hum. Brain Mapp. 2:56.
 */
@ServiceProvider(Analysis.class)
public final class FunctionalConnectivity implements Analysis {

    @Override
    public Card card() {
        return new Card("functional-connectivity", "Functional connectivity (Pearson correlation)",
                List.of(new Citation("Friston 1994, Hum. Brain Mapp. 2:56-78", "10.1002/hbm.460020107")),
                List.of(), List.of(), List.of(),
                "Direction, delays, and the removal of what all regions share.");
    }

    @Override
    public Map<String, String> arrays() {
        return Fit.array("empirical functional connectivity, regions x regions in the same order");
    }

    @Override
    public void check(Outline outline, Settings settings) throws InputException {
        Samples.requireAtLeast(2, outline, "a correlation");
        Fit.requireSize(settings, outline.labels().size(), outline.monitor());
    }

    @Override
    public List<DataArray> apply(Recording recording, Settings settings) throws InputException {
        check(Samples.outline(recording), settings);
        Axis regions = Samples.regions(recording);
        var fc = new DataArray("fc", "1", List.of(regions, regions), Correlation.matrix(recording.samples()));
        var arrays = new ArrayList<>(List.of(fc));
        settings.array(Fit.AGAINST).ifPresent(empirical -> arrays.addAll(Fit.correlation(fc, empirical)));
        return arrays;
    }
}
