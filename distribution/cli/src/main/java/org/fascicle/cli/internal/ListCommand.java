package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fascicle list}. */
@Command(name = "list", description = "Lists what networks can be assembled from.",
        footer = "Exit code 1 if no plugin has all the words, 0 otherwise.")
final class ListCommand implements Callable<Integer> {

    private static final int INDENT = 2;
    private static final String OURS = "org.fascicle.";

    @Parameters(paramLabel = "KIND|WORD", arity = "0..*",
            description = "First, if wanted, one of models, couplings, delays, noise, forward, loaders, analyses; then words "
                    + "that must all be in the id, the title or a citation.")
    private List<String> asked = List.of();

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
        Optional<Shelf> named = asked.isEmpty() ? Optional.empty() : Shelf.named(asked.get(0));
        List<Shelf> shelves = named.map(List::of).orElseGet(() -> Arrays.asList(Shelf.values()));
        List<String> words = asked.subList(named.isPresent() ? 1 : 0, asked.size());
        List<Plugin> there = fascicle.plugins().stream()
                .filter(plugin -> shelves.stream().anyMatch(shelf -> shelf.holds(plugin.kind()))).toList();
        List<Plugin> found = there.stream().filter(new Search(words)::finds).toList();
        if (found.isEmpty() && named.isEmpty()) {
            refuseNearlyAKind(words);
        }
        if (json) {
            printJson(found);
        } else {
            shelves.forEach(shelf -> print(shelf, found.stream().filter(plugin -> shelf.holds(plugin.kind())).toList(), words));
            count(named.map(Shelf::title).orElse("plugins"), found.size(), there.size(), words);
        }
        return found.isEmpty() && !words.isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
    }

    /** A first word that finds nothing and looks like a kind was meant as one. */
    private static void refuseNearlyAKind(List<String> words) throws WrongInput {
        String hint = words.isEmpty() ? "" : WrongInput.hint(words.get(0), Shelf.arguments());
        if (!hint.isEmpty()) {
            throw new WrongInput("list " + words.get(0) + ": there are " + String.join(", ", Shelf.arguments()) + hint);
        }
    }

    private void print(Shelf shelf, List<Plugin> plugins, List<String> words) {
        if (plugins.isEmpty() && !words.isEmpty()) {
            return;
        }
        console.out().println(shelf.title() + (plugins.isEmpty() ? ": none installed" : ""));
        TextTable.lines(plugins.stream().map(ListCommand::row).toList(), INDENT).forEach(console.out()::println);
        console.out().println();
    }

    /** Where a plugin of somebody else comes from stands behind its title. */
    private static List<String> row(Plugin plugin) {
        return List.of(plugin.id(), title(plugin) + (plugin.origin().startsWith(OURS) ? "" : " (" + plugin.origin() + ")"));
    }

    private void count(String what, int found, int there, List<String> words) {
        String quoted = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" and "));
        console.out().println(words.isEmpty() ? there + " " + what
                : (found == 0 ? "none" : Integer.toString(found)) + " of " + there + " " + what + " with " + quoted);
    }

    private void printJson(List<Plugin> plugins) {
        String objects = plugins.stream().map(p -> Json.object("kind", p.kind().id(), "id", p.id(), "title", title(p), "origin",
                p.origin(), "version", p.version())).collect(Collectors.joining(",\n  "));
        console.out().println(objects.isEmpty() ? "[]" : "[\n  " + objects + "\n]");
    }

    private static String title(Plugin plugin) {
        return Kind.card(plugin.service()).title();
    }
}
