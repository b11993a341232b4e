package org.fascicle.io.atlas;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.Parameter;
import org.fascicle.api.Range;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.atlas.Generated;

/** A made-up network in which each pair of regions is linked with the same probability. */
@ServiceProvider(AtlasLoader.class)
public final class RandomNetworkLoader implements AtlasLoader {

    private static final Parameter DENSITY = new Parameter("density", 0.1, "1",
            "probability that a pair of regions is linked", Range.between(0, 1));
    private static final Card CARD = Generated.card("random", "Synthetic: random links",
            "Erdős and Rényi 1959, Publicationes Mathematicae 6:290-297", "10.5486/PMD.1959.6.3-4.12", DENSITY);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public boolean reads(Source source) {
        return source.path().isEmpty() && source.name().equals(CARD.id());
    }

    @Override
    public Atlas read(Source source, Settings options) throws InputException {
        return Generated.atlas(CARD, source, options, RandomNetworkLoader::link);
    }

    private static void link(Generated network) {
        double density = network.number(DENSITY);
        for (int i = 0; i < network.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (network.draw(i, j) < density) {
                    network.join(i, j);
                }
            }
        }
    }
}
