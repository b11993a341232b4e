package org.fascicle.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An installed plugin.
 *
 * @param kind what it is
 * @param id name in experiment files
 * @param origin bundle, module or package it came from
 * @param version version of that, "" if unknown
 * @param service the plugin itself
 */
public record Plugin(Kind kind, String id, String origin, String version, Object service) {

    /**
     * A plugin that did not come with a bundle.
     *
     * @param service implements one of the api's services
     * @param origin e.g. the name of the file it was read from
     * @throws IllegalArgumentException if it implements none of them
     */
    public static Plugin of(Object service, String origin) {
        return new Plugin(Kind.of(service), Kind.card(service).id(), origin, "", service);
    }

    /**
     * Those that answer to an id or to origin/id; more than one of a kind means that the id is ambiguous. If none does: analyses
     * with these initials, fcd for functional-connectivity-dynamics.
     */
    public static List<Plugin> named(String name, List<Plugin> among) {
        List<Plugin> named = among.stream().filter(p -> p.id.equals(name) || p.qualifiedId().equals(name)).toList();
        return named.isEmpty() ? among.stream().filter(p -> p.hasInitials(name)).toList() : named;
    }

    private boolean hasInitials(String initials) {
        return kind == Kind.ANALYSIS && initials.length() > 1 && initials.equals(Arrays.stream(id.split("-"))
                .filter(word -> !word.isEmpty()).map(word -> word.substring(0, 1)).collect(Collectors.joining()));
    }

    /** Name that is unique even if two plugins share an id: origin/id. */
    public String qualifiedId() {
        return origin + "/" + id;
    }
}
