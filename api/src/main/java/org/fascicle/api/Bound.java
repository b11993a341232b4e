package org.fascicle.api;

/**
 * What keeps a state in its domain. Clamping applies to initial values, history, every stage and every step; wrapping only
 * after a step.
 */
public sealed interface Bound {

    /** No bound. */
    record Free() implements Bound {
    }

    /**
     * Values outside are set to the nearer end.
     *
     * @param low lower end in the state's unit, may be -∞
     * @param high upper end in the state's unit, may be +∞
     */
    record Clamp(double low, double high) implements Bound {
        /** Checks the order. */
        public Clamp {
            if (!(low < high)) {
                throw new IllegalArgumentException("clamp(" + low + ", " + high + "): low must be below high");
            }
        }
    }

    /**
     * A circle: high is the same as low.
     *
     * @param low start of the circle, included
     * @param high its end, excluded
     */
    record Wrap(double low, double high) implements Bound {
        /** Checks the order. */
        public Wrap {
            if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new IllegalArgumentException("wrap(" + low + ", " + high + "): finite ends with low below high are needed");
            }
        }
    }

    /** No bound. */
    static Bound free() {
        return new Free();
    }

    /** Clamps to [low, high]. */
    static Bound clamp(double low, double high) {
        return new Clamp(low, high);
    }

    /** Wraps to [low, high). */
    static Bound wrap(double low, double high) {
        return new Wrap(low, high);
    }
}
