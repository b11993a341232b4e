package org.fascicle.api;

/**
 * An input port: its base value plus everything that projections, noise and stimuli add. Held over a step.
 *
 * @param name as in the equations
 * @param base value without any input, in {@code unit}; set under {@code parameters:} like a parameter
 * @param unit its unit
 * @param about meaning, one line
 */
public record Input(String name, double base, String unit, String about) {

    /** Checks the name. */
    public Input {
        Names.requireSymbol(name);
    }
}
