package org.fascicle.api.experiment;

/** What a sample stands for. */
public enum Sampling {
    /** Every step. */
    RAW,
    /** The value at the end of each period. */
    SUBSAMPLE,
    /** The mean over the period, stamped at its middle. */
    AVERAGE
}
