package org.fascicle.cli.internal;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.Citation;
import org.fascicle.engine.Plugin;

/** A card for the terminal. */
final class SheetText {

    private static final int INDENT = 2;

    private final List<String> lines = new ArrayList<>();

    private SheetText() {
    }

    /** The lines of a card, equations as written or as LaTeX. */
    static List<String> of(Sheet sheet, boolean latex) {
        var text = new SheetText();
        Plugin plugin = sheet.plugin();
        text.lines.addAll(TextTable.wrapped(sheet.card().id() + " - " + sheet.card().title(), TextTable.WIDTH));
        text.lines.add(plugin.kind().title() + " of " + (plugin.origin() + " " + plugin.version()).strip());
        text.section("citation", sheet.card().citations().stream().flatMap(c -> text.citation(c).stream()).toList());
        text.section("equations", text.indented(latex ? align(sheet.latex()) : sheet.equations()));
        sheet.tables().forEach(table -> text.section(table.title(), TextTable.lines(table.header(), table.rows(), INDENT)));
        text.section("leaves out", text.paragraph(sheet.card().leavesOut()));
        return text.lines;
    }

    private List<String> citation(Citation citation) {
        var cited = new ArrayList<>(paragraph(citation.text()));
        if (!citation.doi().isEmpty()) {
            cited.addAll(indented(indented(List.of("https://doi.org/" + citation.doi()))));
        }
        return cited;
    }

    /** An environment of amsmath. */
    private static List<String> align(List<String> latex) {
        if (latex.isEmpty()) {
            return latex;
        }
        var lines = new ArrayList<String>();
        lines.add("\\begin{align*}");
        for (int i = 0; i < latex.size(); i++) {
            lines.add("  " + latex.get(i) + (i < latex.size() - 1 ? " \\\\" : ""));
        }
        lines.add("\\end{align*}");
        return lines;
    }

    private List<String> paragraph(String text) {
        return text.isEmpty() ? List.of() : indented(TextTable.wrapped(text, TextTable.WIDTH - INDENT));
    }

    private List<String> indented(List<String> content) {
        return content.stream().map(line -> " ".repeat(INDENT) + line).toList();
    }

    private void section(String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(title);
            lines.addAll(content);
        }
    }
}
