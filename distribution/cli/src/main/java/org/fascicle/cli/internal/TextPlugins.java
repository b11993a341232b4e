package org.fascicle.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Plugin;
import org.fascicle.io.description.TextPlugin;

/**
 * Adds the text files of the plugins folders to what the framework's bundles offer. One that cannot be read is named and left
 * out.
 */
public final class TextPlugins {

    private final PluginFolders folders;
    private final Console console;

    /** With the folders to look into and the place for complaints. */
    public TextPlugins(PluginFolders folders, Console console) {
        this.folders = folders;
        this.console = console;
    }

    /** An engine that also knows the text files. */
    public Fascicle addedTo(Fascicle fascicle) {
        var plugins = new ArrayList<Plugin>();
        for (Path file : texts()) {
            try {
                plugins.add(Plugin.of(TextPlugin.read(file), file.getFileName().toString()));
            } catch (InputException e) {
                e.problems().stream().map(Problem::toString).forEach(problem -> complain(file, problem));
            } catch (IOException e) {
                complain(file, "cannot be read: " + e.getMessage());
            }
        }
        return plugins.isEmpty() ? fascicle : fascicle.with(plugins.toArray(Plugin[]::new));
    }

    private List<Path> texts() {
        try {
            return folders.files().stream().filter(TextPlugin::isNamedLikeOne).toList();
        } catch (IOException e) {
            complain(folders.own(), "cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private void complain(Path file, String what) {
        console.err().println("fascicle: " + file + ": left out: " + what);
    }
}
