package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fascicle describe ID}. */
@Command(name = "describe", description = "Shows the card of a plugin: equations, parameters with units and ranges, citation.")
final class DescribeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "An id as in fascicle list, or origin/id where two plugins share one.")
    private String id;

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
        List<Plugin> found = all.stream().filter(p -> p.id().equals(id) || p.qualifiedId().equals(id)).toList();
        if (found.isEmpty()) {
            throw new WrongInput("'" + id + "' is not installed" + WrongInput.hint(id, all.stream().map(Plugin::id).toList())
                    + "; fascicle list shows what is");
        }
        refuseTwins(found);
        for (Plugin plugin : found) {
            CardText.of(plugin).forEach(console.out()::println);
        }
        return ExitCode.DONE;
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
