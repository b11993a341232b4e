package org.fascicle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {

    private static final String SERVICE = "META-INF/services/org.fascicle.api.NodeModel";

    @TempDir
    private Path folder;

    private final List<String> complaints = new ArrayList<>();
    private Store store;

    @BeforeEach
    void open() throws BrokenInstallation {
        store = Store.create();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aBundleIsTakenAsItIs() throws IOException {
        Path jar = JarFiles.write(folder.resolve("a.jar"), "Bundle-SymbolicName", "a");

        assertEquals(List.of(jar), bundles());
        assertEquals(List.of(), complaints);
    }

    @Test
    void aPlainJarWithServicesBecomesABundle() throws IOException {
        JarFiles.write(folder.resolve("my-models-1.2.jar"), "", "", SERVICE, "my.Model", "my/Model.class", "", "LICENSE", "free");

        try (var wrapped = new JarFile(bundles().get(0).toFile())) {
            var main = wrapped.getManifest().getMainAttributes();
            assertEquals("my-models", main.getValue("Bundle-SymbolicName"));
            assertEquals("1.2", main.getValue("Bundle-Version"));
            assertEquals("my", main.getValue("Export-Package"));
            assertEquals("osgi.serviceloader;osgi.serviceloader=\"org.fascicle.api.NodeModel\"",
                    main.getValue("Provide-Capability"));
            assertTrue(wrapped.getEntry("my/Model.class") != null && wrapped.getEntry("LICENSE") != null, "all entries are kept");
        }
    }

    @Test
    void aWrappedJarLeavesTheOriginalAlone() throws IOException {
        Path jar = JarFiles.write(folder.resolve("b.jar"), "", "", SERVICE, "my.Model", "my/Model.class", "");
        byte[] before = Files.readAllBytes(jar);

        assertNotEquals(List.of(jar), bundles());
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(jar)));
    }

    @Test
    void aCopyOfTheApiInsideAPlainJarIsNotExported() throws IOException {
        JarFiles.write(folder.resolve("fat.jar"), "", "", SERVICE, "my.Model", "my/Model.class", "",
                "org/fascicle/api/NodeModel.class", "");

        try (var wrapped = new JarFile(bundles().get(0).toFile())) {
            assertEquals("my", wrapped.getManifest().getMainAttributes().getValue("Export-Package"));
        }
    }

    @Test
    void aJarWithoutServicesIsNamedAndSkipped() throws IOException {
        JarFiles.write(folder.resolve("library.jar"), "", "", "lib/Thing.class", "");

        assertEquals(List.of(), bundles());
        assertTrue(complaints.get(0).contains("library.jar: skipped: not a plugin"), complaints.toString());
    }

    @Test
    void whatIsNoJarIsNamedAndSkipped() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "hello");
        Files.writeString(folder.resolve("cut.jar"), "PK, but not for long");

        assertEquals(List.of(), bundles());
        assertTrue(complaints.get(0).contains("cut.jar: skipped: not a readable jar"), complaints.toString());
        assertTrue(complaints.get(1).contains("notes.txt: skipped: not a plugin"), complaints.toString());
    }

    @Test
    void readmeAndHiddenFilesAreNotMeant() throws IOException {
        Files.writeString(folder.resolve("README.txt"), "hello");
        Files.writeString(folder.resolve(".model.jar.part"), "half");

        assertEquals(List.of(), bundles());
        assertEquals(List.of(), complaints);
    }

    @Test
    void aFolderThatIsNotThereHoldsNoPlugins() {
        assertEquals(List.of(), new Plugins(store, complaints::add).bundles(folder.resolve("nowhere")));
        assertEquals(List.of(), complaints);
    }

    private List<Path> bundles() {
        return new Plugins(store, complaints::add).bundles(folder);
    }
}
