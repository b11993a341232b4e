package org.fascicle.cli.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fascicle.engine.Kind;

/** What {@code list} can be asked for. */
enum Shelf {
    MODELS("node models", Kind.MODEL),
    COUPLINGS("couplings", Kind.COUPLING),
    DELAYS("delay handlers", Kind.DELAY),
    NOISE("noise processes", Kind.NOISE),
    FORWARD("forward models", Kind.FORWARD),
    LOADERS("atlas loaders and array readers", Kind.LOADER, Kind.READER),
    ANALYSES("analyses", Kind.ANALYSIS);

    private final String title;
    private final Set<Kind> kinds;

    Shelf(String title, Kind... kinds) {
        this.title = title;
        this.kinds = Set.of(kinds);
    }

    String title() {
        return title;
    }

    boolean holds(Kind kind) {
        return kinds.contains(kind);
    }

    String argument() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> arguments() {
        return Arrays.stream(values()).map(Shelf::argument).toList();
    }

    /** The shelves of that name; all of them for an empty one. */
    static List<Shelf> named(String argument) throws WrongInput {
        if (argument.isEmpty()) {
            return List.of(values());
        }
        for (Shelf shelf : values()) {
            if (shelf.argument().equals(argument)) {
                return List.of(shelf);
            }
        }
        throw new WrongInput("list " + argument + ": there are " + arguments().stream().collect(Collectors.joining(", "))
                + WrongInput.hint(argument, arguments()));
    }
}
