package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin built outside the reactor, in the three worlds. */
class ThirdPartyPluginIT {

    private static final String EXPERIMENT = """
            duration: 100 ms
            dt: 0.1 ms
            populations:
              swings: { size: 3, model: swing, initial: { x: { uniform: [0.5, 1.5] } } }
            monitors:
              trace: { of: swings.x, sample: subsample, period: 10 ms }
            """;

    @TempDir
    private static Path project;

    @TempDir
    private Path folder;

    private static Path jar;
    private Program fascicle;

    @BeforeAll
    static void buildIt() throws Exception {
        jar = Elsewhere.build("src/test/plugin-project", project).resolve("swing-1.0.jar");
    }

    @BeforeEach
    void anEmptyFolder() throws IOException {
        fascicle = new Program(folder);
        Files.writeString(folder.resolve("swings.yaml"), EXPERIMENT);
    }

    @Test
    void withoutThePluginItsModelIsUnknown() throws Exception {
        var ended = fascicle.run("check", "swings.yaml");

        assertEquals(2, ended.code());
        assertTrue(ended.err().startsWith("swings.yaml:4: "), ended.err());
    }

    @Test
    void installedByCommandItRunsUntilItIsRemoved() throws Exception {
        assertEquals(0, fascicle.run("plugins", "install", jar.toString()).code());
        assertTrue(fascicle.run("plugins", "list").out().contains("org.example.swing [NodeModel]"), "listed");
        assertTrue(fascicle.run("describe", "swing").out().contains("node model of org.example.swing 1.0"), "described");

        var ran = fascicle.run("run", "swings.yaml");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(Files.exists(folder.resolve("swings.h5")), "a result");

        assertEquals(0, fascicle.run("plugins", "remove", "swing-1.0").code());
        assertEquals(2, fascicle.run("describe", "swing").code());
    }

    @Test
    void asAPlainJarItIsWrappedOnTheFly() throws Exception {
        Files.createDirectories(fascicle.userPlugins());
        strip(jar, fascicle.userPlugins().resolve("swing-plain-2.1.jar"));

        var listed = fascicle.run("list", "models");

        assertEquals("", listed.err());
        assertTrue(listed.out().contains("(swing-plain)"), listed.out());
        assertEquals(0, fascicle.run("run", "swings.yaml").code());
    }

    @Test
    void whatIsNoPluginIsNamedAndTheRestGoesOn() throws Exception {
        Files.createDirectories(fascicle.userPlugins());
        Files.writeString(fascicle.userPlugins().resolve("notes.txt"), "remember the milk");
        Files.copy(jar, fascicle.userPlugins().resolve("swing.jar"));

        var listed = fascicle.run("list", "models");

        assertEquals(0, listed.code());
        assertTrue(listed.err().contains("notes.txt: skipped: not a plugin"), listed.err());
        assertTrue(listed.out().contains("swing") && listed.out().contains("hopf"), listed.out());
    }

    @Test
    void onTheClassPathTheHostSeesIt() throws Exception {
        Path host = Elsewhere.build("src/test/host-project", folder.resolve("host"));

        String path = host.resolve("host-1.0.jar") + File.pathSeparator + host.resolve("lib") + "/*" + File.pathSeparator + jar;
        var ended = Elsewhere.run(folder, List.of(Elsewhere.java(), "-cp", path, "org.example.host.Main"));

        assertTrue(ended.out().contains("ran swing"), ended.out());
    }

    @Test
    void onTheModulePathTheHostSeesIt() throws Exception {
        Path host = Elsewhere.build("src/test/host-project", folder.resolve("host"));

        String path = host.resolve("host-1.0.jar") + File.pathSeparator + host.resolve("lib") + File.pathSeparator + jar;
        var ended = Elsewhere.run(folder, List.of(Elsewhere.java(), "-p", path, "-m", "org.example.host/org.example.host.Main"));

        assertTrue(ended.out().contains("ran swing"), ended.out());
        assertFalse(ended.err().contains("WARNING: module"), ended.err());
    }

    /** The same jar without any manifest of a bundle and without a module descriptor. */
    private static void strip(Path from, Path to) throws IOException {
        try (var in = new JarFile(from.toFile()); var out = new JarOutputStream(Files.newOutputStream(to))) {
            for (var entry : in.stream().filter(e -> !e.isDirectory()).toList()) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME) && !entry.getName().equals("module-info.class")) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(out);
                    out.closeEntry();
                }
            }
        }
    }
}
