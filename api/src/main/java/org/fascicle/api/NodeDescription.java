package org.fascicle.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node model as data.
 *
 * <pre>{@code
 * NodeDescription.named("linear")
 *     .parameter("gamma", -10, "1/ms", "decay")
 *     .state("x", "1", "1", "activity")
 *     .input("c", 0, "1/ms", "long-range input")
 *     .equations("x' = gamma*x + c")
 *     .build();
 * }</pre>
 *
 * @param card name, citation, parameters
 * @param states in order; may be empty (a model that only passes on what it is given)
 * @param inputs ports
 * @param outputs derived quantities
 * @param equations one per line: {@code name = …} defines, {@code S' = …} or {@code tau*S' = …} is a derivative
 * @param modelTime "" or the unit of the model's own time ("ms", "s"): derivatives are per this unit, and the dimension of
 *        time counts as 1
 * @param dynamics Java code instead of equations
 */
public record NodeDescription(Card card, List<StateVariable> states, List<Input> inputs, List<Output> outputs, String equations,
        String modelTime, Optional<Dynamics> dynamics) implements Description {

    /** Copies the lists. */
    public NodeDescription {
        states = List.copyOf(states);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** Starts a description. */
    public static Builder named(String id) {
        return new Builder(id);
    }

    /** Builds a {@link NodeDescription}. */
    public static final class Builder extends CardBuilder<Builder> {

        private final List<StateVariable> states = new ArrayList<>();
        private final List<Input> inputs = new ArrayList<>();
        private final List<Output> outputs = new ArrayList<>();
        private String modelTime = "";
        private Optional<Dynamics> dynamics = Optional.empty();

        private Builder(String id) {
            super(id);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Adds an unbounded state; {@code initial} is an expression. */
        public Builder state(String name, String initial, String unit, String about) {
            return state(name, initial, unit, about, Bound.free(), Range.any());
        }

        /** Adds a state with a bound. */
        public Builder state(String name, String initial, String unit, String about, Bound bound) {
            return state(name, initial, unit, about, bound, Range.any());
        }

        /** Adds a state with a bound and its usual range. */
        public Builder state(String name, String initial, String unit, String about, Bound bound, Range usual) {
            states.add(new StateVariable(name, initial, unit, about, bound, usual));
            return this;
        }

        /** Adds an input port. */
        public Builder input(String name, double base, String unit, String about) {
            inputs.add(new Input(name, base, unit, about));
            return this;
        }

        /** Names a defined quantity as an output. */
        public Builder output(String name, String about) {
            outputs.add(new Output(name, about));
            return this;
        }

        /** Declares the model's own unit of time, "ms" or "s". */
        public Builder modelTime(String unit) {
            modelTime = unit;
            return this;
        }

        /** Gives Java code instead of equations. */
        public Builder dynamics(Dynamics code) {
            dynamics = Optional.of(code);
            return this;
        }

        /** The description. */
        public NodeDescription build() {
            return new NodeDescription(card(), states, inputs, outputs, text(), modelTime, dynamics);
        }
    }
}
