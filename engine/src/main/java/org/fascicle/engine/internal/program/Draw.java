package org.fascicle.engine.internal.program;

/** A law that random numbers are drawn from. */
public enum Draw {
    /** Mean 0, deviation 1; no arguments. */
    NORMAL,
    /** On [0, 1); no arguments ({@code uniform(a, b)} becomes a + (b - a)*u). */
    UNIFORM,
    /** Poisson; one argument, the mean. */
    POISSON,
    /** Gamma; two arguments, shape and scale. */
    GAMMA
}
