package org.fascicle.io.atlas;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.array.Table;
import org.fascicle.io.internal.atlas.AtlasParts;
import org.fascicle.io.internal.atlas.Centres;

/**
 * A square table of weights (.tsv, .csv, .txt), rows being targets; names in the first line or the first column are the labels of
 * the regions. Names in both must agree.
 */
@ServiceProvider(AtlasLoader.class)
public final class TableLoader implements AtlasLoader {

    private static final List<String> SUFFIXES = List.of(".csv", ".tsv", ".txt");

    @Override
    public Card card() {
        return Card.of("table", "Square table of weights with labels (.tsv, .csv, .txt)");
    }

    @Override
    public boolean reads(Source source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        return source.path().isPresent() && SUFFIXES.stream().anyMatch(name::endsWith);
    }

    @Override
    public Atlas read(Source source, Settings options) throws IOException, InputException {
        DataArray table = Table.read(source);
        var parts = new AtlasParts(source.name());
        parts.put("weights", "weights", table);
        List<String> labels = labels(source, table);
        if (!labels.isEmpty()) {
            parts.put("labels", new Centres(labels, List.of()));
        }
        return parts.atlas(false, List.of());
    }

    private static List<String> labels(Source source, DataArray table) throws InputException {
        if (table.rank() != 2) {
            return List.of();
        }
        List<String> rows = table.axes().get(0).labels();
        List<String> columns = table.axes().get(1).labels();
        for (int i = 0; i < Math.min(rows.size(), columns.size()); i++) {
            if (!rows.get(i).equals(columns.get(i))) {
                throw new InputException(source.name(), "row " + i + " is '" + rows.get(i) + "', column " + i + " is '"
                        + columns.get(i) + "'", "rows and columns need the same labels in the same order");
            }
        }
        return rows.isEmpty() ? columns : rows;
    }
}
