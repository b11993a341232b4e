package org.fascicle.engine.internal.checked;

import java.util.List;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.run.Provenance;

/**
 * Everything that was established about an experiment.
 *
 * @param experiment what was asked for
 * @param seed of everything random
 * @param dtMs step in ms
 * @param steps number of steps
 * @param stepping how it gets from one instant to the next
 * @param populations in order
 * @param projections in order, which is the order of summation
 * @param stimuli in order
 * @param recordings in order
 * @param analyses in order
 * @param provenance where it comes from
 */
public record Checked(Experiment experiment, long seed, double dtMs, long steps, Stepping stepping,
        List<CheckedPopulation> populations, List<CheckedProjection> projections, List<CheckedStimulus> stimuli,
        List<CheckedRecording> recordings, List<CheckedAnalysis> analyses, Provenance provenance) {

    /** Copies. */
    public Checked {
        populations = List.copyOf(populations);
        projections = List.copyOf(projections);
        stimuli = List.copyOf(stimuli);
        recordings = List.copyOf(recordings);
        analyses = List.copyOf(analyses);
    }

    /** Integration scheme. */
    public Method method() {
        return stepping.method();
    }

    /** Time after so many steps, in ms: a product, never a running sum. */
    public double timeMs(long step) {
        return step * dtMs;
    }
}
