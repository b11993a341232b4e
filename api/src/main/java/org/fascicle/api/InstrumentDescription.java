package org.fascicle.api;

import java.util.ArrayList;
import java.util.List;

/**
 * An instrument as data: equations from the recorded quantity {@code source} to the {@code reading}. The step n-1 → n is
 * driven by source(t_n), held.
 *
 * @param card name, citation, parameters
 * @param states what the instrument remembers, per region; may be empty
 * @param source name of the recorded quantity in the equations; its unit is the unit variable source
 * @param reading name of what is shown, defined by the equations
 * @param unit unit of the reading
 * @param equations one per line
 * @param modelTime "" or the unit of the instrument's own time ("s" for BOLD)
 * @param tables what a {@link SensorInstrument} may be given as files
 */
public record InstrumentDescription(Card card, List<StateVariable> states, String source, String reading, String unit,
        String equations, String modelTime, List<Table> tables) implements Description {

    /** Copies the lists. */
    public InstrumentDescription {
        states = List.copyOf(states);
        tables = List.copyOf(tables);
    }

    /** Without tables. */
    public InstrumentDescription(Card card, List<StateVariable> states, String source, String reading, String unit,
            String equations, String modelTime) {
        this(card, states, source, reading, unit, equations, modelTime, List.of());
    }

    /** Starts a description with source {@code z}. */
    public static Builder named(String id) {
        return new Builder(id);
    }

    /** Builds an {@link InstrumentDescription}. */
    public static final class Builder extends CardBuilder<Builder> {

        private final List<StateVariable> states = new ArrayList<>();
        private final List<Table> tables = new ArrayList<>();
        private String source = "z";
        private String reading = "y";
        private String unit = "1";
        private String modelTime = "";

        private Builder(String id) {
            super(id);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Adds a state of the instrument. */
        public Builder state(String name, String initial, String unit, String about, Bound bound) {
            states.add(new StateVariable(name, initial, unit, about, bound, Range.any()));
            return this;
        }

        /** Names the recorded quantity. */
        public Builder source(String name) {
            Names.requireSymbol(name);
            source = name;
            return this;
        }

        /** Names the reading and its unit. */
        public Builder reading(String name, String unitOfReading) {
            Names.requireSymbol(name);
            reading = name;
            unit = unitOfReading;
            return this;
        }

        /** Declares the instrument's own unit of time. */
        public Builder modelTime(String unitOfTime) {
            modelTime = unitOfTime;
            return this;
        }

        /** Says what may be given as a file, and in which units; the first is taken where none is said. */
        public Builder table(String name, String about, String... units) {
            tables.add(new Table(name, List.of(units), about));
            return this;
        }

        /** The description. */
        public InstrumentDescription build() {
            return new InstrumentDescription(card(), states, source, reading, unit, text(), modelTime, tables);
        }
    }
}
