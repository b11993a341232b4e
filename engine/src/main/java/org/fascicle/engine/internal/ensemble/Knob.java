package org.fascicle.engine.internal.ensemble;

import java.util.function.BiFunction;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Value;

/**
 * A quantity of an experiment that members may differ in.
 *
 * @param place path at which a check reports what is wrong with its value
 * @param put an experiment and a value → the experiment with that value
 */
record Knob(String place, BiFunction<Experiment, Value, Experiment> put) {
}
