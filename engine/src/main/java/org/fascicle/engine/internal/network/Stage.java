package org.fascicle.engine.internal.network;

import java.util.Optional;
import org.fascicle.engine.internal.program.ColumnProgram;

/**
 * A stage of an integration step.
 *
 * @param at time of its evaluation as a fraction of the step
 * @param code writes the derivatives, where a model's right-hand sides are Java code
 * @param program from the states of the stage (or those derivatives) to the columns of the next stage, or to the next states
 * @param states by state: slot in which it finds the state
 */
public record Stage(double at, Optional<Derivatives> code, ColumnProgram program, int[] states) {
}
