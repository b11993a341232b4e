package org.fascicle.api.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes with a name, readable any number of times.
 *
 * @param name file name for messages
 * @param head the first bytes, at most 512
 * @param path the file, where there is one
 * @param opener opens the bytes from the start
 * @param limits what a reader may consume
 */
public record Source(String name, byte[] head, Optional<Path> path, Opener opener, Limits limits) {

    /** Length of {@link #head()} at most. */
    public static final int HEAD = 512;

    /** Opens a stream of the bytes. */
    @FunctionalInterface
    public interface Opener {
        /** A new stream from the first byte; the caller closes it. */
        InputStream open() throws IOException;
    }

    /** Copies the head. */
    public Source {
        head = head.clone();
    }

    /**
     * A file.
     *
     * @throws IOException if it does not exist, is a folder, or cannot be read
     */
    public static Source of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Source(file.getFileName().toString(), in.readNBytes(HEAD), Optional.of(file),
                    () -> Files.newInputStream(file), Limits.standard());
        }
    }

    /** A name without bytes, for loaders that make things up, such as {@code atlas: aal90}. */
    public static Source named(String name) {
        return new Source(name, new byte[0], Optional.empty(), InputStream::nullInputStream, Limits.standard());
    }

    /** A new stream from the first byte; the caller closes it. */
    public InputStream open() throws IOException {
        return opener.open();
    }

    /** Whether the head starts with these bytes. */
    public boolean startsWith(byte... magic) {
        return head.length >= magic.length
                && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
