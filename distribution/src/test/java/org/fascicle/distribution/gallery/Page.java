package org.fascicle.distribution.gallery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fascicle.api.Citation;
import org.fascicle.cli.internal.Sheet;

/** The page of a plugin: its picture and its card. */
final class Page {

    private final StringBuilder text = new StringBuilder();

    private Page() {
    }

    /** The page, whose picture lies beside it. */
    static String of(Sheet sheet, Optional<Picture> picture) {
        var page = new Page();
        String id = sheet.card().id();
        page.text.append("# " + Markdown.plain(sheet.card().title()) + "\n\n");
        page.text.append("`" + id + "`, " + sheet.plugin().kind().title() + " · [all plugins](../README.md)\n");
        picture.ifPresent(shown -> page.text.append("\n![" + Markdown.plain(sheet.card().title()) + "](" + id + ".svg)\n\n*"
                + Markdown.plain(shown.caption()) + "*\n"));
        page.equations(sheet);
        for (Sheet.Table table : sheet.tables()) {
            page.section(table.title(), Markdown.table(table));
        }
        page.section("leaves out", sheet.card().leavesOut().isEmpty() ? "" : Markdown.plain(sheet.card().leavesOut()) + "\n");
        page.section("citation", citations(sheet.card().citations()));
        picture.map(Picture::experiment).ifPresent(experiment -> page.section("the experiment of the picture",
                experiment.isEmpty() ? "" : "```yaml\n" + experiment + "```\n"));
        return page.text.toString();
    }

    private void equations(Sheet sheet) {
        String set = sheet.latex().isEmpty() ? "" : "```math\n\\begin{aligned}\n" + String.join(" \\\\\n", sheet.latex())
                + "\n\\end{aligned}\n```\n\n";
        String written = String.join("\n", sheet.equations());
        section("equations", written.isEmpty() ? "" : set + "```text\n" + written + "\n```\n");
    }

    private static String citations(List<Citation> citations) {
        var lines = new StringBuilder();
        citations.forEach(c -> lines.append("* " + Markdown.plain(c.text())
                + (c.doi().isEmpty() ? "" : ", " + Markdown.doi(c.doi())) + "\n"));
        return lines.toString();
    }

    private void section(String title, String content) {
        if (!content.isEmpty()) {
            text.append("\n## " + Markdown.plain(title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1))
                    + "\n\n" + content);
        }
    }
}
