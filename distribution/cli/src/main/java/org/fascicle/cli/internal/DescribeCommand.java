package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fascicle.api.Nearest;
import org.fascicle.api.Problem;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fascicle describe ID}. */
@Command(name = "describe", description = "Shows the card of a plugin: equations, parameters with units and ranges, citation.")
final class DescribeCommand implements Callable<Integer> {

    private static final int MOST_HINTS = 5;

    @Parameters(paramLabel = "ID", description = "An id as in fascicle list, or origin/id where two plugins share one; "
            + "the initials of an analysis (fcd) will do.")
    private String id;

    @Option(names = "--latex", description = "Print the equations as LaTeX (amsmath).")
    private boolean latex;

    @Option(names = "--json", description = "Print JSON: a list of cards, equations as written and as LaTeX.")
    private boolean json;

    private final Fascicle fascicle;
    private final Console console;

    @Inject
    DescribeCommand(Fascicle fascicle, Console console) {
        this.fascicle = fascicle;
        this.console = console;
    }

    @Override
    public Integer call() throws WrongInput {
        List<Plugin> all = fascicle.plugins();
        List<Plugin> found = Plugin.named(id, all);
        if (found.isEmpty()) {
            throw new WrongInput("'" + id + "' is not installed" + hint(all.stream().map(Plugin::id).distinct().toList())
                    + "; fascicle list shows what is, fascicle list WORD searches");
        }
        refuseTwins(found);
        List<Sheet> sheets = found.stream().map(CardSheet::of).toList();
        if (json) {
            console.out().println(JsonText.of(sheets.stream().map(CardJson::of).toList()));
        } else {
            for (Sheet sheet : sheets) {
                SheetText.of(sheet, latex).forEach(console.out()::println);
                console.out().println();
            }
        }
        found.forEach(this::printMistakes);
        return ExitCode.DONE;
    }

    /** Those that would be reported when it is used. */
    private void printMistakes(Plugin plugin) {
        CardSheet.description(plugin.service()).ifPresent(description -> Fascicle.problems(description).stream()
                .filter(Problem::isError).forEach(mistake -> console.err().println("fascicle: " + mistake)));
    }

    /** The nearest id; if none is near, those that contain what was asked for. */
    private String hint(List<String> known) {
        String part = id.toLowerCase(Locale.ROOT);
        List<String> near = Nearest.to(id, known).map(List::of).orElseGet(() -> known.stream()
                .filter(name -> name.contains(part)).limit(MOST_HINTS).toList());
        return near.isEmpty() ? "" : "; did you mean " + near.stream().map(name -> "'" + name + "'")
                .collect(Collectors.joining(" or ")) + "?";
    }

    /** The same id in two kinds (a coupling and a model) is fine, in one kind it is ambiguous. */
    private void refuseTwins(List<Plugin> found) throws WrongInput {
        for (Kind kind : Kind.values()) {
            List<Plugin> twins = found.stream().filter(p -> p.kind() == kind).toList();
            if (twins.size() > 1) {
                throw new WrongInput("'" + id + "' is installed more than once; say which: "
                        + twins.stream().map(Plugin::qualifiedId).collect(Collectors.joining(" or ")));
            }
        }
    }
}
