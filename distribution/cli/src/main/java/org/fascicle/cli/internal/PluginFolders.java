package org.fascicle.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where plugins lie.
 *
 * @param shared {@code plugins/} beside {@code bin/}
 * @param own the user's own folder, which {@code plugins install} fills
 */
public record PluginFolders(Path shared, Path own) {

    /** All jars, the shared ones first, by name. */
    List<Path> jars() throws IOException {
        return Stream.concat(jars(shared).stream(), jars(own).stream()).toList();
    }

    /** The jars of one folder, by name; none if there is no such folder. */
    static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList();
        }
    }
}
