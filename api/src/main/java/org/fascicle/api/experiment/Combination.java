package org.fascicle.api.experiment;

/** How the values of several varied quantities make members. */
public enum Combination {
    /** Every value with every other; the last quantity varies fastest. */
    GRID,
    /** The first values together, then the second ones; all quantities have equally many. */
    ZIP
}
