package org.fascicle.cli.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns of text for a page of {@value #WIDTH} characters, whoever reads it: a terminal or a pipe. Cells that are too long go on
 * below, in their own column. Columns without content are left out.
 */
final class TextTable {

    static final int WIDTH = 100;

    private static final int LONGEST = 34;
    private static final int NARROWEST = 24;
    private static final String GAP = "  ";

    private final List<List<String>> rows;
    private final int[] widths;

    private TextTable(List<List<String>> rows, int indent) {
        this.rows = rows;
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        this.widths = IntStream.range(0, columns).map(this::longest).toArray();
        int used = indent;
        for (int c = 0; c < columns - 1; c++) {
            widths[c] = Math.min(widths[c], LONGEST);
            used += widths[c] == 0 ? 0 : widths[c] + GAP.length();
        }
        if (columns > 0) {
            widths[columns - 1] = Math.max(NARROWEST, WIDTH - used);
        }
    }

    /** Lines of a table whose first row is a header, indented. */
    static List<String> lines(List<String> header, List<List<String>> rows, int indent) {
        var filled = new ArrayList<List<String>>();
        List<Integer> columns = IntStream.range(0, header.size())
                .filter(c -> rows.stream().anyMatch(row -> !row.get(c).isEmpty())).boxed().toList();
        filled.add(columns.stream().map(header::get).toList());
        rows.forEach(row -> filled.add(columns.stream().map(row::get).toList()));
        return lines(filled, indent);
    }

    /** Lines of a table without a header, indented. */
    static List<String> lines(List<List<String>> rows, int indent) {
        var table = new TextTable(rows, indent);
        return rows.stream().flatMap(row -> table.lines(row).stream()).map(line -> " ".repeat(indent) + line).toList();
    }

    /** A text in lines of at most so many characters; single words may be longer. */
    static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            var line = new StringBuilder();
            for (String word : paragraph.strip().split(" +")) {
                if (line.length() > 0 && line.length() + 1 + length(word) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() == 0 ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private int longest(int column) {
        return rows.stream().filter(row -> column < row.size()).mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private List<String> lines(List<String> row) {
        List<List<String>> cells = IntStream.range(0, row.size()).mapToObj(c -> wrapped(row.get(c), widths[c])).toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height).mapToObj(h -> line(cells, h)).toList();
    }

    private String line(List<List<String>> cells, int at) {
        var line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            String text = at < cells.get(c).size() ? cells.get(c).get(at) : "";
            line.append(text).append(" ".repeat(Math.max(0, widths[c] - length(text)))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    /** What is seen: letters with marks count once. */
    private static int length(String text) {
        return Arrays.stream(text.split("\n", -1)).mapToInt(line -> line.codePointCount(0, line.length())).max().orElse(0);
    }
}
