package org.fascicle.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fascicle.api.Card;
import org.fascicle.api.Choice;
import org.fascicle.api.Citation;
import org.fascicle.api.Description;
import org.fascicle.api.Parameter;
import org.fascicle.api.Problem;
import org.fascicle.api.StateVariable;
import org.fascicle.engine.Fascicle;

/** What every description owes its reader. */
final class Describing {

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");

    private Describing() {
    }

    /** A title, and a meaning for everything that can be set. */
    static void complete(Card card) {
        assertFalse(card.title().isBlank(), card.id() + " has no title");
        var about = new TreeMap<String, String>();
        card.parameters().forEach(p -> about.put("parameter " + p.name(), p.about()));
        card.presets().forEach(p -> about.put("preset " + p.name(), p.about()));
        for (Choice choice : card.choices()) {
            about.put("choice " + choice.name(), choice.about());
            choice.options().forEach(o -> about.put("option " + choice.name() + "=" + o.name(), o.about()));
        }
        said(card, about);
        assertAll(card.citations().stream().map(c -> () -> citation(card, c)));
        assertAll(card.parameters().stream().map(p -> () -> legal(card, p)));
    }

    /** A meaning for every state. */
    static void states(Card card, List<StateVariable> states) {
        var about = new TreeMap<String, String>();
        states.forEach(s -> about.put("state " + s.name(), s.about()));
        said(card, about);
    }

    /** A meaning for each of these things, by what they are. */
    static void said(Card card, Map<String, String> about) {
        about.forEach((thing, meaning) -> assertFalse(meaning.isBlank(), card.id() + ": " + thing + " does not say what it is"));
    }

    /** Names are known, dimensions fit, whatever options are taken. */
    static void sound(Description description) {
        List<Problem> errors = Fascicle.problems(description).stream().filter(Problem::isError).toList();
        assertEquals(List.of(), errors, description.card().id() + " has mistakes");
    }

    private static void citation(Card card, Citation citation) {
        assertFalse(citation.text().isBlank(), card.id() + " cites nothing");
        assertTrue(citation.doi().isEmpty() || DOI.matcher(citation.doi()).matches(),
                card.id() + ": '" + citation.doi() + "' is no DOI; a bare one such as 10.1000/182 is needed, or none");
    }

    private static void legal(Card card, Parameter parameter) {
        assertTrue(parameter.isDerived() || parameter.legal().contains(parameter.value()),
                card.id() + ": default of " + parameter.name() + " is " + parameter.value() + "; legal is " + parameter.legal());
    }
}
