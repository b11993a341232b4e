package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fascicle list}. */
@Command(name = "list", description = "Lists what networks can be assembled from.")
final class ListCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KIND", arity = "0..1", defaultValue = "",
            description = "models, couplings, delays, noise, forward, loaders or analyses; all if not given.")
    private String kind;

    @Option(names = "--json", description = "Print JSON: kind, id, title, origin, version.")
    private boolean json;

    private final Fascicle fascicle;
    private final Console console;

    @Inject
    ListCommand(Fascicle fascicle, Console console) {
        this.fascicle = fascicle;
        this.console = console;
    }

    @Override
    public Integer call() throws WrongInput {
        List<Shelf> shelves = Shelf.named(kind);
        List<Plugin> plugins = fascicle.plugins();
        if (json) {
            printJson(plugins.stream().filter(p -> shelves.stream().anyMatch(shelf -> shelf.holds(p.kind()))).toList());
        } else {
            shelves.forEach(shelf -> print(shelf, plugins.stream().filter(p -> shelf.holds(p.kind())).toList()));
        }
        return ExitCode.DONE;
    }

    private void print(Shelf shelf, List<Plugin> plugins) {
        console.out().println(shelf.title() + (plugins.isEmpty() ? ": none installed" : ""));
        int width = plugins.stream().mapToInt(p -> p.id().length()).max().orElse(0);
        for (Plugin plugin : plugins) {
            console.out().println("  " + pad(plugin.id(), width) + "  " + title(plugin) + "  (" + plugin.origin() + ")");
        }
    }

    private void printJson(List<Plugin> plugins) {
        console.out().println(plugins.stream().map(p -> Json.object("kind", p.kind().id(), "id", p.id(), "title", title(p),
                "origin", p.origin(), "version", p.version())).collect(Collectors.joining(",\n  ", "[\n  ", "\n]")));
    }

    private static String title(Plugin plugin) {
        return Kind.card(plugin.service()).title();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
