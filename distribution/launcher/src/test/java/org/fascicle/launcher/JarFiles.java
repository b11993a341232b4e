package org.fascicle.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Small jars for tests. */
final class JarFiles {

    private JarFiles() {
    }

    /** A jar with a manifest header, if its name is not empty, and text entries given as name, content, name, content, … */
    static Path write(Path file, String header, String value, String... entries) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!header.isEmpty()) {
            manifest.getMainAttributes().putValue(header, value);
        }
        try (var out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (int i = 0; i < entries.length; i += 2) {
                out.putNextEntry(new JarEntry(entries[i]));
                out.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }
}
