package org.fascicle.distribution.trial;

import java.util.List;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Recording;

/**
 * What a run has recorded, by name.
 *
 * @param recordings one per outline
 */
public record Recorded(List<Recording> recordings) {

    /** Copies. */
    public Recorded {
        recordings = List.copyOf(recordings);
    }

    /** The samples of a variable of a monitor, (time, region). */
    public DataArray of(String monitor, String variable) {
        return recordings.stream()
                .filter(r -> r.outline().monitor().equals(monitor) && r.outline().variable().equals(variable))
                .findFirst().orElseThrow(() -> new AssertionError("nothing recorded as " + monitor + "/" + variable + " among "
                        + recordings.stream().map(r -> r.outline().monitor() + "/" + r.outline().variable()).toList())).samples();
    }

    /** The series of one region. */
    public double[] series(String monitor, String variable, int region) {
        DataArray samples = of(monitor, variable);
        var series = new double[samples.length(0)];
        for (int k = 0; k < series.length; k++) {
            series[k] = samples.at(k, region);
        }
        return series;
    }

    /** The last sample of one region. */
    public double last(String monitor, String variable, int region) {
        DataArray samples = of(monitor, variable);
        return samples.at(samples.length(0) - 1, region);
    }

    /** The times of the samples in ms. */
    public double[] times(String monitor, String variable) {
        return of(monitor, variable).axes().get(0).coordinates().orElseThrow();
    }
}
