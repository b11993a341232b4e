package org.fascicle.api;

/**
 * A delay handler as data: an equation {@code delay = …} in ms, of {@code length} (mm), parameters and seeded draws
 * ({@code normal() uniform(a, b) gamma(shape, scale)}), evaluated once per link.
 *
 * @param card name, citation, parameters
 * @param equations definitions and the line {@code delay = …}
 */
public record DelayDescription(Card card, String equations) implements Description {

    /** Starts a description. */
    public static Builder named(String id) {
        return new Builder(id);
    }

    /** Builds a {@link DelayDescription}. */
    public static final class Builder extends CardBuilder<Builder> {

        private Builder(String id) {
            super(id);
        }

        @Override
        Builder self() {
            return this;
        }

        /** The description. */
        public DelayDescription build() {
            return new DelayDescription(card(), text());
        }
    }
}
