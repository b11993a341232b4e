package org.fascicle.engine.internal.checked;

import java.util.List;
import java.util.Map;
import org.fascicle.api.NodeDescription;
import org.fascicle.engine.internal.language.Equations;

/**
 * A population.
 *
 * @param name in the experiment
 * @param model description of its node model
 * @param equations its parsed equations
 * @param time its unit of time
 * @param regions index of each lane's region in the connectome (or in the population, without one): the index of its random draws
 * @param labels one per lane
 * @param values parameters and options of the model
 * @param drives base value of every port, by name
 * @param initial initial value by state and lane
 * @param history by state: what it was before t = 0; its initial value where there is none
 * @param pace its own steps
 * @param limits by state: absolute value beyond which the run has diverged
 * @param noise what acts on states and ports
 */
public record CheckedPopulation(String name, NodeDescription model, Equations equations, ModelTime time, int[] regions,
        List<String> labels, Values values, Map<String, Drive> drives, double[][] initial, Map<String, Past> history, Pace pace,
        double[] limits, List<CheckedNoise> noise) {

    /** Number of lanes. */
    public int size() {
        return regions.length;
    }

    /** Index of a state, -1 if it is none. */
    public int state(String variable) {
        for (int i = 0; i < model.states().size(); i++) {
            if (model.states().get(i).name().equals(variable)) {
                return i;
            }
        }
        return -1;
    }
}
