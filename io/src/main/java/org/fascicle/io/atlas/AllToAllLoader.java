package org.fascicle.io.atlas;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.atlas.Generated;

/** A made-up network in which every region is linked with every other. */
@ServiceProvider(AtlasLoader.class)
public final class AllToAllLoader implements AtlasLoader {

    private static final Card CARD = Generated.card("all-to-all", "Synthetic: every region with every other", "", "");

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
        return Generated.atlas(CARD, source, options, AllToAllLoader::link);
    }

    private static void link(Generated network) {
        for (int i = 0; i < network.size(); i++) {
            for (int j = 0; j < i; j++) {
                network.join(i, j);
            }
        }
    }
}
