package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;
import org.fascicle.engine.Fascicle;
import org.fascicle.io.description.TextPlugin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fascicle plugins}: the jars and texts in the two plugins folders. */
@Command(name = "plugins", description = "Shows, installs and removes plugins.")
final class PluginsCommand implements Callable<Integer> {

    private final PluginFolders folders;
    private final Console console;

    @Inject
    PluginsCommand(PluginFolders folders, Console console) {
        this.folders = folders;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return list();
    }

    @Command(name = "list", description = "Shows what is in the plugins folders.")
    int list() throws IOException {
        List<Path> files = folders.files();
        for (Path file : files) {
            console.out().println(file + "  " + contents(file));
        }
        if (files.isEmpty()) {
            console.out().println("no plugins in " + folders.shared() + " or " + folders.own());
        }
        return ExitCode.DONE;
    }

    private static String contents(Path file) {
        try {
            if (TextPlugin.isNamedLikeOne(file)) {
                return "text " + TextPlugin.description(file).card().id();
            }
            var plugin = PluginJar.of(file);
            return (plugin.bundle().isEmpty() ? "plain jar" : plugin.bundle()) + " " + plugin.offers();
        } catch (WrongInput | InputException | IOException e) {
            return "unusable";
        }
    }

    private static void requireSound(Path text) throws WrongInput, IOException {
        try {
            List<String> mistakes = Fascicle.problems(TextPlugin.description(text)).stream().filter(Problem::isError)
                    .map(problem -> text.getFileName() + ": " + problem).toList();
            if (!mistakes.isEmpty()) {
                throw new WrongInput(String.join("\n", mistakes));
            }
        } catch (InputException e) {
            throw new WrongInput(e.getMessage());
        }
    }

    @Command(name = "install", description = "Copies a plugin into your own plugins folder.")
    int install(@Parameters(paramLabel = "FILE", description = "A plugin's jar, or a .model.yaml.") Path file)
            throws WrongInput, IOException {
        if (TextPlugin.isNamedLikeOne(file) && Files.isRegularFile(file)) {
            requireSound(file);
        } else {
            PluginJar.of(file);
        }
        Files.createDirectories(folders.own());
        Path target = folders.own().resolve(file.getFileName());
        Path part = folders.own().resolve("." + file.getFileName() + ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        console.out().println(target + " installed");
        return ExitCode.DONE;
    }

    @Command(name = "remove", description = "Deletes a plugin from your own plugins folder.")
    int remove(@Parameters(paramLabel = "NAME", description = "The file's name; .jar may be left out.") String name)
            throws WrongInput, IOException {
        List<Path> files = PluginFolders.files(folders.own());
        for (Path file : files) {
            String found = file.getFileName().toString();
            if (found.equals(name) || found.equals(name + ".jar")) {
                Files.delete(file);
                console.out().println(file + " removed");
                return ExitCode.DONE;
            }
        }
        List<String> known = files.stream().map(file -> file.getFileName().toString()).toList();
        throw new WrongInput("'" + name + "' is not in " + folders.own() + nearest(name, known)
                + (known.isEmpty() ? "; nothing is" : "; there is " + String.join(", ", known)));
    }

    private static String nearest(String name, List<String> known) {
        String hint = WrongInput.hint(name, known);
        return hint.isEmpty() ? WrongInput.hint(name + ".jar", known) : hint;
    }
}
