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

/** A made-up network in which each region is linked with its nearest in the order of the regions, the last with the first. */
@ServiceProvider(AtlasLoader.class)
public final class RingLoader implements AtlasLoader {

    private static final Parameter NEIGHBOURS = new Parameter("neighbours", 2, "1",
            "regions on each side that a region is linked with", Range.atLeast(1));
    private static final Card CARD = Generated.card("ring", "Synthetic: a ring", "", "", NEIGHBOURS);

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
        return Generated.atlas(CARD, source, options, RingLoader::link);
    }

    private static void link(Generated network) {
        int n = network.size();
        int reach = network.whole(NEIGHBOURS, 1, (n - 1) / 2);
        for (int distance = 1; distance <= reach; distance++) {
            for (int i = 0; i < n; i++) {
                network.join(i, (i + distance) % n);
            }
        }
    }
}
