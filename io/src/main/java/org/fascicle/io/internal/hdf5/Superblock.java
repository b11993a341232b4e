package org.fascicle.io.internal.hdf5;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.fascicle.api.data.Source;

/**
 * The first bytes of an HDF5 file (format specification, II.A). jHDF reads zeros where a truncated file ends, so the declared end
 * of file is compared with the real one before the file is opened.
 */
public final class Superblock {

    private static final long SIGNATURE = 0x894844460d0a1a0aL;
    private static final int HEAD = 64;
    private static final long USER_BLOCK = 512;
    private static final byte[] MATLAB = "MATLAB 7.3 MAT-file".getBytes(StandardCharsets.US_ASCII);

    private Superblock() {
    }

    /**
     * Checks the signature and the length.
     *
     * @throws IOException if this is no HDF5 file, or if its end is missing
     */
    public static void check(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString(), null, "no such file");
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder");
        }
        var wrong = problem(file);
        if (wrong.isPresent()) {
            throw new IOException(file + ": " + wrong.get());
        }
    }

    /**
     * What is wrong with the signature or the length, if anything.
     *
     * @throws IOException if the file cannot be read
     */
    static Optional<String> problem(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return problem(head(channel), channel.size());
        }
    }

    /** At the start of the file, or at 512, 1024, 2048, … bytes behind what its author put before it (a user block). */
    private static ByteBuffer head(FileChannel channel) throws IOException {
        var head = ByteBuffer.allocate(HEAD);
        for (long at = 0; at < channel.size(); at = Math.max(USER_BLOCK, 2 * at)) {
            head.clear();
            while (head.hasRemaining() && channel.read(head, at + head.position()) >= 0) {
                continue;
            }
            head.flip();
            if (head.limit() == HEAD && head.getLong(0) == SIGNATURE) {
                break;
            }
        }
        return head;
    }

    /** Whether a source is HDF5, judged by its first bytes; MATLAB puts a text of its own before the signature. */
    public static boolean startsHdf5(Source source) {
        byte[] head = source.head();
        boolean plain = head.length >= Long.BYTES && ByteBuffer.wrap(head).getLong() == SIGNATURE;
        return plain || source.startsWith(MATLAB);
    }

    private static Optional<String> problem(ByteBuffer head, long size) {
        if (head.limit() < HEAD || head.getLong(0) != SIGNATURE) {
            return Optional.of("is no HDF5 file");
        }
        int version = head.get(8);
        int bytesPerOffset = head.get(version < 2 ? 13 : 9);
        int at = switch (version) {
            case 0 -> 40;
            case 1 -> 44;
            default -> 28;
        };
        long declared = bytesPerOffset == 8 ? head.order(ByteOrder.LITTLE_ENDIAN).getLong(at) : 0;
        return declared > size || declared < 0
                ? Optional.of("header declares " + Long.toUnsignedString(declared) + " bytes, " + size
                        + " are there; file truncated?")
                : Optional.empty();
    }
}
