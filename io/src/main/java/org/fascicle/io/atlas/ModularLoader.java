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

/** A made-up network of modules, consecutive regions each: dense inside, sparse between. */
@ServiceProvider(AtlasLoader.class)
public final class ModularLoader implements AtlasLoader {

    private static final Parameter MODULES = new Parameter("modules", 4, "1",
            "number of modules", Range.atLeast(1));
    private static final Parameter INSIDE = new Parameter("inside", 0.5, "1",
            "probability that two regions of a module are linked", Range.between(0, 1));
    private static final Parameter BETWEEN = new Parameter("between", 0.02, "1",
            "probability that two regions of different modules are linked", Range.between(0, 1));
    private static final Card CARD = Generated.card("modular", "Synthetic: modules", "", "", MODULES, INSIDE, BETWEEN);

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
        return Generated.atlas(CARD, source, options, ModularLoader::link);
    }

    private static void link(Generated network) {
        int n = network.size();
        int modules = network.whole(MODULES, 1, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                boolean together = (long) i * modules / n == (long) j * modules / n;
                if (network.draw(i, j) < network.number(together ? INSIDE : BETWEEN)) {
                    network.join(i, j);
                }
            }
        }
    }
}
