package org.fascicle.io.atlas;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.IOException;
import java.util.Locale;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.graphml.GraphConnectivity;

/**
 * A GraphML file: nodes are regions, edges links from source to target. Weights are the edge data {@code weight}, or the only
 * ones that are no lengths; {@code length}, {@code tract_length} or {@code fiber_length_mean} are lengths in mm. Labels,
 * positions and hemispheres are taken where nodes have them under the names of the Connectome Mapper. No DTD, no entities.
 */
@ServiceProvider(AtlasLoader.class)
public final class GraphmlLoader implements AtlasLoader {

    @Override
    public Card card() {
        return Card.of("graphml", "Graph with regions as nodes (.graphml)");
    }

    @Override
    public boolean reads(Source source) {
        return source.name().toLowerCase(Locale.ROOT).endsWith(".graphml");
    }

    @Override
    public Atlas read(Source source, Settings options) throws IOException, InputException {
        return GraphConnectivity.read(source);
    }
}
