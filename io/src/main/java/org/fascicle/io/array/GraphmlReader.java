package org.fascicle.io.array;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.fascicle.api.ArrayReader;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.graphml.GraphConnectivity;

/** One quantity of the edges of a GraphML file, targets × sources: {@code variable: number_of_fibers}. */
@ServiceProvider(ArrayReader.class)
public final class GraphmlReader implements ArrayReader {

    @Override
    public Card card() {
        return Card.of("graphml", "Edges of a graph (.graphml)");
    }

    @Override
    public boolean reads(Source source) {
        return source.name().toLowerCase(Locale.ROOT).endsWith(".graphml");
    }

    @Override
    public DataArray read(Source source, Optional<String> variable) throws IOException, InputException {
        return GraphConnectivity.read(source, variable);
    }
}
