package org.fascicle.api;

/**
 * A coupling function as data: one equation {@code c = …} with {@code sum(e)} = Σ_j W_ij e(t - τ_ij). Inside a sum: the source
 * name, parameters and {@code strength_j}; outside: the target name, parameters, {@code n} (number of source regions);
 * {@code sum(1)} is the in-strength. Units may use the unit variables source, target and port.
 *
 * @param card name, citation, parameters
 * @param source name of the projected quantity, used inside {@code sum()}
 * @param target name of the quantity of the receiving region, "" if the equation has none
 * @param equations definitions and the line {@code c = …}
 */
public record CouplingDescription(Card card, String source, String target, String equations) implements Description {

    /** Starts a description with source name {@code x_j} and no target name. */
    public static Builder named(String id) {
        return new Builder(id);
    }

    /** Builds a {@link CouplingDescription}. */
    public static final class Builder extends CardBuilder<Builder> {

        private String source = "x_j";
        private String target = "";

        private Builder(String id) {
            super(id);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Names the source quantity. */
        public Builder source(String name) {
            Names.requireSymbol(name);
            source = name;
            return this;
        }

        /** Names the target quantity; a projection sets it with {@code against:}. */
        public Builder target(String name) {
            Names.requireSymbol(name);
            target = name;
            return this;
        }

        /** The description. */
        public CouplingDescription build() {
            return new CouplingDescription(card(), source, target, text());
        }
    }
}
