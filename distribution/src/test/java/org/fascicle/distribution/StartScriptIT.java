package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class StartScriptIT {

    @TempDir
    private Path folder;

    private Program fascicle;

    @BeforeEach
    void anEmptyFolder() {
        fascicle = new Program(folder);
    }

    @Test
    void itWorksThroughALinkFromAnyFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("fascicle-link"), Program.script());
        Path linkToLink = Files.createSymbolicLink(folder.resolve("again"), Path.of("fascicle-link"));

        var ended = fascicle.runScript(linkToLink, "--version");

        assertEquals("fascicle " + System.getProperty("fascicle.version") + " (Java " + System.getProperty("java.version") + ")",
                ended.out().strip());
        assertTrue(Files.isSymbolicLink(link), "the link was followed, not replaced");
    }

    @Test
    void nothingIsPrintedBesidesTheAnswer() throws Exception {
        var ended = fascicle.run("list", "models");

        assertEquals("", ended.err());
        assertEquals(0, ended.code());
    }

    @Test
    void whatSimulatesGetsVectorInstructionsAndNothingElseDoes() throws Exception {
        boolean there = ModuleFinder.ofSystem().find("jdk.incubator.vector").isPresent();
        String file = Program.home().resolve("examples/quickstart.yaml").toString();

        assertEquals(there, fascicle.run("check", file).vectors());
        assertEquals(there, fascicle.run("--debug", "check", file).vectors());
        assertFalse(fascicle.run("list").vectors());
        assertFalse(fascicle.run("describe", "hopf").vectors());
    }

    @Test
    void anOldJavaIsRefusedWithItsVersion() throws Exception {
        Path old = Files.createDirectories(folder.resolve("jdk11/bin")).getParent();
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Files.createSymbolicLink(old.resolve("bin/java"), Path.of("/bin/true"));

        var ended = fascicle.with("JAVA_HOME", old.toString()).run("list");

        assertEquals(1, ended.code());
        assertTrue(ended.err().contains("Java 17 or newer is needed"), ended.err());
    }

    @Test
    void aWrongJavaHomeIsNamed() throws Exception {
        var ended = fascicle.with("JAVA_HOME", folder.resolve("nowhere").toString()).run("list");

        assertEquals(1, ended.code());
        assertTrue(ended.err().contains("nowhere"), ended.err());
    }

    @Test
    void optionsOfJavaArePassedOn() throws Exception {
        var ended = fascicle.with("JAVA_OPTS", "-Xmx96m -version").run("list");

        assertTrue(ended.err().contains("Runtime Environment") && ended.out().isEmpty(), ended.err());
    }

    @Test
    void noTemporaryStoreIsLeftBehind() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));

        fascicle.with("JAVA_OPTS", "-Djava.io.tmpdir=" + temporary).run("list");

        assertTrue(isEmpty(temporary), "the folder is empty again");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
