package org.fascicle.io;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real connectomes beside the checkout, {@code ../shared}; a test that needs one is skipped without it, except where CI is set.
 */
public final class Shared {

    private Shared() {
    }

    /** A file in {@code ../shared/connectomes}. */
    public static Path connectome(String name) {
        Path file = folder().resolve("connectomes").resolve(name);
        if (!Files.exists(file) && System.getenv("CI") != null) {
            fail(file + " is missing; CI must have it");
        }
        assumeTrue(Files.exists(file), file + " is missing: not tested with real data");
        return file;
    }

    private static Path folder() {
        String given = System.getProperty("fascicle.shared", "");
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        for (Path at = Path.of("").toAbsolutePath(); at.getParent() != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolveSibling("shared"))) {
                return at.resolveSibling("shared");
            }
        }
        return Path.of("../shared");
    }
}
