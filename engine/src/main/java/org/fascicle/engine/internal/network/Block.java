package org.fascicle.engine.internal.network;

import java.util.List;

/**
 * A set of lanes of one population that are computed together; its columns fit the cache. Blocks never read each other's columns,
 * only channels. Columns are as wide as the next multiple of {@value #STRIDE}; the lanes behind the last one repeat it, so that
 * loops need no remainder.
 *
 * @param population index of the population
 * @param offset its first lane in the population
 * @param n number of lanes
 * @param flow the model's equations; slots count all columns of the block
 * @param h step of the experiment in the model's own unit of time
 * @param substeps steps of its own that make one of the experiment's
 * @param own length of those in the model's own unit of time
 * @param initial initial value by state and lane
 * @param history by state: what it was before t = 0
 * @param limits by state: absolute value beyond which the run has diverged
 * @param noise processes
 * @param early ports without projections, known before anything is summed
 * @param before outputs that need no other ports than these
 * @param late ports with projections
 * @param after outputs that need those
 * @param taps what is recorded
 */
public record Block(int population, int offset, int n, Flow flow, double h, int substeps, double own, double[][] initial,
        List<Past> history, double[] limits, List<NoiseSource> noise, List<Port> early, Outputs before, List<Port> late,
        Outputs after, List<Tap> taps) {

    /** Columns are as wide as a multiple of this. */
    public static final int STRIDE = 8;

    /** Copies. */
    public Block {
        history = List.copyOf(history);
        noise = List.copyOf(noise);
        early = List.copyOf(early);
        late = List.copyOf(late);
        taps = List.copyOf(taps);
    }

    /** What a state was before t = 0. */
    public sealed interface Past {

        /** Its initial value. */
        record Held() implements Past {
        }

        /**
         * Given instant by instant.
         *
         * @param rows one value per lane each, the last being t = 0
         */
        record Rows(double[][] rows) implements Past {
        }

        /**
         * A function of time.
         *
         * @param formula of t in ms
         */
        record Timed(Port.Formula formula) implements Past {
        }
    }

    /** Width of the columns of so many lanes. */
    public static int width(int lanes) {
        return (lanes + STRIDE - 1) / STRIDE * STRIDE;
    }

    /** Width of the columns. */
    public int width() {
        return width(n);
    }

    /** Column of the lanes [offset, offset + n) of values that are one for all, or one per lane. */
    static double[] lanes(double[] values, int offset, int n) {
        var column = new double[width(n)];
        for (int i = 0; i < column.length; i++) {
            column[i] = values[values.length == 1 ? 0 : offset + Math.min(i, n - 1)];
        }
        return column;
    }
}
