package org.fascicle.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.fascicle.api.NodeDescription;
import org.fascicle.io.description.DescriptionText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private PluginsCommand plugins;
    private Path own;

    @BeforeEach
    void twoFolders() {
        own = folder.resolve("own");
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        plugins = new PluginsCommand(new PluginFolders(folder.resolve("shared"), own), new Console(out, out, false));
    }

    @Test
    void anInstalledJarIsListedUntilItIsRemoved() throws IOException, WrongInput {
        plugins.install(jar("swing.jar", "META-INF/services/org.fascicle.api.NodeModel"));
        plugins.list();
        assertTrue(printed().contains(own.resolve("swing.jar") + "  plain jar [NodeModel]"), printed());

        plugins.remove("swing");
        assertFalse(Files.exists(own.resolve("swing.jar")), "removed");
    }

    @Test
    void whatIsNoPluginIsNotInstalled() throws IOException {
        Path jar = jar("library.jar", "lib/Thing.class");

        assertThrows(WrongInput.class, () -> plugins.install(jar));
        assertFalse(Files.exists(own), "nothing was written");
    }

    @Test
    void aTextFileIsAPluginToo() throws IOException, WrongInput {
        Path text = Files.writeString(folder.resolve("decay.model.yaml"), DescriptionText.write(NodeDescription.named("decay")
                .parameter("tau", 10, "ms", "time constant").state("x", "1", "1", "activity").equations("tau*x' = -x").build()));

        plugins.install(text);
        plugins.list();
        assertTrue(printed().contains(own.resolve("decay.model.yaml") + "  text decay"), printed());

        plugins.remove("decay.model.yaml");
        assertFalse(Files.exists(own.resolve("decay.model.yaml")), "removed");
    }

    @Test
    void aTextThatIsNoDescriptionIsNotInstalled() throws IOException {
        Path text = Files.writeString(folder.resolve("decay.model.yaml"), "kind: model\nid: decay\nequatoins: x = 1\n");

        var refused = assertThrows(WrongInput.class, () -> plugins.install(text));
        assertTrue(refused.getMessage().contains("equations"), refused.getMessage());
        assertFalse(Files.exists(own), "nothing was written");
    }

    @Test
    void aTextWhoseEquationsDoNotHoldIsNotInstalled() throws IOException {
        Path text = Files.writeString(folder.resolve("decay.model.yaml"), DescriptionText.write(NodeDescription.named("decay")
                .parameter("tau", 10, "ms", "time constant").state("x", "1", "1", "activity").state("y", "1", "mV", "voltage")
                .equations("x' = -x/tua\ny' = -x/tau").build()));

        var refused = assertThrows(WrongInput.class, () -> plugins.install(text));
        assertEquals(3, refused.getMessage().lines().count(), refused.getMessage());
        assertTrue(refused.getMessage().lines().allMatch(line -> line.startsWith("decay.model.yaml: ")), refused.getMessage());
        assertTrue(refused.getMessage().contains("'tua'") && refused.getMessage().contains("y'"), refused.getMessage());
        assertFalse(Files.exists(own), "nothing was written");
    }

    @Test
    void removingATypoProposesTheName() throws IOException, WrongInput {
        plugins.install(jar("swing.jar", "META-INF/services/org.fascicle.api.NodeModel"));

        var refused = assertThrows(WrongInput.class, () -> plugins.remove("swingg"));
        assertTrue(refused.getMessage().contains("did you mean 'swing.jar'?"), refused.getMessage());
    }

    @Test
    void withoutPluginsTheFoldersAreNamed() throws IOException {
        assertEquals(ExitCode.DONE, plugins.list());
        assertTrue(printed().contains(own.toString()), printed());
    }

    private Path jar(String name, String entry) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new JarOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new JarEntry(entry));
            out.closeEntry();
        }
        return file;
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
