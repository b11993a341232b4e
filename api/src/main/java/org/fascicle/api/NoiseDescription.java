package org.fascicle.api;

import java.util.ArrayList;
import java.util.List;

/**
 * A noise process as data. Lines run once per step, before the first integrator stage, with the previous values of states on the
 * right; {@code eta} is what is added. White noise is the held derivative {@code eta = sigma*normal()/sqrt(dt)}. Units may use
 * the unit variable port: the unit of what the noise is added to, divided by that of what it is multiplied by.
 *
 * @param card name, citation, parameters
 * @param states values remembered from step to step, with the law of their first value
 * @param equations definitions, next values of states, and {@code eta}
 * @param multiplied whether an experiment has to say what function of the state {@code eta} is multiplied by; with any process it
 *     may
 */
public record NoiseDescription(Card card, List<StateVariable> states, String equations, boolean multiplied)
        implements Description {

    /** Copies the list. */
    public NoiseDescription {
        states = List.copyOf(states);
    }

    /** Starts a description. */
    public static Builder named(String id) {
        return new Builder(id);
    }

    /** Builds a {@link NoiseDescription}. */
    public static final class Builder extends CardBuilder<Builder> {

        private final List<StateVariable> states = new ArrayList<>();
        private boolean multiplied;

        private Builder(String id) {
            super(id);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Adds a remembered value and the expression, draws included, of its value at t = 0. */
        public Builder state(String name, String initial, String unit, String about) {
            states.add(new StateVariable(name, initial, unit, about, Bound.free(), Range.any()));
            return this;
        }

        /** Requires of experiments what the noise is multiplied by, and in which sense. */
        public Builder multiplied() {
            multiplied = true;
            return this;
        }

        /** The description. */
        public NoiseDescription build() {
            return new NoiseDescription(card(), states, text(), multiplied);
        }
    }
}
