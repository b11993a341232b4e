package org.fascicle.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import java.util.zip.ZipException;

/**
 * Makes bundles of what lies in a plugins folder: bundles stay as they are, plain jars that declare services are wrapped,
 * texts are the command line's own business, anything else is named and left alone.
 */
final class Plugins {

    private final Store store;
    private final Consumer<String> complaints;

    Plugins(Store store, Consumer<String> complaints) {
        this.store = store;
        this.complaints = complaints;
    }

    /** The bundles of a folder, by file name; none if there is no such folder. */
    List<Path> bundles(Path folder) {
        var bundles = new ArrayList<Path>();
        for (Path file : files(folder)) {
            try {
                bundles.add(bundle(file));
            } catch (IOException e) {
                complaints.accept(file + ": skipped: " + e.getMessage());
            }
        }
        return bundles;
    }

    private List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(Plugins::isMeant).sorted().toList();
        } catch (IOException e) {
            complaints.accept(folder + ": cannot be read, its plugins are missing (" + e + ")");
            return List.of();
        }
    }

    private static boolean isMeant(Path file) {
        String name = file.getFileName().toString();
        boolean isText = name.matches(".+\\.(model|coupling|delay|noise|instrument)\\.yaml");
        return !isText && !name.startsWith(".") && !name.toUpperCase(Locale.ROOT).startsWith("README");
    }

    private Path bundle(Path file) throws IOException {
        if (Files.isDirectory(file) || !file.toString().endsWith(".jar")) {
            throw new IOException("not a plugin; a plugin is a .jar file");
        }
        try (var jar = new JarFile(file.toFile())) {
            if (Wrapping.isBundle(jar)) {
                return file;
            }
            if (Wrapping.declaresServices(jar)) {
                return Wrapping.of(file).write(jar, store);
            }
        } catch (ZipException e) {
            throw new IOException("not a readable jar, perhaps cut short (" + e.getMessage() + ")", e);
        }
        throw new IOException("not a plugin; it is no bundle and has no META-INF/services (write @ServiceProvider on the plugin's"
                + " class, or add the service file)");
    }
}
