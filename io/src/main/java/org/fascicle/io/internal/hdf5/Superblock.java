package org.fascicle.io.internal.hdf5;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The first bytes of an HDF5 file (format specification, II.A). jHDF reads zeros where a truncated file ends, so the declared end
 * of file is compared with the real one before the file is opened.
 */
public final class Superblock {

    private static final long SIGNATURE = 0x894844460d0a1a0aL;
    private static final int HEAD = 64;

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
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var head = ByteBuffer.allocate(HEAD);
            while (head.hasRemaining() && channel.read(head) >= 0) {
                continue;
            }
            check(file, head.flip(), channel.size());
        }
    }

    private static void check(Path file, ByteBuffer head, long size) throws IOException {
        if (head.limit() < HEAD || head.getLong(0) != SIGNATURE) {
            throw new IOException(file + " is no HDF5 file");
        }
        int version = head.get(8);
        int bytesPerOffset = head.get(version < 2 ? 13 : 9);
        int at = switch (version) {
            case 0 -> 40;
            case 1 -> 44;
            default -> 28;
        };
        if (bytesPerOffset == 8) {
            long declared = head.order(ByteOrder.LITTLE_ENDIAN).getLong(at);
            if (declared > size) {
                throw new EOFException(file + ": header declares " + declared + " bytes, " + size
                        + " are there; file truncated?");
            }
        }
    }
}
