package org.fascicle.io.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Limits;
import org.fascicle.api.data.Source;
import org.fascicle.io.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReaderTest {

    @TempDir
    Path folder;

    private DataArray read(String name, String text) throws IOException, InputException {
        return new TextReader().read(Source.of(Files.writeString(folder.resolve(name), text)), Optional.empty());
    }

    private String refusal(String name, String text) {
        return assertThrows(InputException.class, () -> read(name, text)).getMessage();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a.csv | '1,2\n3,4\n'", "a.csv | '1;2\r\n3;4'", "a.csv | '1\t2\n3\t4'",
            "a.tsv | '1\t2\n3\t4\n'",
        "a.txt | '  1   2\n3\t4\n\n'", "a.dat | '# comment\n1 2 # more\n3 4'", "a.csv | '# comment\n1,2\n3,4'",
        "a.csv | 'x,y\n1,2\n3,4'", "a.csv | '\"1\", 2\n\ufeff3,4'"})
    void rowsAndColumnsAreFound(String name, String text) throws Exception {
        var array = read(name, text);
        assertEquals("2x2", array.shape());
        assertArrayEquals(new double[] {1, 2, 3, 4}, array.values());
    }

    @Test
    void oneColumnOrOneRowIsAList() throws Exception {
        assertEquals("3", read("a.txt", "1\n2\n3\n").shape());
        assertEquals("3", read("a.csv", "1,2,3\n").shape());
    }

    @Test
    void notANumberIsANumberHere() throws Exception {
        assertArrayEquals(new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1}, read("a.txt", "nan -inf 1").values());
    }

    @Test
    void aFileOfWordsHoldsNoNumbers() {
        assertEquals("a.txt: line 1, column 1: 'V1' is no number; numbers are written 1.5e-3, with a point",
                refusal("a.txt", "V1\nV2\n"));
        assertTrue(refusal("a.csv", "V1,V2\n").contains("'V1' is no number"));
    }

    @Test
    void aShorterLineIsNamed() {
        assertEquals("a.txt: line 3 has 2 values, the lines above have 3; all lines need the same number",
                refusal("a.txt", "1 2 3\n# c\n4 5\n"));
        assertEquals("a.csv: line 2 has 4 values, the lines above have 3; all lines need the same number",
                refusal("a.csv", "1,2,3\n4,5,6,7\n"));
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertEquals("a.csv: line 2, column 2: 'x' is no number; numbers are written 1.5e-3, with a point",
                refusal("a.csv", "1,2\n3,x\n"));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals("a.csv: is empty", refusal("a.csv", "\n\n"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), new byte[] {'1', (byte) 0xff, (byte) 0xfe});
        assertEquals("a.txt: is no UTF-8 text",
                assertThrows(InputException.class, () -> new TextReader().read(Source.of(file), Optional.empty())).getMessage());
    }

    @Test
    void moreThan16384ColumnsAreRead() throws Exception {
        assertEquals("2x20000", read("a.csv", "1,".repeat(19_999) + "1\n" + "2,".repeat(19_999) + "2\n").shape());
    }

    @ParameterizedTest
    @CsvSource({"a.csv", "a.txt"})
    void limitsBoundLinesAndCells(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "1\n".repeat(100));
        var source = Source.of(file);
        var few = new Source(source.name(), source.head(), source.path(), source.opener(), new Limits(10, 1000, 1, 1000));
        assertTrue(assertThrows(InputException.class, () -> new TextReader().read(few, Optional.empty())).getMessage()
                .contains("more than 10 cells"));
        Files.writeString(file, "1".repeat(2000));
        assertTrue(assertThrows(InputException.class, () -> new TextReader().read(few, Optional.empty())).getMessage()
                .contains("more than 1000 bytes"));
    }

    @Test
    void realMatricesAreRead() throws Exception {
        var reader = new TextReader();
        assertEquals("68x68", reader.read(Source.of(Shared.connectome("enigma_hcp_dk68_weights.csv")), Optional.empty()).shape());
        var counts = reader.read(Source.of(Shared.connectome("vbi_84_weights.txt")), Optional.empty());
        assertEquals("84x84", counts.shape());
        assertEquals(8706, Arrays.stream(counts.values()).max().orElseThrow());
    }
}
