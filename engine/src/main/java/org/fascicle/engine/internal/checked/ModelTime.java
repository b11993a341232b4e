package org.fascicle.engine.internal.checked;

/** The unit of time of a set of equations. */
public enum ModelTime {
    /** Honest units: time counts, in ms. */
    PHYSICAL(""),
    /** Pure numbers, derivatives per ms. */
    MILLISECONDS("ms"),
    /** Pure numbers, derivatives per s. */
    SECONDS("s");

    private final String unit;

    ModelTime(String unit) {
        this.unit = unit;
    }

    /** The model time declared as "", "ms" or "s". */
    public static ModelTime of(String unit) {
        for (ModelTime candidate : values()) {
            if (candidate.unit.equals(unit)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("modelTime(\"" + unit + "\"): ms and s are known");
    }

    /** As declared. */
    public String unit() {
        return unit;
    }

    /** Whether the dimension of time counts as 1. */
    public boolean isPure() {
        return this != PHYSICAL;
    }

    /** A time in ms, in this unit. */
    public double ofMs(double ms) {
        return this == SECONDS ? ms / 1000 : ms;
    }
}
