package org.fascicle.io.internal.array;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Limit;
import org.fascicle.api.data.Source;

/**
 * A table of numbers as text, with or without names: a first line without a single number names the columns, and where the first
 * field of a line is no number, the first field of every line names its row.
 */
public final class Table {

    private static final int LOOK_AHEAD = 1 << 16;

    private final Source source;
    private final Rows rows;
    private double[] values = new double[1024];
    private int count;
    private int height;
    private int width = -1;
    private boolean named;
    private final List<String> rowNames = new ArrayList<>();
    private List<String> columnNames = List.of();

    private Table(Source source, Rows rows) {
        this.source = source;
        this.rows = rows;
    }

    /**
     * Reads a table. Names of rows and columns become the labels of the axes.
     *
     * @throws InputException if lines differ in length, or something is no number, naming line and column
     */
    public static DataArray read(Source source) throws IOException, InputException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var in = new BufferedReader(
                new InputStreamReader(new BoundedLines(source.open(), source.limits().lineBytes()), decoder), LOOK_AHEAD)) {
            return new Table(source, rows(source, in)).read();
        } catch (BoundedLines.TooLong e) {
            throw new InputException(source.name(), "has a line of more than " + source.limits().lineBytes() + " bytes",
                    Limit.LINE_BYTES.wayOut());
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
        boolean header = !first.get().hasNumber() && second.isPresent() && second.get().hasNumber();
        named = startsWithName(header ? second.get() : first.get());
        if (!header) {
            add(first.get());
        }
        if (second.isPresent()) {
            add(second.get());
        }
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            add(row.get());
        }
        columnNames = header ? columns(first.get().fields()) : List.of();
        return numbers();
    }

    private static boolean startsWithName(Rows.Row row) {
        return row.fields().size() > 1 && row.hasNumber() && Numbers.parse(row.fields().get(0)).isEmpty();
    }

    /** A header that has one name more than there are columns begins above the names of the rows. */
    private List<String> columns(List<String> header) {
        List<String> names = named && header.size() == width + 1 ? header.subList(1, header.size()) : header;
        return names.size() == width ? names : List.of();
    }

    private void add(Rows.Row whole) throws InputException {
        var row = named ? new Rows.Row(whole.line(), whole.fields().subList(1, whole.fields().size())) : whole;
        if (named) {
            rowNames.add(whole.fields().get(0));
        }
        int n = row.fields().size();
        if (width >= 0 && n != width) {
            throw new InputException(source.name(), "line " + row.line() + " has " + n + " values, the lines above have " + width,
                    "all lines need the same number");
        }
        width = n;
        height++;
        if ((long) count + n > source.limits().cells()) {
            throw new InputException(source.name(), "has more than " + source.limits().cells() + " cells",
                    Limit.CELLS.wayOut());
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
            int place = column + (named ? 2 : 1);
            throw new InputException(source.name(), "line " + row.line() + ", column " + place + ": '" + text
                    + "' is no number",
                    "numbers are written 1.5e-3, with a point");
        }
        return number.get();
    }

    private DataArray numbers() {
        var all = Arrays.copyOf(values, count);
        if (rowNames.isEmpty() && (height == 1 || width == 1)) {
            return DataArray.of(source.name(), "", all, count);
        }
        return new DataArray(source.name(), "", List.of(axis("row", rowNames, height), axis("column", columnNames, width)), all);
    }

    private static Axis axis(String name, List<String> names, int length) {
        return names.isEmpty() ? Axis.plain(name, length) : Axis.labelled(name, names);
    }
}
