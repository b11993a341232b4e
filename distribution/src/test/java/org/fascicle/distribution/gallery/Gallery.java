package org.fascicle.distribution.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fascicle.cli.internal.CardSheet;
import org.fascicle.cli.internal.Sheet;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;

/** The files of docs/gallery, made from what is installed. */
final class Gallery {

    private static final Map<Kind, String> FOLDERS = new EnumMap<>(Map.of(Kind.MODEL, "models", Kind.COUPLING, "couplings",
            Kind.DELAY, "delays", Kind.NOISE, "noise", Kind.FORWARD, "forward", Kind.LOADER, "loaders", Kind.READER, "readers",
            Kind.ANALYSIS, "analyses"));
    private static final Map<Kind, String> TITLES = Map.of(Kind.MODEL, "Node models", Kind.COUPLING, "Couplings", Kind.DELAY,
            "Delay handlers", Kind.NOISE, "Noise processes", Kind.FORWARD, "Forward models", Kind.LOADER, "Atlas loaders",
            Kind.READER, "Array readers", Kind.ANALYSIS, "Analyses");
    private static final String INTRODUCTION = """
            # Gallery

            Everything that comes with Fascicle, from the descriptions of the plugins themselves: what `fascicle describe ID`
            prints, with a picture made by Fascicle. Written by `docs/gallery/generate`; a test fails when a page is not what
            the plugin says.
            """;

    private Gallery() {
    }

    /** The text of each file by its path, "/" between folders. */
    static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        var index = new StringBuilder(INTRODUCTION);
        List<Plugin> plugins = Fascicle.load().plugins();
        for (Kind kind : Kind.values()) {
            List<Plugin> some = plugins.stream().filter(plugin -> plugin.kind() == kind).toList();
            index.append(some.isEmpty() ? "" : "\n## " + TITLES.get(kind) + "\n\n| | | |\n| --- | --- | --- |\n");
            for (Plugin plugin : some) {
                Sheet sheet = CardSheet.of(plugin);
                Optional<Picture> picture = Picture.of(plugin);
                String path = FOLDERS.get(kind) + "/" + plugin.id();
                files.put(path + ".md", Page.of(sheet, picture));
                picture.ifPresent(shown -> files.put(path + ".svg", shown.svg()));
                index.append("| [`" + plugin.id() + "`](" + path + ".md) | " + Markdown.plain(sheet.card().title()) + " | "
                        + (picture.isPresent() ? "<img src=\"" + path + ".svg\" alt=\"\" width=\"240\">" : "") + " |\n");
            }
        }
        files.put("README.md", index.toString());
        return files;
    }

    /** What a folder holds of pages and pictures, by path; line ends are those of here. */
    static SortedMap<String, String> in(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : pages(folder)) {
            try {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file).replace("\r\n", "\n"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** Writes the files, and removes pages and pictures of plugins that are gone. */
    static void write(Path folder, SortedMap<String, String> files) throws IOException {
        for (Path file : pages(folder)) {
            Files.delete(file);
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static List<Path> pages(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".md") || file.toString().endsWith(".svg")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
