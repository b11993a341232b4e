package org.fascicle.cli.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    /** The shelf of that name. */
    static Optional<Shelf> named(String argument) {
        return Arrays.stream(values()).filter(shelf -> shelf.argument().equals(argument)).findFirst();
    }
}
