package org.fascicle.engine.internal.loop;

import java.util.Arrays;
import java.util.List;
import org.fascicle.api.run.Part;
import org.fascicle.engine.internal.network.Port;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.program.Draws;

/** A port in motion: its base value and what projections bring. Noise and stimuli are the block's to add. */
final class PortState {

    private static final Draws NO_DRAWS = Draws.none();

    private final Port port;
    private final Lanes lanes;
    private final double[] column;
    private final Inflow[] inflows;
    /** Whether it must be set to its base value first: a held one is known to the first projection, or stays as it is. */
    private final boolean begins;

    /** A projection: its sums, their columns, and what makes the port of them. */
    private record Inflow(SumState[] sums, double[][] columns, ColumnProgram program) {
    }

    /**
     * A port of a block.
     *
     * @param lanes columns of the block
     * @param sums by projection
     */
    PortState(Port port, Lanes lanes, List<List<SumState>> sums) {
        this.port = port;
        this.lanes = lanes;
        this.column = lanes.columns()[port.slot()];
        this.inflows = new Inflow[sums.size()];
        for (int p = 0; p < inflows.length; p++) {
            Port.Contribution contribution = port.contributions().get(p);
            inflows[p] = new Inflow(sums.get(p).toArray(new SumState[0]),
                    contribution.sums().stream().map(sum -> lanes.columns()[sum.slot()]).toArray(double[][]::new),
                    contribution.program());
        }
        boolean added = port.noise().length > 0 || !port.stimuli().isEmpty();
        if (port.base() instanceof Port.Base.Held held) {
            this.begins = inflows.length == 0 && added;
            take(held.column());
        } else {
            this.begins = true;
        }
    }

    Port port() {
        return port;
    }

    /** Sets it to what it is at a step before noise and stimuli; delayed sums must be asked for one step after the other. */
    void fill(long step, double timeMs, Clock clock, Stopwatch watch) {
        if (begins) {
            base(step, timeMs, clock);
        }
        watch.lap(Part.INPUTS);
        for (Inflow inflow : inflows) {
            for (int k = 0; k < inflow.sums.length; k++) {
                inflow.sums[k].compute(step, inflow.columns[k]);
            }
            watch.lap(Part.LINKS);
            inflow.program.run(lanes.columns(), 0, lanes.width(), NO_DRAWS);
            watch.lap(Part.INPUTS);
        }
    }

    /** The same in the midst of a step: links without delay are read again, others bring what they brought at the step. */
    void again(long step, double timeMs, Clock clock) {
        base(step, timeMs, clock);
        for (Inflow inflow : inflows) {
            if (Arrays.stream(inflow.sums).anyMatch(SumState::readsThePresent)) {
                for (int k = 0; k < inflow.sums.length; k++) {
                    inflow.sums[k].again(step + 1, inflow.columns[k]);
                }
            }
            inflow.program.run(lanes.columns(), 0, lanes.width(), NO_DRAWS);
        }
    }

    /** Sets it to its base value: what is given in rows, that of a step, what is a function of time, that of a time. */
    void base(long step, double timeMs, Clock clock) {
        if (port.base() instanceof Port.Base.Held held) {
            take(held.column());
        } else if (port.base() instanceof Port.Base.Rows rows) {
            if (step <= 0) {
                Arrays.fill(column, rows.before());
            } else {
                take(rows.rows()[(int) (step - 1)]);
            }
        } else if (port.base() instanceof Port.Base.Timed timed) {
            Arrays.fill(column, clock.at(timed.formula(), timeMs));
        }
    }

    private void take(double[] values) {
        System.arraycopy(values, 0, column, 0, column.length);
    }
}
