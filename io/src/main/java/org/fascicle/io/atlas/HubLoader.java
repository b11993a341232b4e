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

/** A made-up network with hubs, evenly spread over the order of the regions, that are linked with all others. */
@ServiceProvider(AtlasLoader.class)
public final class HubLoader implements AtlasLoader {

    private static final Parameter HUBS = new Parameter("hubs", 4, "1",
            "number of hubs", Range.atLeast(1));
    private static final Parameter DENSITY = new Parameter("density", 0, "1",
            "probability that two regions that are no hubs are linked", Range.between(0, 1));
    private static final Card CARD = Generated.card("hub", "Synthetic: hubs linked with all", "", "", HUBS, DENSITY);

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
        return Generated.atlas(CARD, source, options, HubLoader::link);
    }

    private static void link(Generated network) {
        int n = network.size();
        int hubs = network.whole(HUBS, 1, n);
        var isHub = new boolean[n];
        for (int k = 0; k < hubs; k++) {
            isHub[(int) ((long) k * n / hubs)] = true;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if (isHub[i] || isHub[j] || network.draw(i, j) < network.number(DENSITY)) {
                    network.join(i, j);
                }
            }
        }
    }
}
