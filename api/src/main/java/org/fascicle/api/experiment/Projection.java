package org.fascicle.api.experiment;

import java.util.Map;
import java.util.Optional;

/**
 * Links from an output of one population to an input port of another, or of the same.
 *
 * @param name its name
 * @param from the projected quantity
 * @param to population and input port
 * @param coupling id of a coupling function
 * @param settings the coupling's parameters and choices
 * @param strength factor of the result, a pure number (the global coupling G)
 * @param against the target quantity of the coupling, where it needs one; default: the same expression on the target population
 * @param delay how long links take; empty: no delay
 * @param weights the weights
 * @param lengths tract lengths, targets × sources, where they do not come from the connectome
 */
public record Projection(String name, Endpoint from, Endpoint to, String coupling, Map<String, Value> settings, Value strength,
        Optional<String> against, Optional<Delay> delay, Weights weights, Optional<Value> lengths) {

    /** Copies, keeping the order. */
    public Projection {
        settings = Ordered.copy(settings);
    }

    /** An undelayed projection over the connectome with strength 1. */
    public static Projection of(String name, Endpoint from, Endpoint to, String coupling) {
        return new Projection(name, from, to, coupling, Map.of(), Value.of(1), Optional.empty(), Optional.empty(),
                new Weights.FromConnectome(), Optional.empty());
    }

    /** This projection with a setting of its coupling. */
    public Projection with(String parameter, Value value) {
        return new Projection(name, from, to, coupling, Ordered.with(settings, parameter, value), strength, against, delay,
                weights, lengths);
    }

    /** This projection with that strength. */
    public Projection strength(double factor) {
        return strength(Value.of(factor));
    }

    /** This projection with that strength. */
    public Projection strength(Value factor) {
        return new Projection(name, from, to, coupling, settings, factor, against, delay, weights, lengths);
    }

    /** This projection with that delay. */
    public Projection delayed(Delay by) {
        return new Projection(name, from, to, coupling, settings, strength, against, Optional.of(by), weights, lengths);
    }

    /** This projection with those tract lengths. */
    public Projection lengths(Value tracts) {
        return new Projection(name, from, to, coupling, settings, strength, against, delay, weights, Optional.of(tracts));
    }

    /** This projection with those weights. */
    public Projection weighted(Weights by) {
        return new Projection(name, from, to, coupling, settings, strength, against, delay, by, lengths);
    }
}
