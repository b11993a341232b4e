package org.fascicle.engine.internal.network;

import java.util.List;
import java.util.Optional;
import org.fascicle.engine.internal.checked.Course;
import org.fascicle.engine.internal.program.ColumnProgram;

/**
 * An input port of a block: base value, then projections in the order of the experiment, then noise, then stimuli.
 *
 * @param slot of its column
 * @param base its base value
 * @param contributions of projections
 * @param noise indices of noise processes
 * @param stimuli in order
 */
public record Port(int slot, Base base, List<Contribution> contributions, int[] noise, List<Kick> stimuli) {

    /** Copies. */
    public Port {
        contributions = List.copyOf(contributions);
        stimuli = List.copyOf(stimuli);
    }

    /** Base value of a port. */
    public sealed interface Base {

        /**
         * The same at all times.
         *
         * @param column one value per lane
         */
        record Held(double[] column) implements Base {
        }

        /**
         * Row k is the value at step k + 1.
         *
         * @param rows one value per lane each
         * @param before value at step 0
         */
        record Rows(double[][] rows, double before) implements Base {
        }

        /**
         * A function of time.
         *
         * @param formula of time
         */
        record Timed(Formula formula) implements Base {
        }
    }

    /**
     * A function of time, the same for all lanes.
     *
     * @param program reads t from column 0 and writes column 1, one lane each
     */
    public record Formula(ColumnProgram program) {
    }

    /**
     * What a projection adds.
     *
     * @param sums delayed sums, in the order of the equation
     * @param program from the sums, and from what the port holds so far, to what it holds then; that of the first projection
     *     knows a base value that is held
     */
    public record Contribution(List<Sum> sums, ColumnProgram program) {
        /** Copies. */
        public Contribution {
            sums = List.copyOf(sums);
        }
    }

    /** What a stimulus adds to the lanes of the block that get it. */
    public sealed interface Kick {

        /**
         * A function of time.
         *
         * @param formula of time in the model's own unit
         * @param lanes of the block
         */
        record Timed(Formula formula, int[] lanes) implements Kick {
        }

        /**
         * Rows of values.
         *
         * @param rows in the model's own unit of time
         * @param lanes of the block
         * @param columns of the rows, by lane
         */
        record Given(Course.Rows rows, int[] lanes, int[] columns) implements Kick {
        }

        /**
         * A function of time, multiplied by a noise process.
         *
         * @param source index of the process
         * @param window of time in the model's own unit
         * @param lanes of the block
         */
        record Drawn(int source, Formula window, int[] lanes) implements Kick {
        }
    }
}
