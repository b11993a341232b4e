package org.fascicle.distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real {@code bin/fascicle}, run in a folder of the test's own, with the user's plugins folder inside it. */
public final class Program {

    private static final long PATIENCE_SECONDS = 120;

    /** What the JDK says by itself when a command that simulates asks for vector instructions; it cannot be told not to. */
    private static final String INCUBATING = "WARNING: Using incubator modules: jdk.incubator.vector" + System.lineSeparator();

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    public Program(Path folder) {
        this.folder = folder;
        environment.put("FASCICLE_PLUGINS", userPlugins().toString());
    }

    /** What a process said, less the JDK's announcement of vector instructions, and how it ended. */
    public record Ended(int code, String out, String err, boolean vectors) {

        /** The lines on the error stream. */
        public List<String> errors() {
            return err.lines().toList();
        }
    }

    /** The unpacked distribution. */
    public static Path home() {
        return Path.of(System.getProperty("fascicle.home"));
    }

    static Path script() {
        return home().resolve("bin/fascicle");
    }

    Path userPlugins() {
        return folder.resolve("own-plugins");
    }

    Program with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Ended run(String... arguments) throws IOException, InterruptedException {
        return runScript(script(), arguments);
    }

    Ended runScript(Path script, String... arguments) throws IOException, InterruptedException {
        return end(start(List.of(), script, arguments));
    }

    /** Starts it, by way of another command if one is given, and does not wait. */
    Process start(List<String> by, Path script, String... arguments) throws IOException {
        var command = new ArrayList<>(by);
        command.add(script.toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(folder.resolve("stdout.txt").toFile()).redirectError(folder.resolve("stderr.txt").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Waits for the end. */
    Ended end(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s; it said: " + read("stderr.txt"));
        }
        String err = read("stderr.txt");
        boolean vectors = err.startsWith(INCUBATING);
        return new Ended(process.exitValue(), read("stdout.txt"), vectors ? err.substring(INCUBATING.length()) : err, vectors);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }
}
