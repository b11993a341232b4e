package org.fascicle.benchmarks.jobs;

import org.fascicle.api.AtlasLoader;
import org.fascicle.api.Card;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.data.Source;

/** Gives {@code atlas: ball}, made before. */
record BallLoader(Connections connections) implements AtlasLoader {

    static final String NAME = "ball";

    @Override
    public Card card() {
        return Card.of(NAME, "Points in a ball");
    }

    @Override
    public boolean reads(Source source) {
        return source.name().equals(NAME);
    }

    @Override
    public Atlas read(Source source, Settings options) {
        return connections.atlas();
    }
}
