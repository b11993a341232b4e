package org.fascicle.api;

import java.util.List;
import java.util.Optional;

/**
 * What a plugin says of itself.
 *
 * @param id name in experiment files: lower case, digits and hyphens
 * @param title name in prose
 * @param citations where it comes from
 * @param parameters what a user may set
 * @param choices options between named alternatives
 * @param presets named sets of values
 * @param leavesOut what it deliberately does not model, empty if nothing worth saying
 */
public record Card(String id, String title, List<Citation> citations, List<Parameter> parameters, List<Choice> choices,
        List<Preset> presets, String leavesOut) {

    /** Checks the id and copies the lists. */
    public Card {
        Names.requireId(id);
        citations = List.copyOf(citations);
        parameters = List.copyOf(parameters);
        choices = List.copyOf(choices);
        presets = List.copyOf(presets);
    }

    /** A card with a name and nothing to set. */
    public static Card of(String id, String title) {
        return new Card(id, title, List.of(), List.of(), List.of(), List.of(), "");
    }

    /** This card with these parameters. */
    public Card with(Parameter... added) {
        return new Card(id, title, citations, List.of(added), choices, presets, leavesOut);
    }

    /** This card with these choices. */
    public Card with(Choice... added) {
        return new Card(id, title, citations, parameters, List.of(added), presets, leavesOut);
    }

    /** This card with these citations. */
    public Card with(Citation... added) {
        return new Card(id, title, List.of(added), parameters, choices, presets, leavesOut);
    }

    /** The parameter of that name. */
    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The choice of that name. */
    public Optional<Choice> choice(String name) {
        return choices.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** The preset of that name. */
    public Optional<Preset> preset(String name) {
        return presets.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
