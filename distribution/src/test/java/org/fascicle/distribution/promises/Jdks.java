package org.fascicle.distribution.promises;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The Java installations of this machine, where Linux distributions put them and beside the one in use. */
final class Jdks {

    private static final int OLDEST = 17;

    private Jdks() {
    }

    /** One home for each version from 17 on that is not the version in use, oldest first. */
    static List<Path> others() throws IOException {
        var found = new TreeMap<Integer, Path>();
        for (Path home : homes()) {
            Optional<Integer> version = version(home);
            if (version.isPresent() && version.get() >= OLDEST && version.get() != Runtime.version().feature()) {
                found.putIfAbsent(version.get(), home);
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Path> homes() throws IOException {
        var folders = new ArrayList<Path>(List.of(Path.of("/usr/lib/jvm")));
        Optional.ofNullable(Path.of(System.getProperty("java.home")).getParent()).ifPresent(folders::add);
        Optional.ofNullable(System.getenv("JAVA_HOME")).map(home -> Path.of(home).getParent()).ifPresent(folders::add);
        var homes = new ArrayList<Path>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (var inside = Files.list(folder)) {
                    inside.filter(home -> Files.isExecutable(home.resolve("bin/java"))).sorted().forEach(homes::add);
                }
            }
        }
        return homes;
    }

    /** As its file {@code release} says: JAVA_VERSION="17.0.15". */
    private static Optional<Integer> version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isReadable(release)) {
            return Optional.empty();
        }
        return Files.readAllLines(release).stream().filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                .map(version -> Runtime.Version.parse(version).feature()).findFirst();
    }
}
