package org.fascicle.io.atlas;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.ArrayList;
import java.util.List;
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
 * A made-up scale-free network: regions come one by one, each linked with some that are there already, the more likely the more
 * links they have. It begins with links + 1 regions that are all linked.
 */
@ServiceProvider(AtlasLoader.class)
public final class ScaleFreeLoader implements AtlasLoader {

    private static final Parameter LINKS = new Parameter("links", 3, "1",
            "regions that each new one is linked with", Range.atLeast(1));
    private static final Card CARD = Generated.card("scale-free", "Synthetic: a scale-free network",
            "Barabási and Albert 1999, Science 286:509-512", "10.1126/science.286.5439.509", LINKS);

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
        return Generated.atlas(CARD, source, options, ScaleFreeLoader::link);
    }

    private static void link(Generated network) {
        int n = network.size();
        int links = network.whole(LINKS, 1, n - 1);
        var ends = new ArrayList<Integer>();
        for (int i = 1; i <= Math.min(links, n - 1); i++) {
            for (int j = 0; j < i; j++) {
                join(network, i, j, ends);
            }
        }
        long picks = 0;
        for (int i = links + 1; i < n; i++) {
            int there = ends.size();
            for (int k = 0; k < links;) {
                int end = ends.get(network.pick(there, picks++));
                if (!network.joined(i, end)) {
                    join(network, i, end, ends);
                    k++;
                }
            }
        }
    }

    /** Each region is in the list as often as it has links, so that an entry drawn from it prefers those with many. */
    private static void join(Generated network, int a, int b, List<Integer> ends) {
        network.join(a, b);
        ends.add(a);
        ends.add(b);
    }
}
