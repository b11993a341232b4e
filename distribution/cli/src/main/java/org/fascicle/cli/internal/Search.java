package org.fascicle.cli.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fascicle.api.Card;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;

/**
 * Finds plugins by words: each must occur in the id, the title or a citation. Capitals and accents do not matter: montbrio finds
 * Montbrió.
 *
 * @param words what is looked for; none finds everything
 */
record Search(List<String> words) {

    /** Copies, without capitals and accents. */
    Search {
        words = words.stream().map(Search::plain).toList();
    }

    /** Whether a plugin is found. */
    boolean finds(Plugin plugin) {
        Card card = Kind.card(plugin.service());
        String text = plain(card.id() + "\n" + card.title() + "\n" + card.citations().stream()
                .map(citation -> citation.text() + "\n" + citation.doi()).collect(Collectors.joining("\n")));
        return words.stream().allMatch(text::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }
}
