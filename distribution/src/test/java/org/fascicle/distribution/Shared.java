package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder {@code ../shared} beside the checkout, with data that is used in tests but not ours to give away. */
public final class Shared {

    private Shared() {
    }

    /** A file of it; without it the test is skipped, or fails where the environment variable CI is set. */
    public static Path file(String path) {
        String given = System.getProperty("fascicle.shared", "");
        Path folder = given.isEmpty() ? beside(Path.of("").toAbsolutePath()) : Path.of(given);
        Path file = folder.resolve(path);
        if (System.getenv("CI") != null) {
            assertTrue(Files.exists(file), file + " is needed where CI is set");
        }
        assumeTrue(Files.exists(file), file + " is missing; skipped");
        return file;
    }

    private static Path beside(Path start) {
        for (Path at = start; at != null; at = at.getParent()) {
            Path shared = at.resolveSibling("shared");
            if (Files.isDirectory(shared)) {
                return shared;
            }
        }
        return start.resolveSibling("shared");
    }
}
