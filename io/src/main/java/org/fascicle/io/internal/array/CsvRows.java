package org.fascicle.io.internal.array;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.api.data.Source;

/** Fields separated by a character, possibly quoted (RFC 4180); lines that start with {@code #} are comments. */
final class CsvRows implements Rows {

    private final Source source;
    private final Iterator<CsvRecord> records;

    CsvRows(Source source, Reader text, char separator) {
        this.source = source;
        int most = source.limits().lineBytes();
        var handler = CsvRecordHandler.builder().maxFields(most).maxFieldSize(most).maxRecordSize(most).build();
        records = CsvReader.builder().fieldSeparator(separator).commentStrategy(CommentStrategy.SKIP).detectBomHeader(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize((int) Math.min(2L * most, Integer.MAX_VALUE - 8)).build(handler, text).iterator();
    }

    @Override
    public Optional<Row> next() throws IOException, InputException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            var row = records.next();
            var fields = row.getFields().stream().map(field -> field.replace("\ufeff", "").strip()).toList();
            return Optional.of(new Row(row.getStartingLineNumber(), fields));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new InputException(source.name(), "cannot be read as a table: " + e.getMessage(), "");
        }
    }
}
