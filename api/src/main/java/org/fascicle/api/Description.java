package org.fascicle.api;

/** A plugin that is equations. The equation language is described in the guide. */
public sealed interface Description
        permits NodeDescription, CouplingDescription, DelayDescription, NoiseDescription, InstrumentDescription {

    /** Name, citation, parameters. */
    Card card();

    /** The equations, one per line, as written by the author. */
    String equations();
}
