package org.fascicle.api;

/**
 * A number a user may set.
 *
 * @param name as in the equations
 * @param value the default, in {@code unit}; NaN if {@code formula} gives it
 * @param unit e.g. "nA", "1" for a pure number; couplings and noise may use the unit variables source, target and port
 * @param about meaning, one line
 * @param legal values that make sense, in {@code unit}
 * @param formula the default as a formula of other parameters, or empty; giving both the parameter and one of these is an error
 */
public record Parameter(String name, double value, String unit, String about, Range legal, String formula) {

    /** Checks the name. */
    public Parameter {
        Names.requireSymbol(name);
    }

    /** A parameter with a default value. */
    public Parameter(String name, double value, String unit, String about, Range legal) {
        this(name, value, unit, about, legal, "");
    }

    /** A parameter that has a formula as default. */
    public static Parameter derived(String name, String formula, String unit, String about, Range legal) {
        return new Parameter(name, Double.NaN, unit, about, legal, formula);
    }

    /** Whether the default is a formula. */
    public boolean isDerived() {
        return !formula.isEmpty();
    }
}
