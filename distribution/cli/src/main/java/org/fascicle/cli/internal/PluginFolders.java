package org.fascicle.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fascicle.io.description.TextPlugin;

/**
 * Where plugins lie.
 *
 * @param shared {@code plugins/} beside {@code bin/}
 * @param own the user's own folder, which {@code plugins install} fills
 */
public record PluginFolders(Path shared, Path own) {

    /** All plugins, jars and texts, the shared ones first, by name. */
    List<Path> files() throws IOException {
        return Stream.concat(files(shared).stream(), files(own).stream()).toList();
    }

    /** The plugins of one folder, by name; none if there is no such folder. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(PluginFolders::isPlugin).sorted().toList();
        }
    }

    private static boolean isPlugin(Path file) {
        return file.getFileName().toString().endsWith(".jar") || TextPlugin.isNamedLikeOne(file);
    }
}
