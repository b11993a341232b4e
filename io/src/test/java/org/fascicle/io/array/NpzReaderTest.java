package org.fascicle.io.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fascicle.api.InputException;
import org.fascicle.api.data.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzReaderTest {

    @TempDir
    Path folder;

    private Path file(String... names) throws IOException {
        Path file = folder.resolve("a.npz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name + ".npy"));
                zip.write(array(name.length()));
            }
        }
        return file;
    }

    private static byte[] array(double value) {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }\n";
        return ByteBuffer.allocate(10 + header.length() + 8).order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII)).putDouble(value).array();
    }

    private static double[] read(Path file, String... variable) throws IOException, InputException {
        return new NpzReader().read(Source.of(file), List.of(variable).stream().findFirst()).values();
    }

    @Test
    void aSingleArrayNeedsNoName() throws Exception {
        assertArrayEquals(new double[] {2}, read(file("SC")));
    }

    @Test
    void oneOfSeveralIsNamed() throws Exception {
        assertArrayEquals(new double[] {3}, read(file("SC", "len"), "len"));
    }

    @Test
    void severalWithoutANameAreListed() throws IOException {
        Path file = file("SC", "len");
        assertEquals("a.npz: file has SC, len; name one with variable:", assertThrows(InputException.class, () -> read(file))
                .getMessage());
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() throws IOException {
        Path file = file("SC", "len");
        assertEquals("a.npz: has no array 'sc'; did you mean 'SC'? it has SC, len",
                assertThrows(InputException.class, () -> read(file, "sc"))
                .getMessage());
    }

    @Test
    void aTruncatedArchiveIsRefused() throws IOException {
        Path file = file("SC", "len");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 40));
        assertThrows(InputException.class, () -> read(file, "SC"));
    }

    @Test
    void aNameThatLeadsOutOfTheArchiveIsRefused() throws IOException {
        Path file = file("../SC");
        assertTrue(assertThrows(InputException.class, () -> read(file)).getMessage().contains("leads out of the archive"));
    }

    @Test
    void anotherZipIsNotClaimed() throws IOException {
        Path file = Files.copy(file("SC"), folder.resolve("a.zip"));
        assertFalse(new NpzReader().reads(Source.of(file)));
        assertTrue(new NpzReader().reads(Source.of(folder.resolve("a.npz"))));
    }
}
