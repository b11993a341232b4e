package org.fascicle.engine.internal.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fascicle.engine.internal.network.NoiseSource;
import org.fascicle.engine.internal.random.StreamDraws;

/** A noise process of a block. It runs ahead of the block by up to a round; its values of some steps stand side by side. */
final class NoiseState {

    /** Steps kept: the round that is being used, the last step of the one before, and as much ahead as fits. */
    static final int KEPT = 4 * Round.STEPS;

    private final NoiseSource source;
    private final StreamDraws draws;
    private final int width;
    /** By slot. What comes next takes the place of what was, and eta is computed where it is kept: nothing is copied. */
    private final double[][] columns;
    /** Slot that a run of the program leaves eta in. */
    private final int result;
    private final double[][] rows;

    NoiseState(NoiseSource source, int width) {
        this.source = source;
        this.width = width;
        this.draws = new StreamDraws(source.keys(), source.lanesEach(), source.index(), source.mixture());
        this.columns = new double[source.slots()][width];
        this.result = source.held() ? source.next()[place(source.states(), source.eta())] : source.eta();
        this.rows = new double[KEPT][width];
        for (int s = 0; s < source.states().length; s++) {
            System.arraycopy(source.initial()[s], 0, columns[source.states()[s]], 0, width);
        }
    }

    private static int place(int[] slots, int slot) {
        return Arrays.stream(slots).boxed().toList().indexOf(slot);
    }

    /** Columns of a source: its own, and those of the steps kept. */
    static int columns(NoiseSource source) {
        return source.slots() + KEPT;
    }

    /** Value of a step that has been drawn, by lane. */
    double[] at(long step) {
        return rows[(int) (step & KEPT - 1)];
    }

    /** Draws the values of a step from what was before, except that a remembered eta starts with its first value. */
    void draw(long step) {
        if (source.held() && step == 0) {
            System.arraycopy(columns[source.eta()], 0, at(0), 0, width);
        } else {
            if (source.held()) {
                columns[source.eta()] = at(step - 1);
            }
            columns[result] = at(step);
            time(step);
            draws.at(step);
            source.program().run(columns, 0, width, draws);
            for (int s = 0; s < source.states().length; s++) {
                exchange(source.states()[s], source.next()[s]);
            }
        }
    }

    private void exchange(int state, int next) {
        double[] before = columns[state];
        columns[state] = columns[next];
        columns[next] = before;
    }

    private void time(long step) {
        if (source.time() >= 0) {
            Arrays.fill(columns[source.time()], step * source.h());
        }
    }

    /** Mutable columns at a step, for checkpoints. */
    List<double[]> contents(long step) {
        var all = new ArrayList<>(List.of(columns));
        all.add(at(step));
        return all;
    }
}
