package org.fascicle.engine.internal.checked;

import java.util.Optional;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.run.Outline;
import org.fascicle.engine.internal.language.Expr;

/**
 * One recorded quantity.
 *
 * @param outline what it will look like
 * @param population index of the population
 * @param quantity of that
 * @param sampling what a sample stands for
 * @param period steps between samples
 * @param after samples at steps ≤ this are dropped
 * @param until samples at steps > this are dropped
 * @param recordStart whether t = 0 is recorded
 * @param scale from internal units to the outline's unit
 * @param instrument what the quantity is seen through
 * @param mixture what columns are made of, if they are no lanes
 * @param noise added to columns
 */
public record CheckedRecording(Outline outline, int population, Expr quantity, Sampling sampling, long period, long after,
        long until, boolean recordStart, double scale, Optional<CheckedInstrument> instrument, Optional<Mixture> mixture,
        Optional<ColumnNoise> noise) {

    /** Whether a sample falls due at a step. */
    public boolean due(long step) {
        return step == 0 ? recordStart : step % period == 0 && step > after && step <= until;
    }

    /** Number of the sample that falls due at a step. */
    public long sample(long step) {
        return step == 0 ? 0 : step / period - after / period - 1 + (recordStart ? 1 : 0);
    }
}
