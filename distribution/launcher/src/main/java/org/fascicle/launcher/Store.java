package org.fascicle.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A temporary folder of one process, for the framework's records and for wrapped jars. Fresh each time, because a framework
 * locks the store it uses; deleted at the end, also when the process is told to stop.
 */
public final class Store implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 2;

    private final Path folder;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Store(Path folder) {
        this.folder = folder;
    }

    /**
     * A new empty store.
     *
     * @throws BrokenInstallation if the temporary folder cannot be written
     */
    public static Store create() throws BrokenInstallation {
        try {
            var store = new Store(Files.createTempDirectory("fascicle-"));
            Runtime.getRuntime().addShutdownHook(new Thread(store::closeSoon, "fascicle-store"));
            return store;
        } catch (IOException e) {
            throw new BrokenInstallation("no temporary folder can be made in " + System.getProperty("java.io.tmpdir")
                    + "; set -Djava.io.tmpdir in JAVA_OPTS (" + e + ")", e);
        }
    }

    /** Where the framework keeps its records. */
    Path framework() {
        return folder.resolve("framework");
    }

    /** Where a wrapped jar of that name goes. */
    Path wrapped(String name) throws IOException {
        return Files.createTempFile(folder, name + "-", ".jar");
    }

    @Override
    public void close() {
        closed.countDown();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // A leftover in the temporary folder is not worth a message.
        }
    }

    /** A command that was told to stop still needs its bundles for a moment. */
    private void closeSoon() {
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
