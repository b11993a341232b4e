package org.fascicle.io.internal.hdf5;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file beside a result for numbers that need not stay in memory until the result is written. It is made when first needed and
 * goes when it is closed. Not thread-safe.
 */
final class Spool implements AutoCloseable {

    private final Path target;
    private Optional<FileChannel> channel = Optional.empty();
    private long end;

    /** Of the result that will be written there. */
    Spool(Path target) {
        this.target = target;
    }

    /** Puts numbers away. */
    Values put(double[] values) throws IOException {
        if (values.length == 0) {
            return Values.of(values);
        }
        var bytes = buffer(values.length);
        bytes.asDoubleBuffer().put(values);
        long at = end;
        while (bytes.hasRemaining()) {
            end += file().write(bytes, end);
        }
        return () -> read(at, values.length);
    }

    private double[] read(long at, int length) throws IOException {
        var bytes = buffer(length);
        while (bytes.hasRemaining()) {
            if (file().read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("the file that kept finished members of " + target + " was cut short");
            }
        }
        var values = new double[length];
        bytes.flip().asDoubleBuffer().get(values);
        return values;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(Math.multiplyExact(length, Double.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private FileChannel file() throws IOException {
        if (channel.isEmpty()) {
            Path file = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".spool");
            channel = Optional.of(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE));
        }
        return channel.get();
    }

    @Override
    public void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
        }
    }
}
