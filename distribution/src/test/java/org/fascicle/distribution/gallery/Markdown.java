package org.fascicle.distribution.gallery;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fascicle.cli.internal.Sheet;

/** Pieces of Markdown as GitHub shows it. */
final class Markdown {

    private Markdown() {
    }

    /** Text that means nothing but itself. */
    static String plain(String text) {
        return text.replace("\\", "\\\\").replaceAll("[*_`|\\[\\]$]", "\\\\$0").replace("<", "&lt;").replace("\n", "<br>");
    }

    /** Names and numbers. */
    static String code(String text) {
        return text.isEmpty() ? "" : "`" + text.replace("|", "\\|") + "`";
    }

    /** A link that stands for a DOI. */
    static String doi(String doi) {
        String address = doi.replace("<", "%3C").replace(">", "%3E").replace("(", "%28").replace(")", "%29");
        return "[doi:" + plain(doi) + "](https://doi.org/" + address + ")";
    }

    /** A table: the last column is prose, the others are names and numbers; empty columns are left out. */
    static String table(Sheet.Table table) {
        List<Integer> columns = IntStream.range(0, table.header().size())
                .filter(c -> table.rows().stream().anyMatch(row -> !row.get(c).isEmpty())).boxed().toList();
        var text = new StringBuilder(line(columns.stream().map(table.header()::get).toList()) + line(columns.stream()
                .map(c -> "---").toList()));
        int last = table.header().size() - 1;
        table.rows().forEach(row -> text.append(line(columns.stream()
                .map(c -> c == last ? plain(row.get(c)) : code(row.get(c))).toList())));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
