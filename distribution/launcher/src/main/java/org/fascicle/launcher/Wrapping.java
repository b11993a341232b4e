package org.fascicle.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A plain jar with {@code META-INF/services}, seen as a bundle: it exports all it has, takes the api from the installed one,
 * finds anything else that is installed, and offers its services to the service loader mediator.
 *
 * @param name symbolic name, from the file's name without the version
 * @param version from the file's name, else 0.0.0
 */
record Wrapping(String name, String version) {

    private static final String SERVICES = "META-INF/services/";
    private static final Pattern FILE_NAME = Pattern.compile("(.+?)(?:-(\\d+(?:\\.\\d+){0,2})[^/]*)?\\.jar");
    private static final String API = List.of("", ".atlas", ".data", ".experiment", ".run").stream()
            .map(part -> "org.fascicle.api" + part + ";resolution:=optional").collect(Collectors.joining(","));
    private static final String REGISTRAR = "osgi.extender;filter:=\"(osgi.extender=osgi.serviceloader.registrar)\"";

    /** Takes name and version from a file name such as {@code my-models-1.2.jar}. */
    static Wrapping of(Path file) {
        var match = FILE_NAME.matcher(file.getFileName().toString());
        if (!match.matches()) {
            throw new IllegalArgumentException(file + ": a name that ends in .jar is needed");
        }
        return new Wrapping(match.group(1).replaceAll("[^A-Za-z0-9_.-]", "_"), match.group(2) == null ? "0.0.0" : match.group(2));
    }

    static boolean isBundle(JarFile jar) throws IOException {
        Manifest manifest = jar.getManifest();
        return manifest != null && manifest.getMainAttributes().getValue("Bundle-SymbolicName") != null;
    }

    static boolean declaresServices(JarFile jar) {
        return !services(jar).isEmpty();
    }

    /** Writes the bundle into the store. */
    Path write(JarFile jar, Store store) throws IOException {
        Path target = store.wrapped(name);
        try (OutputStream file = Files.newOutputStream(target); var out = new JarOutputStream(file, manifest(jar))) {
            for (JarEntry entry : jar.stream().filter(Wrapping::isKept).toList()) {
                out.putNextEntry(new JarEntry(entry.getName()));
                jar.getInputStream(entry).transferTo(out);
                out.closeEntry();
            }
        }
        return target;
    }

    private Manifest manifest(JarFile jar) {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        main.putValue("Import-Package", API);
        main.putValue("DynamicImport-Package", "*");
        main.putValue("Require-Capability", REGISTRAR);
        main.putValue("Provide-Capability", services(jar).stream()
                .map(type -> "osgi.serviceloader;osgi.serviceloader=\"" + type + "\"").collect(Collectors.joining(",")));
        String packages = packages(jar);
        if (!packages.isEmpty()) {
            main.putValue("Export-Package", packages);
        }
        return manifest;
    }

    private static List<String> services(JarFile jar) {
        return jar.stream().map(JarEntry::getName)
                .filter(entry -> entry.startsWith(SERVICES) && entry.length() > SERVICES.length() && !entry.endsWith("/"))
                .map(entry -> entry.substring(SERVICES.length())).sorted().toList();
    }

    /** Packages with classes, but for a copy of the api that some jars carry: theirs would not be the one the engine asks for. */
    private static String packages(JarFile jar) {
        var packages = new TreeSet<String>();
        for (JarEntry entry : jar.stream().toList()) {
            String path = entry.getName();
            int end = path.lastIndexOf('/');
            if (path.endsWith(".class") && end > 0 && !path.startsWith("META-INF/") && !path.startsWith("org/fascicle/api/")) {
                packages.add(path.substring(0, end).replace('/', '.'));
            }
        }
        return String.join(",", packages);
    }

    private static boolean isKept(JarEntry entry) {
        String path = entry.getName();
        boolean signature = path.startsWith("META-INF/") && path.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
        return !entry.isDirectory() && !signature && !path.equals(JarFile.MANIFEST_NAME);
    }
}
