package org.fascicle.distribution.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.io.array.NpyReader;

/** Arrays of doubles as NumPy writes them: version 1.0, little-endian, C order. */
public final class NpyFile {

    private static final int ALIGNMENT = 64;

    private NpyFile() {
    }

    /** Writes an array and gives the file. */
    public static Path write(Path file, double[] values, int... shape) {
        String sides = Arrays.stream(shape).mapToObj(n -> n + ",").collect(Collectors.joining(" "));
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + sides + "), }";
        int unpadded = 10 + header.length() + 1;
        String padded = header + " ".repeat((ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT) + "\n";
        var bytes = ByteBuffer.allocate(10 + padded.length() + values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0);
        bytes.putShort((short) padded.length()).put(padded.getBytes(StandardCharsets.US_ASCII));
        bytes.asDoubleBuffer().put(values);
        try {
            return Files.write(file, bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads an array. */
    public static DataArray read(Path file) {
        try {
            return new NpyReader().read(Source.of(file), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InputException e) {
            throw new AssertionError(file + ": " + e.getMessage(), e);
        }
    }
}
