package org.fascicle.engine.internal.loop;

import org.fascicle.api.Bound;

/** Keeps states in their domain. */
final class Bounds {

    private Bounds() {
    }

    /** Clamps and wraps: for values that are given. */
    static void apply(Lanes lanes) {
        clamp(lanes);
        wrap(lanes);
    }

    /** Clamps. */
    static void clamp(Lanes lanes) {
        for (int s = 0; s < lanes.flow().states(); s++) {
            if (lanes.flow().bounds().get(s) instanceof Bound.Clamp clamp) {
                clamp(lanes.state(s), clamp.low(), clamp.high());
            }
        }
    }

    /** Wraps: after each step, whose stages clamp. */
    static void wrap(Lanes lanes) {
        for (int s = 0; s < lanes.flow().states(); s++) {
            if (lanes.flow().bounds().get(s) instanceof Bound.Wrap wrap) {
                wrap(lanes.state(s), wrap.low(), wrap.high());
            }
        }
    }

    private static void clamp(double[] x, double low, double high) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.min(Math.max(x[i], low), high);
        }
    }

    private static void wrap(double[] x, double low, double high) {
        double width = high - low;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < low || x[i] >= high) {
                double wrapped = x[i] - width * Math.floor((x[i] - low) / width);
                x[i] = wrapped >= high ? low : wrapped;
            }
        }
    }
}
