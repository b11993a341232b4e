package org.fascicle.engine.internal.loop;

import org.fascicle.engine.internal.network.NoiseSource;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.random.StreamDraws;

/** A noise process of a block: its columns belong to the block's. */
final class NoiseState {

    private final NoiseSource source;
    private final StreamDraws draws;

    NoiseState(NoiseSource source, double[][] columns) {
        this.source = source;
        this.draws = new StreamDraws(source.keys(), source.index());
        for (int s = 0; s < source.states().length; s++) {
            System.arraycopy(source.initial()[s], 0, columns[source.states()[s]], 0, source.initial()[s].length);
        }
    }

    /** Makes eta that of a step: draws it from what was before, except that a remembered eta starts with its first value. */
    void advance(long step, double[][] columns, int n) {
        if (step == 0 && source.held()) {
            return;
        }
        draws.at(step);
        ColumnProgram program = source.program();
        program.run(columns, 0, n, draws);
        for (int s = 0; s < source.states().length; s++) {
            System.arraycopy(columns[source.next()[s]], 0, columns[source.states()[s]], 0, n);
        }
    }
}
