package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Maven projects outside the reactor, built in a folder of their own with what {@code mvn install} has put into the local
 * repository.
 */
final class Elsewhere {

    private static final long PATIENCE_SECONDS = 300;

    private Elsewhere() {
    }

    /** Copies a project that lies at this path below the distribution module and builds it; gives its target folder. */
    static Path build(String project, Path folder) throws IOException, InterruptedException {
        requireInstalled();
        copy(Path.of(System.getProperty("fascicle.module"), project), folder);
        String maven = System.getProperty("fascicle.maven");
        String repository = "-Dmaven.repo.local=" + System.getProperty("fascicle.repository");
        run(folder, List.of(maven, "-q", "-B", repository, "package"));
        return folder.resolve("target");
    }

    /** Runs a command in a folder and demands that it succeeds. */
    static Program.Ended run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("stdout.txt");
        Path err = folder.resolve("stderr.txt");
        var builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = Files.readString(out, StandardCharsets.UTF_8);
        String complained = Files.readString(err, StandardCharsets.UTF_8);
        assertEquals(0, ended ? process.exitValue() : -1, () -> command + " said:\n" + said + complained);
        return new Program.Ended(0, said, complained, false);
    }

    /** The Java that runs the test. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void requireInstalled() {
        String version = System.getProperty("fascicle.version");
        Path api = Path.of(System.getProperty("fascicle.repository"), "org", "fascicle", "fascicle-api", version,
                "fascicle-api-" + version + ".jar");
        boolean installed = Files.exists(api);
        if (System.getenv("CI") != null) {
            assertEquals(true, installed, api + " is missing; run mvn install");
        }
        assumeTrue(installed, api + " is missing; skipped, run mvn install");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(f -> !f.startsWith(from.resolve("target"))).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
