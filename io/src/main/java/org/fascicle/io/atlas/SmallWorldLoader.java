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

/**
 * A made-up small world: a ring, each link of which is moved with some probability: it keeps one end and gets another other end,
 * any region that is not linked with the first one yet. The number of links stays what it was.
 */
@ServiceProvider(AtlasLoader.class)
public final class SmallWorldLoader implements AtlasLoader {

    private static final Parameter NEIGHBOURS = new Parameter("neighbours", 3, "1",
            "regions on each side that a region is linked with before", Range.atLeast(1));
    private static final Parameter REWIRING = new Parameter("rewiring", 0.1, "1",
            "probability that a link is moved", Range.between(0, 1));
    private static final Card CARD = Generated.card("small-world", "Synthetic: a small world",
            "Watts and Strogatz 1998, Nature 393:440-442", "10.1038/30918", NEIGHBOURS, REWIRING);

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
        return Generated.atlas(CARD, source, options, SmallWorldLoader::link);
    }

    /** Nearest neighbours first, region by region, then the second nearest: the order of the paper. */
    private static void link(Generated network) {
        int n = network.size();
        int reach = network.whole(NEIGHBOURS, 1, (n - 1) / 2);
        for (int distance = 1; distance <= reach; distance++) {
            for (int i = 0; i < n; i++) {
                network.join(i, (i + distance) % n);
            }
        }
        long picks = 0;
        for (int distance = 1; distance <= reach; distance++) {
            for (int i = 0; i < n; i++) {
                if (network.draw(i, distance) < network.number(REWIRING) && network.degree(i) < n - 1) {
                    int end = network.pick(n, picks++);
                    while (end == i || network.joined(i, end)) {
                        end = network.pick(n, picks++);
                    }
                    network.part(i, (i + distance) % n);
                    network.join(i, end);
                }
            }
        }
    }
}
