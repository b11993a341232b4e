package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fascicle plugins}: the jars in the two plugins folders. */
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

    @Command(name = "list", description = "Shows the jars in the plugins folders.")
    int list() throws IOException {
        List<Path> jars = folders.jars();
        for (Path jar : jars) {
            console.out().println(jar + "  " + contents(jar));
        }
        if (jars.isEmpty()) {
            console.out().println("no plugins in " + folders.shared() + " or " + folders.own());
        }
        return ExitCode.DONE;
    }

    private static String contents(Path jar) {
        try {
            var plugin = PluginJar.of(jar);
            return (plugin.bundle().isEmpty() ? "plain jar" : plugin.bundle()) + " " + plugin.offers();
        } catch (WrongInput e) {
            return "unusable";
        }
    }

    @Command(name = "install", description = "Copies a jar into your own plugins folder.")
    int install(@Parameters(paramLabel = "FILE", description = "A plugin's jar.") Path file) throws WrongInput, IOException {
        PluginJar.of(file);
        Files.createDirectories(folders.own());
        Path target = folders.own().resolve(file.getFileName());
        Path part = folders.own().resolve("." + file.getFileName() + ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        console.out().println(target + " installed");
        return ExitCode.DONE;
    }

    @Command(name = "remove", description = "Deletes a jar from your own plugins folder.")
    int remove(@Parameters(paramLabel = "NAME", description = "The jar's file name, with or without .jar.") String name)
            throws WrongInput, IOException {
        List<Path> jars = PluginFolders.jars(folders.own());
        String wanted = name.endsWith(".jar") ? name : name + ".jar";
        for (Path jar : jars) {
            if (jar.getFileName().toString().equals(wanted)) {
                Files.delete(jar);
                console.out().println(jar + " removed");
                return ExitCode.DONE;
            }
        }
        List<String> known = jars.stream().map(jar -> jar.getFileName().toString()).toList();
        throw new WrongInput("'" + name + "' is not in " + folders.own() + Nearest.hint(wanted, known)
                + (known.isEmpty() ? "; nothing is" : "; there is " + String.join(", ", known)));
    }
}
