package org.fascicle.io.internal.array;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;

/** A table of numbers as text. */
public final class Table {

    private static final int LOOK_AHEAD = 1 << 16;

    private final Source source;
    private final Rows rows;
    private double[] values = new double[1024];
    private int count;
    private int height;
    private int width = -1;

    private Table(Source source, Rows rows) {
        this.source = source;
        this.rows = rows;
    }

    /**
     * Reads a table; a first line without a number above one that has some is a header and left out.
     *
     * @throws InputException if lines differ in length, or something is no number, naming line and column
     */
    public static DataArray read(Source source) throws IOException, InputException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var in = new BufferedReader(
                new InputStreamReader(new BoundedLines(source.open(), source.limits().lineBytes()), decoder), LOOK_AHEAD)) {
            return new Table(source, rows(source, in)).read();
        } catch (BoundedLines.TooLong e) {
            throw new InputException(source.name(), "has a line of more than " + source.limits().lineBytes() + " bytes", "");
        } catch (CharacterCodingException e) {
            throw new InputException(source.name(), "is no UTF-8 text", "");
        }
    }

    /** A number as text files write it; empty if it is none. */
    public static Optional<Double> number(String text) {
        return Numbers.parse(text);
    }

    private static Rows rows(Source source, BufferedReader in) throws IOException {
        String name = source.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".tsv")) {
            return new CsvRows(source, in, '\t');
        }
        if (!name.endsWith(".csv")) {
            return new BlankRows(in);
        }
        return new CsvRows(source, in, separator(in));
    }

    /** Comma, or else the semicolon or tab that the first piece of the text has instead. */
    private static char separator(BufferedReader in) throws IOException {
        in.mark(LOOK_AHEAD);
        var start = new char[LOOK_AHEAD / 2];
        int n = in.read(start);
        in.reset();
        String text = n < 0 ? "" : new String(start, 0, n);
        return text.indexOf(',') >= 0 ? ',' : text.indexOf(';') >= 0 ? ';' : text.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private DataArray read() throws IOException, InputException {
        var first = rows.next();
        if (first.isEmpty()) {
            throw new InputException(source.name(), "is empty", "");
        }
        var second = rows.next();
        if (first.get().hasNumber() || second.isEmpty() || !second.get().hasNumber()) {
            add(first.get());
        }
        if (second.isPresent()) {
            add(second.get());
        }
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            add(row.get());
        }
        return numbers();
    }

    private void add(Rows.Row row) throws InputException {
        int n = row.fields().size();
        if (width >= 0 && n != width) {
            throw new InputException(source.name(), "line " + row.line() + " has " + n + " values, the lines above have " + width,
                    "all lines need the same number");
        }
        width = n;
        height++;
        if ((long) count + n > source.limits().cells()) {
            throw new InputException(source.name(), "has more than " + source.limits().cells() + " cells", "");
        }
        if (count + n > values.length) {
            values = Arrays.copyOf(values, Math.max(count + n, (int) Math.min(2L * values.length, source.limits().cells())));
        }
        for (int j = 0; j < n; j++) {
            values[count++] = number(row, j);
        }
    }

    private double number(Rows.Row row, int column) throws InputException {
        String text = row.fields().get(column);
        var number = Numbers.parse(text);
        if (number.isEmpty()) {
            throw new InputException(source.name(), "line " + row.line() + ", column " + (column + 1) + ": '" + text
                    + "' is no number",
                    "numbers are written 1.5e-3, with a point");
        }
        return number.get();
    }

    private DataArray numbers() {
        var all = Arrays.copyOf(values, count);
        return height == 1 || width == 1 ? DataArray.of(source.name(), "", all, count)
                : DataArray.of(source.name(), "", all, height, width);
    }
}
