package org.fascicle.api;

/**
 * A quantity that the equations give a derivative for (or, in noise, a next value).
 *
 * @param name as in the equations
 * @param initial default initial value as an expression of parameters and seeded draws, e.g. "0.1", "-70[mV]", "uniform(0, 2*pi)"
 * @param unit its unit
 * @param about meaning, one line
 * @param bound what keeps it in its domain
 * @param usual where it usually lies, in {@code unit}: for axes, random tests and warnings
 */
public record StateVariable(String name, String initial, String unit, String about, Bound bound, Range usual) {

    /** Checks the name. */
    public StateVariable {
        Names.requireSymbol(name);
    }
}
