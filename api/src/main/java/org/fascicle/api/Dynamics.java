package org.fascicle.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The escape hatch for models that the equation language cannot say; its javadoc names the operator that the language lacks.
 * Called once per integrator stage per block, never per node; stateless, and a pure function of the block's columns.
 */
@ConsumerType
public interface Dynamics {

    /** Writes the derivative of every state and the value of every declared output, for indices 0 to n - 1. */
    void derivatives(Block block);
}
