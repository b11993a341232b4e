package org.fascicle.distribution.promises;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs of {@link BitsProgram} in Java processes of their own; what they write adds up in one folder. */
final class OwnProcess {

    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;
    private Path java = Path.of(System.getProperty("java.home"));
    private List<String> options = List.of();
    private long[] lanes = {};

    /** Writes into a folder below this one. */
    OwnProcess(Path parent) throws IOException {
        folder = Files.createTempDirectory(parent, "bits");
    }

    /** With another Java. */
    OwnProcess on(Path javaHome) {
        java = javaHome;
        return this;
    }

    /** With options of the Java virtual machine. */
    OwnProcess with(String... vmOptions) {
        options = List.of(vmOptions);
        return this;
    }

    /** Runs an experiment to its end, or as far as the arguments say. */
    OwnProcess run(String text, String... arguments) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("experiment.yaml"), text);
        var command = new ArrayList<>(List.of(java.resolve("bin/java").toString(), "-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.addAll(List.of(BitsProgram.class.getName(), "file=" + folder.resolve("experiment.yaml"), "out=" + folder));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said.txt");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s");
        }
        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new AssertionError(String.join("\n", lines));
        }
        lanes = Arrays.stream(lines.get(lines.size() - 1).split(" ")).mapToLong(Long::parseLong).toArray();
        return this;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Lane-steps that each worker of the last run has computed. */
    long[] lanes() {
        return lanes;
    }

    /** SHA-256 of the doubles of every recording of a monitor, by variable. */
    SortedMap<String, String> bits(String monitor) throws IOException {
        var bits = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(monitor + "-")).toList()) {
                bits.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
            }
        }
        if (bits.isEmpty()) {
            throw new AssertionError("nothing was recorded as " + monitor);
        }
        return bits;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
