package org.fascicle.api.run;

/** What a run spends its time on. */
public enum Part {
    /** Delayed sums over links, and the histories they read. */
    LINKS,
    /** Derivatives, integrator stages and bounds of node models. */
    NODES,
    /** Draws and recurrences of noise. */
    NOISE,
    /** Input ports and derived outputs. */
    INPUTS,
    /** Monitors and forward models. */
    MONITORS,
    /** Workers waiting for each other. */
    WAITING,
    /** Checking and assembling the members of an ensemble. */
    ASSEMBLY
}
