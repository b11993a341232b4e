package org.fascicle.api;

/**
 * A derived quantity that may be recorded or projected; every state and every input is one without being declared.
 *
 * @param name defined by one of the equations
 * @param about meaning, one line
 */
public record Output(String name, String about) {

    /** Checks the name. */
    public Output {
        Names.requireSymbol(name);
    }
}
