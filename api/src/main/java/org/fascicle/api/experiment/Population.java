package org.fascicle.api.experiment;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Regions that share a model.
 *
 * @param name its name
 * @param model id of a node model
 * @param regions which regions of the connectome; empty if {@code size} is given
 * @param size number of regions without a connectome
 * @param preset a preset of the model
 * @param parameters values of parameters and bases of input ports
 * @param initial initial values by state
 * @param initialAll one array with the initial values of all states: states in the model's order × regions
 * @param history values before t = 0 by state: steps × regions, oldest first, the last row is t = 0; or an expression of t
 * @param dt the population's own step, a whole part of the experiment's
 * @param noise by state or input port
 */
public record Population(String name, String model, Optional<Regions> regions, OptionalInt size, Optional<String> preset,
        Map<String, Value> parameters, Map<String, Value> initial, Optional<Value> initialAll, Map<String, Value> history,
        Optional<Value> dt, Map<String, Noise> noise) {

    /** Copies, keeping the order. */
    public Population {
        parameters = Ordered.copy(parameters);
        initial = Ordered.copy(initial);
        history = Ordered.copy(history);
        noise = Ordered.copy(noise);
    }

    /** A population with all defaults. */
    public static Population of(String name, String model, Regions regions) {
        return new Population(name, model, Optional.of(regions), OptionalInt.empty(), Optional.empty(), Map.of(), Map.of(),
                Optional.empty(), Map.of(), Optional.empty(), Map.of());
    }

    /** A population of so many regions, without a connectome. */
    public static Population of(String name, String model, int size) {
        return new Population(name, model, Optional.empty(), OptionalInt.of(size), Optional.empty(), Map.of(), Map.of(),
                Optional.empty(), Map.of(), Optional.empty(), Map.of());
    }

    /** This population with that preset of its model. */
    public Population preset(String named) {
        return new Population(name, model, regions, size, Optional.of(named), parameters, initial, initialAll, history, dt,
                noise);
    }

    /** This population with that parameter or input base. */
    public Population with(String parameter, Value value) {
        return new Population(name, model, regions, size, preset, Ordered.with(parameters, parameter, value), initial, initialAll,
                history, dt, noise);
    }

    /** This population with that initial value. */
    public Population starting(String state, Value value) {
        return new Population(name, model, regions, size, preset, parameters, Ordered.with(initial, state, value), initialAll,
                history, dt, noise);
    }

    /** This population with that past of a state: an array or an expression. */
    public Population history(String state, Value past) {
        return new Population(name, model, regions, size, preset, parameters, initial, initialAll,
                Ordered.with(history, state, past), dt, noise);
    }

    /** This population with a step of its own. */
    public Population dt(Value own) {
        return new Population(name, model, regions, size, preset, parameters, initial, initialAll, history, Optional.of(own),
                noise);
    }

    /** This population with noise on that state or port. */
    public Population noisy(String stateOrPort, Noise added) {
        return new Population(name, model, regions, size, preset, parameters, initial, initialAll, history, dt,
                Ordered.with(noise, stateOrPort, added));
    }
}
