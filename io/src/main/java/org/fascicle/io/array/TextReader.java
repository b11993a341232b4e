package org.fascicle.io.array;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fascicle.api.ArrayReader;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.array.Table;

/**
 * Numbers as text: .csv (comma or semicolon), .tsv, .txt and .dat (white space), UTF-8, {@code #} comments. A first line without
 * a single number names the columns, a first column without numbers names the rows: both become labels. Rows × columns; one row
 * or one column is read as a list.
 */
@ServiceProvider(ArrayReader.class)
public final class TextReader implements ArrayReader {

    private static final List<String> SUFFIXES = List.of(".csv", ".tsv", ".txt", ".dat");

    @Override
    public Card card() {
        return Card.of("text", "Numbers as text (.csv, .tsv, .txt)");
    }

    @Override
    public boolean reads(Source source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(name::endsWith);
    }

    @Override
    public DataArray read(Source source, Optional<String> variable) throws IOException, InputException {
        if (variable.isPresent()) {
            throw new InputException(source.name(), "variable: " + variable.get(), "a text file holds one array without a name");
        }
        return Table.read(source);
    }
}
