package org.fascicle.cli.internal;

import java.util.List;
import org.fascicle.api.Card;
import org.fascicle.engine.Plugin;

/**
 * A plugin's card, laid out: what it says of itself, nothing added. How that looks, on a terminal or on a page, is not decided
 * here.
 *
 * @param plugin whose card it is
 * @param card its name, citations and what it leaves out
 * @param equations as their author wrote them, a line each; empty if it has none
 * @param latex the same as LaTeX, for {@code aligned}
 * @param tables all else, those with rows only
 */
public record Sheet(Plugin plugin, Card card, List<String> equations, List<String> latex, List<Table> tables) {

    /** Copies. */
    public Sheet {
        equations = List.copyOf(equations);
        latex = List.copyOf(latex);
        tables = List.copyOf(tables);
    }

    /**
     * Rows of cells.
     *
     * @param title what they are
     * @param header names of the columns
     * @param rows as many cells each as the header has; a cell may have several lines
     */
    public record Table(String title, List<String> header, List<List<String>> rows) {
        /** Copies. */
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
