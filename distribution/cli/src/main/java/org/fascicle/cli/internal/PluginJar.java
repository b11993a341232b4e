package org.fascicle.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * A jar, looked at from outside.
 *
 * @param file where it is
 * @param bundle symbolic name; empty for a plain jar
 * @param services service interfaces that it declares to implement
 */
record PluginJar(Path file, String bundle, List<String> services) {

    private static final String SERVICES = "META-INF/services/";

    /**
     * Looks at a file.
     *
     * @throws WrongInput if it is not there, no jar, or neither a bundle nor a jar with services
     */
    static PluginJar of(Path file) throws WrongInput {
        if (!Files.isRegularFile(file)) {
            throw new WrongInput(file + ": there is no such file");
        }
        try (var jar = new JarFile(file.toFile())) {
            var found = new PluginJar(file, symbolicName(jar.getManifest()), services(jar));
            if (found.bundle.isEmpty() && found.services.isEmpty()) {
                throw new WrongInput(file + ": not a plugin; it is no bundle and has no META-INF/services");
            }
            return found;
        } catch (IOException e) {
            throw new WrongInput(file + ": not a readable jar (" + e.getMessage() + "); a plugin is a .jar file");
        }
    }

    /** Short names of the api's services that it offers: NodeModel, Coupling. */
    List<String> offers() {
        return services.stream().filter(type -> type.startsWith("org.fascicle.api."))
                .map(type -> type.substring(type.lastIndexOf('.') + 1)).toList();
    }

    private static String symbolicName(Manifest manifest) {
        String name = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
        return name == null ? "" : name.replaceFirst(";.*", "").strip();
    }

    private static List<String> services(JarFile jar) {
        return jar.stream().map(entry -> entry.getName())
                .filter(entry -> entry.startsWith(SERVICES) && entry.length() > SERVICES.length() && !entry.endsWith("/"))
                .map(entry -> entry.substring(SERVICES.length())).sorted().toList();
    }
}
