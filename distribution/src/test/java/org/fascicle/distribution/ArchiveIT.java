package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive of loaded classes that the start script makes; in a copy of the distribution. */
@DisabledOnOs(OS.WINDOWS)
class ArchiveIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    private Path home;
    private Program fascicle;

    @BeforeEach
    void aDistributionThatWasNeverStarted() throws IOException {
        home = folder.resolve("copy");
        try (var parts = Files.list(Program.home())) {
            for (Path part : parts.filter(part -> !part.endsWith("archive")).toList()) {
                copy(part);
            }
        }
        Files.createDirectories(home.resolve("archive"));
        Files.copy(Program.home().resolve("archive/README.txt"), home.resolve("archive/README.txt"));
        home.resolve("bin/fascicle").toFile().setExecutable(true);
        fascicle = new Program(folder);
    }

    private void copy(Path part) throws IOException {
        try (var files = Files.walk(part)) {
            for (Path file : files.toList()) {
                Path copy = home.resolve(Program.home().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void theFirstStartMakesAnArchiveAndTheNextOneUsesIt() throws Exception {
        list();

        Path archive = made();

        assertTrue(usesArchive(), "the launcher comes from " + archive);
    }

    @Test
    void anArchiveThatIsCutShortStopsNothing() throws Exception {
        String expected = list().out();
        for (double share : new double[] {0, 0.3, 0.9}) {
            Path archive = made();
            byte[] whole = Files.readAllBytes(archive);
            archive.toFile().setWritable(true);
            Files.write(archive, Arrays.copyOf(whole, (int) (share * whole.length)));

            Program.Ended ended = list();

            assertEquals(0, ended.code(), share + ": " + ended.err());
            assertEquals(expected, ended.out(), "cut to " + share);
            assertEquals("", ended.err(), "cut to " + share);
        }
    }

    @Test
    void anArchiveThatDoesNotFitIsNoMatterForTheAnswer() throws Exception {
        list();
        made();

        var ended = new Program(folder).with("JAVA_OPTS", "-Xmx96m -version").runScript(home.resolve("bin/fascicle"), "list");

        assertEquals("", ended.out(), "nothing but a version, which goes to the other stream");
    }

    @Test
    void otherJarsNeedAnArchiveOfTheirOwn() throws Exception {
        list();
        Path archive = made();
        try (var jars = Files.list(home.resolve("lib"))) {
            Path jar = jars.sorted().findFirst().orElseThrow();
            Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        }

        list();

        assertFalse(made().equals(archive), "another name");
        assertFalse(Files.exists(archive), "the old one is gone");
        assertTrue(usesArchive());
    }

    @Test
    void withoutItsFolderThereIsNoArchive() throws Exception {
        Files.delete(home.resolve("archive/README.txt"));
        Files.delete(home.resolve("archive"));

        var ended = list();

        assertEquals(0, ended.code(), ended.err());
        assertFalse(Files.exists(home.resolve("archive")), "no folder was made");
    }

    private Program.Ended list() throws IOException, InterruptedException {
        return fascicle.runScript(home.resolve("bin/fascicle"), "list", "models");
    }

    private boolean usesArchive() throws IOException, InterruptedException {
        Path log = folder.resolve("classes.txt");
        new Program(folder).with("JAVA_OPTS", "-Xlog:class+load:file=" + log.getFileName())
                .runScript(home.resolve("bin/fascicle"), "list");
        return Files.readAllLines(log).stream()
                .anyMatch(line -> line.contains("org.fascicle.launcher.Main source: shared objects file"));
    }

    /** The archive, once it is complete. */
    private Path made() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try (var files = Files.list(home.resolve("archive"))) {
                List<Path> archives = files.filter(ArchiveIT::isArchive).toList();
                if (archives.size() == 1 && isComplete(archives.get(0))) {
                    return archives.get(0);
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no archive after " + PATIENCE);
    }

    private static boolean isComplete(Path archive) throws IOException {
        return archive.toString().endsWith("-" + Files.size(archive));
    }

    private static boolean isArchive(Path file) {
        return file.getParent().endsWith("archive") && Character.isDigit(file.getFileName().toString().charAt(0));
    }
}
